package org.chancery.annotate.countries;

import java.util.IdentityHashMap;
import java.util.List;
import org.chancery.annotate.labels.Name;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label.Use;
import org.chancery.vocabulary.Scheme;

/**
 * Abbreviations of several countries, as cables write them: "GOI" is the Government of India, of Iran, of Iraq, of Israel, of Italy. Of those that the document
 * names it is the one that it names most. Other names of several countries ("Korea") stay with all that the document names.
 */
public final class Namesakes {

    /** How often the document names each concept unambiguously. */
    private final IdentityHashMap<Concept, Integer> named;

    /** With the concepts that the document names clearly, and how often. */
    public Namesakes(IdentityHashMap<Concept, Integer> named) {
        this.named = named;
    }

    /** Whether a namesake of this name, one of these, is named more often. */
    public boolean outdo(Name name, List<Name> names) {
        return name.is(Scheme.COUNTRY)
                && name.pattern().label().use() == Use.ABBREVIATION
                && names.stream().anyMatch(other -> isNamesake(other, name) && often(other) > often(name));
    }

    private static boolean isNamesake(Name other, Name name) {
        return other.first() == name.first()
                && other.last() == name.last()
                && !other.concept().equals(name.concept());
    }

    private int often(Name name) {
        return named.getOrDefault(name.concept(), 0);
    }
}
