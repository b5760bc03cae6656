package org.chancery.vocabulary;

import java.util.Map;
import java.util.Set;
import org.chancery.vocabulary.Label.Use;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The properties that our files use: SKOS's, and our own in {@code urn:chancery:terms:}, which SKOS has no word for. */
final class Skos {

    static final String OURS = "urn:chancery:terms:";
    static final String IN_SCHEME = SKOS.IN_SCHEME.stringValue();
    static final String NOTATION = SKOS.NOTATION.stringValue();
    static final String PREFERRED = SKOS.PREF_LABEL.stringValue();
    static final String BROADER = SKOS.BROADER.stringValue();
    static final String NOTE = SKOS.SCOPE_NOTE.stringValue();
    static final String IMPLIES = OURS + "implies";
    static final String BESIDE = OURS + "beside";
    static final String AMBIGUOUS = OURS + "ambiguous";

    /** The type of an entry that stands for many, see {@link NumberedConcepts}. */
    static final String NUMBERED = OURS + "NumberedConcepts";

    static final String NUMBERS = OURS + "numbers";

    private static final Map<String, Use> USES = Map.of(
            PREFERRED,
            Use.NAME,
            SKOS.ALT_LABEL.stringValue(),
            Use.NAME,
            SKOS.HIDDEN_LABEL.stringValue(),
            Use.NAME,
            OURS + "abbreviation",
            Use.ABBREVIATION,
            OURS + "shortName",
            Use.SHORT_NAME,
            OURS + "demonym",
            Use.DEMONYM,
            OURS + "capital",
            Use.CAPITAL,
            OURS + "metonym",
            Use.METONYM,
            OURS + "cue",
            Use.CUE,
            OURS + "hint",
            Use.HINT);

    private Skos() {}

    static boolean isLabel(String property) {
        return USES.containsKey(property);
    }

    /** How a label by this property is used: the names of a topic are words that speak for it. */
    static Use use(String property, Scheme scheme) {
        Use use = USES.get(property);
        if (use == null) {
            throw new IllegalArgumentException(property + " holds no label");
        }
        return use == Use.NAME && scheme == Scheme.TOPIC ? Use.CUE : use;
    }

    /** Whether it is one of our own that we do not know: a slip of the pen that would silently lose a label. */
    static boolean isUnknown(String property) {
        return property.startsWith(OURS)
                && !USES.containsKey(property)
                && !Set.of(IMPLIES, BESIDE, AMBIGUOUS, NUMBERS).contains(property);
    }

    /** As the files print it, e.g. {@code skos:prefLabel}. */
    static String print(String property) {
        return property.startsWith(OURS)
                ? "ch:" + property.substring(OURS.length())
                : "skos:" + property.substring(property.indexOf('#') + 1);
    }
}
