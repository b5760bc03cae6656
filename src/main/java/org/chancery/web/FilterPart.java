package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;

/**
 * Something that narrows the search, and the way to take it off.
 *
 * @param kind what it is: a facet, words, a date
 * @param label which one
 * @param excludes whether it excludes
 * @param without the question without it
 * @param url the search without it
 * @param off what the link does, for people who hear the page
 */
public record FilterPart(String kind, String label, boolean excludes, Question without, String url, String off) {

    static List<FilterPart> of(Visit visit) {
        Question question = visit.state().question();
        Phrases phrases = visit.phrases();
        List<FilterPart> filters = new ArrayList<>();
        if (!question.words().isEmpty()) {
            String words = HitPart.beginning(question.words(), 60);
            filters.add(of(phrases.say("filter.words"), words, false, question.asking(""), visit));
        }
        question.include()
                .forEach((facet, ids) -> ids.forEach(id -> filters.add(of(
                        phrases.say("filter." + facet.id()),
                        phrases.label(facet, id),
                        false,
                        question.without(facet, id),
                        visit))));
        question.exclude()
                .forEach((facet, ids) -> ids.forEach(id -> filters.add(excluded(facet, id, question, visit))));
        if (question.from() != null) {
            String from = phrases.date(question.from()).text();
            filters.add(of(phrases.say("filter.from"), from, false, question.within(null, question.to()), visit));
        }
        if (question.to() != null) {
            String to = phrases.date(question.to()).text();
            filters.add(of(phrases.say("filter.to"), to, false, question.within(question.from(), null), visit));
        }
        return filters;
    }

    private static FilterPart excluded(Facet facet, String id, Question question, Visit visit) {
        Phrases phrases = visit.phrases();
        return of(
                phrases.say("filter.not", phrases.say("filter." + facet.id())),
                phrases.label(facet, id),
                true,
                question.without(facet, id),
                visit);
    }

    private static FilterPart of(String kind, String label, boolean excludes, Question without, Visit visit) {
        String off = visit.phrases().say("filter.off", kind, label);
        return new FilterPart(
                kind, label, excludes, without, visit.state().asking(without).url(), off);
    }
}
