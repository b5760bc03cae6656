package org.chancery.annotate.treaties;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.LabelTrie.Entry;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.NumberedConcepts;
import org.chancery.vocabulary.Scheme;

/**
 * Which words are nouns of a {@link Genus}, and which genera a concept has: those of the nouns that head its labels. "Council of the European Union" is a council,
 * and "Optional Protocol to the Convention" a protocol.
 */
public final class Genera {

    /** Behind one of these, an English name says what the thing is for, or whose it is. */
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "on", "for", "to", "in", "with", "between", "against", "concerning", "relating", "at", "by");

    private static final Pattern PLURAL = Pattern.compile(".*(?:[^и]и|ы|ях|ям|ями)");

    private static final Set<Genus> NONE = Set.of();

    private final Map<Integer, Set<Genus>> byStem = new HashMap<>();
    private final BitSet stems = new BitSet(); // those of the map: asked for each word of each text
    private final IdentityHashMap<Concept, Set<Genus>> byConcept = new IdentityHashMap<>();
    private final Set<Concept> plural = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Learns the nouns, and looks for them in the labels; concepts of numbers are of the genera of their pattern. */
    public Genera(Analysis analysis, Iterable<Entry> labels, Collection<NumberedConcepts> numbered) {
        for (Genus genus : Genus.values()) {
            genus.nouns()
                    .forEach(noun -> byStem.computeIfAbsent(
                                    analysis.learn(noun).stem(0), first -> EnumSet.noneOf(Genus.class))
                            .add(genus));
        }
        byStem.keySet().forEach(stems::set);
        for (Entry entry : labels) {
            Concept concept = entry.label().concept();
            Set<Genus> genera = byConcept.computeIfAbsent(concept, first -> EnumSet.noneOf(Genus.class));
            Words label = analysis.read(entry.label().label().text());
            int head = head(label);
            if (head >= 0 && isPlural(label.word(head))) {
                plural.add(concept);
            }
            for (Genus genus : head < 0 ? NONE : of(label, head)) {
                if (genus.scheme() == concept.scheme()) {
                    genera.add(genus);
                }
            }
        }
        for (NumberedConcepts concepts : numbered) {
            concepts.members().values().forEach(member -> byConcept.put(member, of(concepts.pattern())));
        }
    }

    /** The genera that a word of a text is a noun of; none for any other word. */
    public Set<Genus> of(Words words, int word) {
        int stem = words.stem(word);
        return stem == Words.UNKNOWN || !stems.get(stem) ? NONE : byStem.getOrDefault(stem, NONE);
    }

    /** Whether a word of a text is a noun that treaties are called by. */
    boolean isTreaty(Words words, int word) {
        return of(words, word).stream().anyMatch(genus -> genus.scheme() == Scheme.TREATY && genus != Genus.DOCUMENT);
    }

    /** What the concept calls itself; empty when no label tells ("JCPOA"). */
    public Set<Genus> of(Concept concept) {
        return byConcept.getOrDefault(concept, NONE);
    }

    /** Whether it is several, as the Geneva Conventions are. */
    public boolean isPlural(Concept concept) {
        return plural.contains(concept);
    }

    /** Whether a noun in either language has the ending of the plural. */
    public static boolean isPlural(String noun) {
        String small = noun.toLowerCase(Locale.ROOT);
        return small.endsWith("s") || PLURAL.matcher(small).matches();
    }

    /** The last noun before a preposition in an English label, the first in a Russian one; -1 for none. */
    private int head(Words label) {
        int head = -1;
        for (int word = 0; word < label.count(); word++) {
            String small = label.word(word).toLowerCase(Locale.ROOT);
            if (PREPOSITIONS.contains(small)) {
                return head;
            }
            if (!of(label, word).isEmpty()) {
                head = word;
                if (Character.UnicodeScript.of(small.charAt(0)).equals(Character.UnicodeScript.CYRILLIC)) {
                    return head;
                }
            }
        }
        return head;
    }
}
