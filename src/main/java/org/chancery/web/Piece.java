package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.query.Answer.Span;

/**
 * A stretch of text in a hit.
 *
 * @param text the words
 * @param matched whether they are what was searched
 */
public record Piece(String text, boolean matched) {

    /** The excerpt of a text in pieces, with an ellipsis where it is cut. */
    static List<Piece> of(String text, Excerpt excerpt, List<Span> matched) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, excerpt.start() > 0 ? "… " : "", false);
        int at = excerpt.start();
        for (Span span : matched) {
            if (span.start() >= at && span.end() <= excerpt.end()) {
                add(pieces, text.substring(at, span.start()), false);
                add(pieces, text.substring(span.start(), span.end()), true);
                at = span.end();
            }
        }
        add(pieces, text.substring(at, excerpt.end()), false);
        add(pieces, excerpt.end() < text.length() ? " …" : "", false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean matched) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, matched));
        }
    }
}
