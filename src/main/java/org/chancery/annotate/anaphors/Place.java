package org.chancery.annotate.anaphors;

import java.util.Set;
import org.chancery.annotate.treaties.Genus;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing was named or pointed to.
 *
 * @param thing what: a {@link Concept}, or a {@link Stranger}
 * @param genera what it calls itself; empty when nothing tells
 * @param at where it stands
 * @param named the words that name it: an anaphor's own antecedent; null for a stranger
 */
public record Place(Object thing, Set<Genus> genera, Spot at, Mention.@Nullable Antecedent named) {

    /** So many paragraphs back, outside exchanges. */
    private static final int NEAR = 4;

    /** Within an exchange, which is about one thing. */
    static final int NEAR_IN_EXCHANGE = 12;

    private static final double SAME_SENTENCE = 7;
    private static final double SENTENCE_BEFORE = 4.5;
    private static final double HERE = 4;
    private static final double JUST_BEFORE = 2;
    private static final double BEFORE = 1;
    private static final double BEHIND = 0.3;
    private static final double IN_TITLE = 2;

    private static final double BY_ANOTHER_NOUN = 0.4;
    private static final double AN_ORGANIZATION = 0.8;
    private static final double NEW = 0.4;

    /** Something that is named in the text, and that no vocabulary has: "the Treaty of Tordesillas". It may be meant, and then nothing is said. */
    record Stranger(Anaphors.Anaphor noun) {
        /** A new thing may come up only to be dropped again. */
        private double prominence() {
            return noun.pointed() ? 1 : NEW;
        }
    }

    /**
     * A place in a document.
     *
     * @param paragraph the number of the paragraph; {@link #TITLE} for the title
     * @param exchange the exchange that the paragraph is in; null outside
     * @param sentence the number of the sentence in it
     * @param start its first character there
     */
    record Spot(int paragraph, @Nullable Integer exchange, int sentence, int start) implements Comparable<Spot> {

        static final int TITLE = -1;

        @Override
        public int compareTo(Spot other) {
            return paragraph == other.paragraph
                    ? Integer.compare(start, other.start)
                    : Integer.compare(paragraph, other.paragraph);
        }
    }

    /** How likely a noun at this spot means what stands here, by nearness; 0 when it cannot. */
    double nearness(Spot noun) {
        if (at.paragraph() == Spot.TITLE) {
            return IN_TITLE;
        }
        int distance = noun.paragraph() - at.paragraph();
        if (distance == 0) {
            if (at.start() > noun.start()) {
                return BEHIND;
            }
            return switch (noun.sentence() - at.sentence()) {
                case 0 -> SAME_SENTENCE;
                case 1 -> SENTENCE_BEFORE;
                default -> HERE;
            };
        }
        Integer exchange = noun.exchange();
        if (exchange == null ? at.exchange() != null : !exchange.equals(at.exchange())) {
            return 0;
        }
        boolean near = distance <= (exchange == null ? NEAR : NEAR_IN_EXCHANGE);
        return !near ? 0 : distance == 1 ? JUST_BEFORE : BEFORE;
    }

    /** Whether this is another paragraph of the text. */
    boolean isElsewhere(Spot noun) {
        return at.paragraph() != Spot.TITLE && at.paragraph() != noun.paragraph();
    }

    /** Whether it stands before a noun, in the same paragraph. */
    boolean isJustBefore(Spot noun) {
        return at.paragraph() == noun.paragraph() && at.start() < noun.start();
    }

    /** How well a noun fits what stands here: 1 for its own, less for one that people use too, 0 for none. */
    double fit(Anaphors.Anaphor noun) {
        if (noun.genera().stream().anyMatch(genera::contains)) {
            return thing instanceof Stranger stranger ? stranger.prominence() : 1;
        }
        boolean stands = thing instanceof Concept concept
                && noun.genera().stream().anyMatch(genus -> genus.standsFor(concept.scheme(), genera, noun.capital()));
        if (stands && noun.genera().contains(Genus.ORGANIZATION)) {
            return AN_ORGANIZATION;
        }
        return stands && noun.pointed() ? BY_ANOTHER_NOUN : 0;
    }
}
