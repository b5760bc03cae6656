package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chancery.query.Question;
import org.jspecify.annotations.Nullable;

/**
 * The way through the pages of a result.
 *
 * @param previous the page before; null on the first
 * @param next the page behind; null on the last
 * @param steps some pages, with gaps
 * @param end says that pages end before the result does; empty when they do not
 */
public record PagerPart(@Nullable Link previous, @Nullable Link next, List<Step> steps, String end) {

    private static final int AROUND = 2;

    public PagerPart {
        steps = List.copyOf(steps);
    }

    /** A page, and whether pages are left out before it. */
    public record Step(Link link, boolean gap) {}

    /** The pager of a result of this many paragraphs; null when one page holds it. */
    static @Nullable PagerPart of(long total, Visit visit) {
        Question question = visit.state().question();
        long needed = needed(total, question);
        int last = last(total, question);
        int page = question.page();
        if (last < 2 || page > last) {
            return null;
        }
        Phrases phrases = visit.phrases();
        return new PagerPart(
                page > 1 ? Link.to(phrases.say("pager.previous"), url(visit, page - 1)) : null,
                page < last ? Link.to(phrases.say("pager.next"), url(visit, page + 1)) : null,
                steps(page, last, visit),
                needed > last && page == last ? phrases.say("pager.end", Question.DEEPEST_HIT) : "");
    }

    /** The last page that can be shown of a result of this many paragraphs, of which there is at least one. */
    static int last(long total, Question question) {
        return (int) Math.min(needed(total, question), Question.DEEPEST_HIT / question.perPage());
    }

    private static long needed(long total, Question question) {
        return (total + question.perPage() - 1) / question.perPage();
    }

    private static List<Step> steps(int page, int last, Visit visit) {
        TreeSet<Integer> pages = new TreeSet<>(List.of(1, last));
        for (int near = Math.max(1, page - AROUND); near <= Math.min(last, page + AROUND); near++) {
            pages.add(near);
        }
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int number : pages) {
            String text = visit.phrases().number(number);
            steps.add(new Step(new Link(text, url(visit, number), number == page), number > before + 1));
            before = number;
        }
        return steps;
    }

    private static String url(Visit visit, int page) {
        return visit.state().asking(visit.state().question().onPage(page)).url();
    }
}
