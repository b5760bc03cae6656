package org.chancery.annotate.organizations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.annotate.labels.Name;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;
import org.chancery.vocabulary.Vocabularies;

/**
 * Which organizations are organs of which. Their short names are those of many other bodies: "the Security Council" is the United Nations' beside the United
 * Nations, unless the same words name a body that the text makes clear ("the Security Council of Russia"). Abbreviations are too short for that.
 */
public final class Organs {

    /** The organizations above an organ, by its id. */
    private final Map<String, Set<Concept>> above = new HashMap<>();

    /** With the organizations of the vocabularies and those above them. */
    public Organs(Vocabularies vocabularies) {
        for (Concept organ : vocabularies.concepts(Scheme.ORGANIZATION)) {
            if (!organ.broader().isEmpty()) {
                Set<Concept> organizations = vocabularies.ancestors(Facet.ORGANIZATION, organ.id()).stream()
                        .flatMap(id -> vocabularies.concept(Facet.ORGANIZATION, id).stream())
                        .collect(Collectors.toUnmodifiableSet());
                above.put(organ.id(), organizations);
            }
        }
    }

    /**
     * Whether this ambiguous name counts as that of an organ.
     *
     * @param names all names of its text
     * @param clear the concepts that the document names unambiguously
     */
    public boolean vouchFor(Name name, List<Name> names, Set<Concept> clear) {
        return name.is(Scheme.ORGANIZATION)
                && name.pattern().label().use() == Label.Use.NAME
                && above.getOrDefault(name.concept().id(), Set.of()).stream().anyMatch(clear::contains)
                && names.stream().noneMatch(other -> isRival(other, name) && clear.contains(other.concept()));
    }

    private static boolean isRival(Name other, Name name) {
        return other.first() == name.first()
                && other.last() == name.last()
                && !other.concept().equals(name.concept());
    }
}
