package org.chancery.web;

import java.util.List;
import org.chancery.query.Answer.Span;

/**
 * The part of a paragraph that a list of hits shows: all of a short one, else the surroundings of its first match, cut between words.
 *
 * @param start in UTF-16 units of the text
 * @param end exclusive
 */
record Excerpt(int start, int end) {
    /** Paragraphs up to this length are shown whole, in UTF-16 units. */
    static final int WHOLE = 900;

    private static final int SHOWN = 700;
    private static final int BEFORE = 200;

    static Excerpt of(String text, List<Span> matched) {
        if (text.length() <= WHOLE) {
            return new Excerpt(0, text.length());
        }
        Span first = matched.isEmpty() ? new Span(0, 1) : matched.getFirst();
        int latest = text.length() - SHOWN;
        int start = forward(text, Math.min(Math.max(0, first.start() - BEFORE), latest), first.start());
        int end = back(text, Math.min(text.length(), Math.max(start + SHOWN, first.end())), first.end());
        return new Excerpt(start, end);
    }

    /** Whether something of the text is left out. */
    boolean cuts(String text) {
        return start > 0 || end < text.length();
    }

    private static int forward(String text, int from, int before) {
        int at = from;
        while (at > 0 && at < before && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int back(String text, int from, int after) {
        int at = from;
        while (at < text.length() && at > after && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
