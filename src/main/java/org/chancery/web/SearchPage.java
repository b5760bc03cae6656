package org.chancery.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.chancery.search.Results;
import org.chancery.search.Search;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param frame what stands around it
 * @param heading what the page is, for people who hear it
 * @param form for words
 * @param notes what became of the words, where the reader should know
 * @param filters what narrows the search
 * @param over the start page in the same language
 * @param greeting for a reader who has not asked yet; else null
 * @param facets that have values
 * @param paragraphs how many were found, in words
 * @param documents in how many documents, in words; empty when nothing was found
 * @param years the result by year; null when there is nothing to compare
 * @param order the orders in which it can be read
 * @param hits the paragraphs of this page
 * @param pager the way to the others; null when there are none
 * @param empty what to try; null when something was found
 */
public record SearchPage(
        Frame frame,
        String heading,
        FormPart form,
        List<NotePart> notes,
        List<FilterPart> filters,
        String over,
        @Nullable GreetingPart greeting,
        List<FacetPart> facets,
        String paragraphs,
        String documents,
        @Nullable YearsPart years,
        OrderPart order,
        List<HitPart> hits,
        @Nullable PagerPart pager,
        @Nullable EmptyPart empty)
        implements Page {

    private static final int HITS_OF_A_START = 5;

    public SearchPage {
        notes = List.copyOf(notes);
        filters = List.copyOf(filters);
        facets = List.copyOf(facets);
        hits = List.copyOf(hits);
    }

    @Override
    public String template() {
        return "search";
    }

    static SearchPage of(Visit visit, Search search, StaticFiles files) {
        Phrases phrases = visit.phrases();
        State state = visit.state();
        Question question = state.question();
        boolean start = state.start();
        Results results = search.ask(start ? opening() : question, phrases.locale());
        Optional<Results> readable = start ? readable(search, phrases) : Optional.empty();
        List<FilterPart> filters = FilterPart.of(visit);
        String title = String.join(", ", filters.stream().map(FilterPart::label).toList());
        return new SearchPage(
                Frame.of(visit, title, files),
                title.isEmpty() ? phrases.say("search.heading") : phrases.say("search.heading.for", title),
                FormPart.of(state),
                NotePart.of(visit),
                filters,
                visit.links().start(),
                start && results.total() > 0 ? GreetingPart.of(results, readable.isPresent(), search, visit) : null,
                facets(results, visit),
                phrases.say("count.paragraphs", results.total()),
                results.total() == 0 ? "" : phrases.say("count.in_documents", results.documents()),
                YearsPart.of(results, visit),
                OrderPart.of(results.question(), visit),
                readable.orElse(results).hits().stream()
                        .map(found -> HitPart.of(found, visit))
                        .toList(),
                start ? null : PagerPart.of(results.total(), visit),
                empty(visit, results, filters, search));
    }

    private static List<FacetPart> facets(Results results, Visit visit) {
        return Stream.of(Facet.values())
                .map(facet -> FacetPart.of(facet, results, visit))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A reader who has not asked yet sees a few paragraphs only. */
    private static Question opening() {
        Question everything = Question.EVERYTHING;
        return new Question(
                "", everything.include(), everything.exclude(), null, null, Question.Sort.NEWEST, 1, HITS_OF_A_START);
    }

    /** The newest paragraphs in the reader's language, if there are any. */
    private static Optional<Results> readable(Search search, Phrases phrases) {
        Question inLanguage =
                opening().including(Facet.LANGUAGE, phrases.language().tag());
        return Optional.of(search.ask(inLanguage, phrases.locale())).filter(results -> results.total() > 0);
    }

    private static @Nullable EmptyPart empty(Visit visit, Results results, List<FilterPart> filters, Search search) {
        if (!results.hits().isEmpty()) {
            return null;
        }
        return results.total() > 0 ? EmptyPart.beyond(visit, results.total()) : EmptyPart.of(visit, filters, search);
    }
}
