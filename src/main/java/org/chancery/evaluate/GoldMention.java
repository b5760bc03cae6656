package org.chancery.evaluate;

import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention as a person labelled it.
 *
 * @param facet the facet
 * @param concept an id of the vocabularies, or {@code other:} and a name for what they do not have
 * @param kind in which way the words stand for the concept
 * @param start where the words start in the paragraph's text, in UTF-16 units from 0
 * @param end where they end, exclusive
 * @param words what stands there; null when the gold does not repeat it
 */
record GoldMention(
        Facet facet,
        String concept,
        Mention.Kind kind,
        int start,
        int end,
        @Nullable String words) {

    /** What the id of a concept begins with that is in no vocabulary. */
    static final String OTHER = "other:";

    GoldMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention from " + start + " to " + end
                    + " has no words; start counts from 0, and end stands behind the last character");
        }
    }

    /** Whether the vocabularies have the concept. */
    boolean isKnown() {
        return !concept.startsWith(OTHER);
    }

    boolean isAnaphor() {
        return kind == Mention.Kind.ANAPHOR;
    }

    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    /** Whether the span lies in this text, on the words that the gold says. */
    boolean fits(String text) {
        return end <= text.length()
                && (words == null || text.substring(start, end).equals(words));
    }
}
