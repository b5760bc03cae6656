package org.chancery.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks. A value: every method returns a new question, on its first page.
 *
 * @param words as typed; the empty string asks for everything
 * @param include by facet, the values of which any one must hold
 * @param exclude by facet, the values of which none may hold
 * @param from the earliest date, inclusive, as exact as the reader gave it; null for no limit
 * @param to the latest date, inclusive; null for no limit
 * @param sort the order of the hits
 * @param page from 1
 * @param perPage from 1 to {@link #MOST_PER_PAGE}
 */
public record Question(
        String words,
        Map<Facet, Set<String>> include,
        Map<Facet, Set<String>> exclude,
        @Nullable Dating from,
        @Nullable Dating to,
        Sort sort,
        int page,
        int perPage) {

    /** The order of the hits. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public static final int MOST_PER_PAGE = 100;
    public static final int USUAL_PER_PAGE = 20;
    /** As far as pages go; beyond it an engine would have to collect millions of hits to show twenty. */
    public static final int DEEPEST_HIT = 10_000;

    /** Everything, by relevance. */
    public static final Question EVERYTHING =
            new Question("", Map.of(), Map.of(), null, null, Sort.RELEVANCE, 1, USUAL_PER_PAGE);

    public Question {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + " (pages count from 1)");
        }
        if (perPage < 1 || perPage > MOST_PER_PAGE) {
            throw new IllegalArgumentException("per_page " + perPage + " (1 to " + MOST_PER_PAGE + ")");
        }
        if ((long) page * perPage > DEEPEST_HIT && page > 1) {
            throw new IllegalArgumentException("page " + page + " (pages reach to hit " + DEEPEST_HIT
                    + "; narrow the search with a facet or a year)");
        }
        words = words.strip();
        include = copy(include);
        exclude = copy(exclude);
    }

    /** The values of this facet of which any one must hold. */
    public Set<String> included(Facet facet) {
        return include.getOrDefault(facet, Set.of());
    }

    /** The values of this facet of which none may hold. */
    public Set<String> excluded(Facet facet) {
        return exclude.getOrDefault(facet, Set.of());
    }

    /** Whether nothing narrows it but its words. */
    public boolean unfiltered() {
        return include.isEmpty() && exclude.isEmpty() && from == null && to == null;
    }

    /** With these words instead. */
    public Question asking(String others) {
        return new Question(others, include, exclude, from, to, sort, 1, perPage);
    }

    /** With this value included, and no longer excluded. */
    public Question including(Facet facet, String value) {
        return new Question(
                words, plus(include, facet, value), minus(exclude, facet, value), from, to, sort, 1, perPage);
    }

    /** With this value excluded, and no longer included. */
    public Question excluding(Facet facet, String value) {
        return new Question(
                words, minus(include, facet, value), plus(exclude, facet, value), from, to, sort, 1, perPage);
    }

    /** With this value neither included nor excluded. */
    public Question without(Facet facet, String value) {
        return new Question(
                words, minus(include, facet, value), minus(exclude, facet, value), from, to, sort, 1, perPage);
    }

    /** Within these dates, inclusive; null for no limit. */
    public Question within(@Nullable Dating first, @Nullable Dating last) {
        return new Question(words, include, exclude, first, last, sort, 1, perPage);
    }

    /** In this order. */
    public Question sorted(Sort order) {
        return new Question(words, include, exclude, from, to, order, 1, perPage);
    }

    /** The same question on another page. */
    public Question onPage(int other) {
        return new Question(words, include, exclude, from, to, sort, other, perPage);
    }

    private static Map<Facet, Set<String>> plus(Map<Facet, Set<String>> values, Facet facet, String value) {
        Map<Facet, Set<String>> more = changeable(values);
        more.computeIfAbsent(facet, f -> new LinkedHashSet<>()).add(value);
        return more;
    }

    private static Map<Facet, Set<String>> minus(Map<Facet, Set<String>> values, Facet facet, String value) {
        Map<Facet, Set<String>> fewer = changeable(values);
        fewer.computeIfAbsent(facet, f -> new LinkedHashSet<>()).remove(value);
        return fewer;
    }

    private static Map<Facet, Set<String>> changeable(Map<Facet, Set<String>> values) {
        Map<Facet, Set<String>> changeable = new EnumMap<>(Facet.class);
        values.forEach((facet, ids) -> changeable.put(facet, new LinkedHashSet<>(ids)));
        return changeable;
    }

    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> values) {
        Map<Facet, Set<String>> copy = changeable(values);
        copy.values().removeIf(Set::isEmpty);
        copy.replaceAll((facet, ids) -> Collections.unmodifiableSet(ids));
        return Collections.unmodifiableMap(copy);
    }
}
