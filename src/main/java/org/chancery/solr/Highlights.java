package org.chancery.solr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.chancery.query.Answer.Span;

/** What Solr marked, as spans of the paragraph's own text. */
final class Highlights {
    /** Opens a mark: a private-use character, set in {@code solrconfig.xml}. */
    static final char OPEN = '\uE000';
    /** Closes a mark. */
    static final char CLOSE = '\uE001';

    private Highlights() {}

    /**
     * The spans that are marked in any of the copies.
     *
     * @param text the paragraph
     * @param fields by field, its one marked copy of the text
     */
    static List<Span> spans(String text, Collection<List<String>> fields) {
        BitSet marked = new BitSet(text.length());
        for (List<String> copies : fields) {
            copies.forEach(copy -> mark(text, copy, marked));
        }
        List<Span> spans = new ArrayList<>();
        for (int start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(marked.nextClearBit(start))) {
            spans.add(new Span(start, marked.nextClearBit(start)));
        }
        return spans;
    }

    /** Walks text and copy together, so that a private-use character of the text itself is not taken for a mark. */
    private static void mark(String text, String copy, BitSet marked) {
        int open = -1;
        int at = 0;
        for (int i = 0; i < copy.length() && at <= text.length(); i++) {
            char c = copy.charAt(i);
            boolean ofText = at < text.length() && text.charAt(at) == c;
            if (c == OPEN && open < 0 && !ofText) {
                open = at;
            } else if (c == CLOSE && open >= 0 && !ofText) {
                marked.set(open, at);
                open = -1;
            } else {
                at++;
            }
        }
    }
}
