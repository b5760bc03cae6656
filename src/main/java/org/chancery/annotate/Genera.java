package org.chancery.annotate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.chancery.annotate.LabelTrie.Entry;
import org.chancery.vocabulary.Concept;
import org.jspecify.annotations.Nullable;

/** Which words are nouns of a {@link Genus}, and which genera a concept has: those of the nouns in its labels. */
final class Genera {
    private final Map<Integer, Genus> byStem = new HashMap<>();
    private final IdentityHashMap<Concept, Set<Genus>> byConcept = new IdentityHashMap<>();

    /** Learns the nouns, and looks for them in the labels. */
    Genera(Analysis analysis, Iterable<Entry> labels) {
        for (Genus genus : Genus.values()) {
            genus.nouns().forEach(noun -> byStem.put(analysis.learn(noun).stem(0), genus));
        }
        for (Entry entry : labels) {
            Concept concept = entry.label().concept();
            for (int stem : entry.stems()) {
                Genus genus = byStem.get(stem);
                if (genus != null && genus.scheme() == concept.scheme()) {
                    byConcept
                            .computeIfAbsent(concept, any -> EnumSet.noneOf(Genus.class))
                            .add(genus);
                }
            }
        }
    }

    /** The genus that a word of a text is a noun of; null for any other word. */
    @Nullable
    Genus of(Words words, int word) {
        int stem = words.stem(word);
        return stem == Words.UNKNOWN ? null : byStem.get(stem);
    }

    /** What the concept calls itself; empty when no label tells ("JCPOA"). */
    Set<Genus> of(Concept concept) {
        return byConcept.getOrDefault(concept, Set.of());
    }
}
