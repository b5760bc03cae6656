package org.chancery.evaluate;

import java.util.Comparator;
import org.chancery.corpus.Facet;

/**
 * What a score is of.
 *
 * @param unit what is counted
 * @param facet the facet
 * @param part which of its mentions: {@link #WHOLE}, {@link #NAMED}, {@link #ANAPHOR}, {@link #KNOWN}, {@link #EXACT}, or {@link #KIND} and a kind
 * @param slice which paragraphs: {@link #EVERYWHERE}, {@link #LANGUAGE} and a language, or {@link #CORPUS} and a corpus
 */
record Row(Unit unit, Facet facet, String part, String slice) implements Comparable<Row> {
    static final String WHOLE = "";
    /** All kinds but anaphors. */
    static final String NAMED = "named";

    static final String ANAPHOR = "anaphor";
    /** Only what the vocabularies have a concept for: recall alone means something. */
    static final String KNOWN = "known";
    /** Topics without those above them. */
    static final String EXACT = "exact";

    static final String KIND = "kind=";
    static final String EVERYWHERE = "";
    static final String LANGUAGE = "language=";
    static final String CORPUS = "corpus=";

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::unit)
            .thenComparing(Row::slice)
            .thenComparing(Row::facet)
            .thenComparing(Row::part);

    /** What is counted. */
    enum Unit {
        /** Spans. */
        MENTION,
        /** A paragraph's concepts, however often it speaks of each. */
        TAG
    }

    @Override
    public int compareTo(Row other) {
        return ORDER.compare(this, other);
    }
}
