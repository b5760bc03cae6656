package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.query.Question;
import org.chancery.query.Words;
import org.chancery.search.Search;

/**
 * What to try when nothing was found.
 *
 * @param title what happened
 * @param tries searches near this one that find something, with their counts
 * @param advice what else may help
 */
public record EmptyPart(String title, List<Try> tries, List<String> advice) {

    private static final int MOST_TRIES = 6;

    public EmptyPart {
        tries = List.copyOf(tries);
        advice = List.copyOf(advice);
    }

    /** A search near this one, and what it finds; empty where that is said already. */
    public record Try(Link link, String finds) {}

    /** For a page behind the last one. */
    static EmptyPart beyond(Visit visit, long total) {
        Phrases phrases = visit.phrases();
        Question question = visit.state().question();
        int page = PagerPart.last(total, question);
        Link last = Link.to(
                phrases.say("empty.last", page),
                visit.state().asking(question.onPage(page)).url());
        return new EmptyPart(phrases.say("empty.beyond", question.page()), List.of(new Try(last, "")), List.of());
    }

    /** For a search that finds nothing. */
    static EmptyPart of(Visit visit, List<FilterPart> filters, Search search) {
        Phrases phrases = visit.phrases();
        Question question = visit.state().question();
        List<Try> tries = new ArrayList<>();
        String unquoted = unquoted(question.words());
        if (!unquoted.equals(question.words()) && searchable(unquoted)) {
            add(tries, phrases.say("empty.unquoted"), question.asking(unquoted), visit, search);
        }
        if (filters.size() > 1) {
            for (FilterPart filter : filters.subList(0, Math.min(MOST_TRIES, filters.size()))) {
                String words = phrases.say("empty.without", filter.kind(), filter.label());
                add(tries, words, filter.without(), visit, search);
            }
        }
        if (!question.unfiltered() && !question.words().isEmpty() && filters.size() > 2) {
            Question words = Question.EVERYTHING.asking(question.words());
            add(tries, phrases.say("empty.words"), words, visit, search);
        }
        boolean collectionEmpty = tries.isEmpty() && search.count(Question.EVERYTHING) == 0;
        return new EmptyPart(
                phrases.say(collectionEmpty ? "empty.collection" : "empty.title"),
                tries,
                collectionEmpty ? List.of(phrases.say("empty.index")) : advice(question, phrases));
    }

    private static String unquoted(String words) {
        return words.replaceAll("[\"“”„«»]", " ").replaceAll(" +", " ").strip();
    }

    /** A quotation is one term; without its marks its words may be more than a search may have. */
    private static boolean searchable(String words) {
        try {
            return !Words.read(words).terms().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void add(List<Try> tries, String words, Question question, Visit visit, Search search) {
        long count = search.count(question);
        if (count > 0) {
            Link link = Link.to(words, visit.state().asking(question).url());
            tries.add(new Try(link, visit.phrases().say("count.paragraphs", count)));
        }
    }

    private static List<String> advice(Question question, Phrases phrases) {
        return question.words().isEmpty()
                ? List.of(phrases.say("empty.fewer"))
                : List.of(phrases.say("empty.spelling"), phrases.say("empty.languages"), phrases.say("empty.shorter"));
    }
}
