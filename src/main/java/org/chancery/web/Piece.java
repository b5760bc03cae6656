package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chancery.corpus.Mention;
import org.chancery.query.Answer.Span;

/**
 * A stretch of text in a hit.
 *
 * @param text the words
 * @param matched whether they are what was searched
 * @param facet the id of the facet for whose filter they let the paragraph pass; empty for none
 */
public record Piece(String text, boolean matched, String facet) {

    /** The excerpt of a text in pieces, with an ellipsis where it is cut. */
    static List<Piece> of(String text, Excerpt excerpt, List<Span> matched, List<Mention> evidence) {
        List<Span> marked = matched.stream()
                .filter(span -> span.start() >= excerpt.start() && span.end() <= excerpt.end())
                .toList();
        List<Mention> shown = evidence.stream()
                .filter(mention -> mention.start() >= excerpt.start() && mention.end() <= excerpt.end())
                .toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(excerpt.start(), excerpt.end()));
        marked.forEach(span -> edges.addAll(List.of(span.start(), span.end())));
        shown.forEach(mention -> edges.addAll(List.of(mention.start(), mention.end())));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, excerpt.start() > 0 ? "… " : "", false, "");
        int at = excerpt.start();
        for (int edge : edges.tailSet(at, false)) {
            int from = at;
            add(
                    pieces,
                    text.substring(from, edge),
                    marked.stream().anyMatch(span -> span.start() <= from && edge <= span.end()),
                    shown.stream()
                            .filter(mention -> mention.start() <= from && edge <= mention.end())
                            .findFirst()
                            .map(mention -> mention.facet().id())
                            .orElse(""));
            at = edge;
        }
        add(pieces, excerpt.end() < text.length() ? " …" : "", false, "");
        return pieces;
    }

    /** What looks the same stays in one piece. */
    private static void add(List<Piece> pieces, String text, boolean matched, String facet) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.matched() == matched && last.facet().equals(facet)) {
            pieces.set(pieces.size() - 1, new Piece(last.text() + text, matched, facet));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(text, matched, facet));
        }
    }
}
