package org.chancery.query;

import java.util.List;
import java.util.Map;
import org.chancery.corpus.Description;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answers to a {@link Question}.
 *
 * @param total how many paragraphs
 * @param documents in how many documents
 * @param hits the paragraphs of this page
 * @param facets by facet, its values with counts, most frequent first, each facet counted as if its own filter were off; values that the question includes or excludes are there
 *     even with 0
 * @param years the paragraphs by year, ascending, counted as if the question had no dates
 * @param undated the paragraphs without a date, counted likewise
 */
public record Answer(
        long total, long documents, List<Hit> hits, Map<Facet, List<Count>> facets, List<Year> years, long undated) {

    /** A value of a facet and how many paragraphs have it. */
    public record Count(String value, long count) {}

    /** A year and how many paragraphs are of it. */
    public record Year(int year, long count) {}

    /**
     * A paragraph that was found.
     *
     * @param paragraph with its mentions
     * @param about its document
     * @param matched the spans that the words matched, by start, not overlapping
     * @param asked the first question of its exchange, when the paragraph itself is none; null outside exchanges
     */
    public record Hit(
            Paragraph paragraph,
            Description about,
            List<Span> matched,
            @Nullable String asked) {}

    /** A span of a text, in UTF-16 units; the end is exclusive. */
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a span from " + start + " to " + end);
            }
        }
    }
}
