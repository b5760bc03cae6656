package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.chancery.search.Results;
import org.chancery.search.Results.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A facet with its values, or the most frequent of them.
 *
 * @param id the facet's id: its colour and its shape
 * @param name what people call it
 * @param rows its values, in reading order
 * @param more shows all values, or fewer again; null when there are no more
 */
public record FacetPart(
        String id, String name, List<Row> rows, @Nullable Link more) {

    private static final int SHOWN = 8;
    private static final int SHOWN_BELOW = 3;

    public FacetPart {
        rows = List.copyOf(rows);
    }

    /**
     * A value.
     *
     * @param label what people call it
     * @param count how many paragraphs
     * @param depth 0 for a root, 1 and more for what is below
     * @param share of the most frequent value, in percent, as an SVG length
     * @param included whether the search asks for it
     * @param excluded whether the search excludes it
     * @param url asks for it, or no longer names it
     * @param action what that link does, for people who hear the page
     * @param exclusion excludes it; null when it is excluded already
     */
    public record Row(
            String label,
            String count,
            int depth,
            String share,
            boolean included,
            boolean excluded,
            String url,
            String action,
            @Nullable Link exclusion) {}

    /** The facet of a result; null when no paragraph has a value. */
    static @Nullable FacetPart of(Facet facet, Results results, Visit visit) {
        List<Results.Value> values = results.of(facet);
        if (values.isEmpty()) {
            return null;
        }
        boolean full = visit.state().more() == facet;
        long most = Math.max(
                1, values.stream().mapToLong(Results.Value::count).max().orElse(1));
        Rows rows = new Rows(visit, full, most);
        rows.add(values, 0);
        Phrases phrases = visit.phrases();
        Link more = null;
        if (full) {
            more = Link.to(
                    phrases.say("facet.fewer"), visit.state().showing(null).url());
        } else if (rows.left > 0) {
            String words = phrases.say("facet.more", rows.rows.size() + rows.left);
            more = Link.to(words, visit.state().showing(facet).url());
        }
        return new FacetPart(facet.id(), phrases.say("facet." + facet.id()), rows.rows, more);
    }

    /** Collects rows down the tree. */
    private static final class Rows {
        private final Visit visit;
        private final boolean full;
        private final long most;
        private final List<Row> rows = new ArrayList<>();
        private int left;

        Rows(Visit visit, boolean full, long most) {
            this.visit = visit;
            this.full = full;
            this.most = most;
        }

        void add(List<Results.Value> values, int depth) {
            int shown = depth == 0 ? tops(values) : SHOWN_BELOW;
            for (int i = 0; i < values.size(); i++) {
                Results.Value value = values.get(i);
                if (full || i < shown || value.chosen()) {
                    rows.add(row(value, depth, visit, most));
                    add(value.below(), depth + 1);
                } else {
                    left += size(value);
                }
            }
        }

        /** A tree has fewer roots, so that with what is below them it is not much longer than a list. */
        private static int tops(List<Results.Value> values) {
            boolean tree = values.stream().anyMatch(value -> !value.below().isEmpty());
            return tree ? SHOWN - 3 : SHOWN;
        }

        private static int size(Results.Value value) {
            return 1 + value.below().stream().mapToInt(Rows::size).sum();
        }
    }

    private static Row row(Results.Value value, int depth, Visit visit, long most) {
        Phrases phrases = visit.phrases();
        Question question = visit.state().question();
        Facet facet = value.named().facet();
        String id = value.named().id();
        String label = phrases.label(facet, id, value.named().label());
        boolean chosen = value.choice() != Choice.NONE;
        Question toggled = chosen ? question.without(facet, id) : question.including(facet, id);
        return new Row(
                label,
                phrases.number(value.count()),
                depth,
                share(value.count(), most),
                value.choice() == Choice.INCLUDED,
                value.choice() == Choice.EXCLUDED,
                next(visit, toggled),
                phrases.say(chosen ? "facet.off" : "facet.on", label),
                value.choice() == Choice.EXCLUDED
                        ? null
                        : Link.to(phrases.say("facet.not", label), next(visit, question.excluding(facet, id))));
    }

    /** What there is at all can be seen. */
    private static String share(long count, long most) {
        return (count == 0 ? 0 : Math.max(1, Math.round(100.0 * count / most))) + "%";
    }

    /** A facet that is shown in full stays so. */
    private static String next(Visit visit, Question question) {
        return visit.state().asking(question).showing(visit.state().more()).url();
    }
}
