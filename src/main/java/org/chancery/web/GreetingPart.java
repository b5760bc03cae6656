package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.chancery.search.Named;
import org.chancery.search.Results;
import org.chancery.search.Search;

/**
 * What a reader meets who has not asked yet.
 *
 * @param searches a few that find something here
 * @param newest what the paragraphs below are
 * @param all the whole collection, newest first
 */
public record GreetingPart(List<Try> searches, String newest, Link all) {

    public GreetingPart {
        searches = List.copyOf(searches);
    }

    /** A search, why it is worth trying, and what it finds. */
    public record Try(Link link, String why, String finds) {}

    /**
     * Searches by words, by what stands most often in the collection, and by two of them together.
     *
     * @param inLanguage whether the paragraphs below are those in the reader's language
     */
    static GreetingPart of(Results everything, boolean inLanguage, Search search, Visit visit) {
        Phrases phrases = visit.phrases();
        List<Try> tries = new ArrayList<>();
        String words = phrases.say("greeting.words");
        add(tries, words, "greeting.why.words", Question.EVERYTHING.asking(words), search, visit);
        List<Named> treaties = top(everything, Facet.TREATY);
        List<Named> countries = top(everything, Facet.COUNTRY);
        List<Named> topics = top(everything, Facet.TOPIC);
        if (!treaties.isEmpty()) {
            Named treaty = treaties.getFirst();
            add(tries, treaty.label(), "greeting.why.treaty", asking(treaty), search, visit);
        }
        if (!countries.isEmpty() && !topics.isEmpty()) {
            Named country = countries.getFirst();
            Named topic = topics.getFirst();
            String both = phrases.say("greeting.both", country.label(), topic.label());
            Question question = asking(country).including(topic.facet(), topic.id());
            add(tries, both, "greeting.why.both", question, search, visit);
        }
        Question newest = Question.EVERYTHING.sorted(Question.Sort.NEWEST);
        return new GreetingPart(
                tries,
                phrases.say(inLanguage ? "greeting.newest_in_language" : "greeting.newest"),
                Link.to(phrases.say("greeting.all"), visit.links().search(newest)));
    }

    private static List<Named> top(Results results, Facet facet) {
        return results.of(facet).stream().limit(1).map(Results.Value::named).toList();
    }

    private static Question asking(Named named) {
        return Question.EVERYTHING.including(named.facet(), named.id());
    }

    private static void add(List<Try> tries, String words, String why, Question question, Search search, Visit visit) {
        long count = search.count(question);
        if (count > 0) {
            Phrases phrases = visit.phrases();
            Link link = Link.to(words, visit.links().search(question));
            tries.add(new Try(link, phrases.say(why), phrases.say("count.paragraphs", count)));
        }
    }
}
