package org.chancery.corpus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A span of a paragraph that is evidence for a concept.
 *
 * @param facet the facet that the concept belongs to
 * @param concept the concept's id, e.g. {@code RU}, {@code new-start}
 * @param kind in which way the words speak for the concept
 * @param start where the span starts in the paragraph's text, in UTF-16 units from 0
 * @param end where it ends, exclusive
 * @param rule why, in a few words of the annotator: the label that matched, or what implied it
 * @param antecedent the words that an {@link Kind#ANAPHOR} points to; null for any other kind
 */
public record Mention(
        Facet facet,
        String concept,
        Kind kind,
        int start,
        int end,
        String rule,
        @Nullable Antecedent antecedent) {

    /** In which way words speak for a concept. */
    public enum Kind {
        NAME,
        /** An abbreviation or a short name. */
        ALIAS,
        DEMONYM,
        /** A capital or a seat of government. */
        METONYM,
        /** A noun that stands for what was named before: "the Treaty". */
        ANAPHOR,
        /** Words that speak for a topic. */
        CUE,
        /** A topic that a treaty or an organization implies; it has that mention's span. */
        IMPLIED;

        /** The value in the index, e.g. {@code metonym}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this id; an {@link IllegalArgumentException} names an unknown one. */
        public static Kind byId(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where the name stands that an anaphor points to.
     *
     * @param where the id of the paragraph; the document's id when it is the title
     * @param start where the name starts in that text, in UTF-16 units from 0
     * @param end where it ends, exclusive
     */
    public record Antecedent(String where, int start, int end) {}

    public Mention {
        if ((kind == Kind.ANAPHOR) != (antecedent != null)) {
            throw new IllegalArgumentException("a mention of " + concept + " by " + kind.id()
                    + (antecedent == null ? " without an antecedent" : " with an antecedent"));
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention of " + concept + " from " + start + " to " + end);
        }
        if (!facet.annotated()) {
            throw new IllegalArgumentException("a mention in facet " + facet.id() + ", which is not annotated");
        }
    }

    /** A mention that points to no other. */
    public Mention(Facet facet, String concept, Kind kind, int start, int end, String rule) {
        this(facet, concept, kind, start, end, rule, null);
    }
}
