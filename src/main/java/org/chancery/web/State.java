package org.chancery.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.jspecify.annotations.Nullable;

/**
 * All that a URL of the search page says. A value: links are made of changed states, never of patched URLs. {@link StateReader} reads what this prints: one
 * state has one URL.
 *
 * @param question what is asked
 * @param chosen the language of the interface, when the reader chose one; null leaves it to the browser's wishes
 * @param more the facet that is shown in full; null for none
 */
record State(
        Question question,
        @Nullable Language chosen,
        @Nullable Facet more) {

    /** Everything, in the language of the browser. */
    static final State START = new State(Question.EVERYTHING, null, null);

    static final String NOT = "not.";

    /** Whether nothing is asked yet. */
    boolean start() {
        return question.equals(Question.EVERYTHING) && more == null;
    }

    /** Another question in the same language; nothing is shown in full. */
    State asking(Question other) {
        return new State(other, chosen, null);
    }

    /** The same in this language. */
    State in(Language language) {
        return new State(question, language, more);
    }

    /** The same with this facet in full; null for none. */
    State showing(@Nullable Facet facet) {
        return new State(question, chosen, facet);
    }

    /** The address of this state, relative to the host. */
    String url() {
        List<Parameters.Pair> pairs = parameters();
        return pairs.isEmpty() ? "/" : "/?" + query(pairs);
    }

    /** Its parameters in their canonical order; usual values are left out. */
    List<Parameters.Pair> parameters() {
        List<Parameters.Pair> pairs = new ArrayList<>();
        add(pairs, "q", question.words(), "");
        addValues(pairs, "", question.include());
        addValues(pairs, NOT, question.exclude());
        add(pairs, "from", String.valueOf(question.from()), "null");
        add(pairs, "to", String.valueOf(question.to()), "null");
        add(pairs, "sort", id(question.sort()), id(Question.Sort.RELEVANCE));
        add(pairs, "page", String.valueOf(question.page()), "1");
        add(pairs, "per_page", String.valueOf(question.perPage()), String.valueOf(Question.USUAL_PER_PAGE));
        add(pairs, "more", more == null ? "" : more.id(), "");
        add(pairs, "lang", chosen == null ? "" : chosen.tag(), "");
        return pairs;
    }

    /** The value of the parameter {@code sort}. */
    static String id(Question.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static void addValues(List<Parameters.Pair> pairs, String prefix, Map<Facet, Set<String>> values) {
        values.forEach((facet, ids) ->
                ids.stream().sorted().forEach(id -> pairs.add(new Parameters.Pair(prefix + facet.id(), id))));
    }

    private static void add(List<Parameters.Pair> pairs, String name, String value, String usual) {
        if (!value.equals(usual)) {
            pairs.add(new Parameters.Pair(name, value));
        }
    }

    private static String query(List<Parameters.Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
