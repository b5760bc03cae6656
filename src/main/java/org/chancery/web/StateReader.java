package org.chancery.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.chancery.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a URL's parameters: {@code q}, {@code <facet>} and {@code not.<facet>} (both repeatable), {@code from}, {@code to}, {@code sort}, {@code page},
 * {@code per_page}, {@code more}, {@code lang}. Of a facet's values only the length is checked: one that nobody knows finds nothing. All faults are collected, and the state
 * holds what is sound.
 */
final class StateReader {
    /** More than anyone chooses; each costs a count. */
    static final int MOST_CHOSEN = 100;

    /** In code points; longer than any name, and each stands in every link of the page. */
    private static final int LONGEST_VALUE = 200;

    private static final Set<String> ONCE = Set.of("q", "from", "to", "sort", "page", "per_page", "more", "lang");

    private final Parameters parameters;
    private final List<Fault> faults = new ArrayList<>();

    private StateReader(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What was read.
     *
     * @param state what is sound
     * @param faults what is not; empty when all is
     */
    record Read(State state, List<Fault> faults) {}

    /** Reads the parameters of the search page. */
    static Read search(Parameters parameters) {
        StateReader reader = new StateReader(parameters);
        reader.refuseStrangers(name -> ONCE.contains(name) || facet(name) != null);
        return new Read(reader.state(), reader.faults);
    }

    /** Reads the parameters of the other pages, of which there is one: {@code lang}. */
    static Read language(Parameters parameters) {
        StateReader reader = new StateReader(parameters);
        reader.refuseStrangers("lang"::equals);
        return new Read(new State(Question.EVERYTHING, reader.chosen(), null), reader.faults);
    }

    /** The language that the parameters ask for, whatever else they hold; null for none of ours. */
    static @Nullable Language languageOf(Parameters parameters) {
        return new StateReader(parameters).chosen();
    }

    private void refuseStrangers(Function<String, Boolean> known) {
        for (Parameters.Pair pair : parameters.pairs()) {
            if (!known.apply(pair.name())) {
                fault(pair.name(), pair.value(), Fault.Kind.UNKNOWN);
            }
        }
        for (String name : ONCE) {
            List<String> values = parameters.all(name);
            if (values.size() > 1 && known.apply(name)) {
                fault(name, values.get(1), Fault.Kind.TWICE);
            }
        }
    }

    private State state() {
        int perPage = number("per_page", Question.USUAL_PER_PAGE, Question.MOST_PER_PAGE, Fault.Kind.PER_PAGE);
        boolean tooMany = tooManyChosen();
        Question question = new Question(
                words(),
                tooMany ? Map.of() : chosen(""),
                tooMany ? Map.of() : chosen(State.NOT),
                date("from"),
                date("to"),
                one("sort", Question.Sort.RELEVANCE, StateReader::sort, Fault.Kind.SORT),
                1,
                perPage);
        Dating from = question.from();
        if (backwards(from, question.to())) {
            fault("from", from + " – " + question.to(), Fault.Kind.ORDER);
            question = question.within(null, null);
        }
        return new State(
                question.onPage(page(perPage)),
                chosen(),
                one("more", null, id -> Facet.byId(id).orElse(null), Fault.Kind.MORE));
    }

    private String words() {
        String typed = first("q");
        try {
            Words.read(typed == null ? "" : typed);
            return typed == null ? "" : typed;
        } catch (IllegalArgumentException e) {
            fault("q", String.valueOf(typed), Fault.Kind.TOO_LONG);
            return "";
        }
    }

    private Map<Facet, Set<String>> chosen(String prefix) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, values(prefix + facet.id()));
        }
        return chosen;
    }

    private Set<String> values(String name) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : parameters.all(name)) {
            if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
                fault(name, value, Fault.Kind.LONG_VALUE);
            } else {
                values.add(value);
            }
        }
        return values;
    }

    private boolean tooManyChosen() {
        List<Parameters.Pair> chosen = parameters.pairs().stream()
                .filter(pair -> facet(pair.name()) != null)
                .toList();
        if (chosen.size() <= MOST_CHOSEN) {
            return false;
        }
        fault(chosen.getLast().name(), chosen.getLast().value(), Fault.Kind.TOO_MANY);
        return true;
    }

    private @Nullable Dating date(String name) {
        return one(name, null, StateReader::dating, Fault.Kind.DATE);
    }

    private int page(int perPage) {
        int page = number("page", 1, Integer.MAX_VALUE, Fault.Kind.PAGE);
        if (page > 1 && (long) page * perPage > Question.DEEPEST_HIT) {
            fault("page", String.valueOf(page), Fault.Kind.TOO_DEEP);
            return 1;
        }
        return page;
    }

    private int number(String name, int usual, int most, Fault.Kind wrong) {
        return one(name, usual, value -> number(value, most), wrong);
    }

    private @Nullable Language chosen() {
        return one("lang", null, tag -> Language.byTag(tag).orElse(null), Fault.Kind.LANG);
    }

    /** The value of a parameter that stands at most once; a reader that gives null refuses it. */
    private <T extends @Nullable Object> T one(
            String name, T usual, Function<String, @Nullable T> reader, Fault.Kind wrong) {
        String value = first(name);
        if (value == null) {
            return usual;
        }
        T read = reader.apply(value);
        if (read == null) {
            fault(name, value, wrong);
            return usual;
        }
        return read;
    }

    private @Nullable String first(String name) {
        List<String> values = parameters.all(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    private void fault(String parameter, String value, Fault.Kind kind) {
        faults.add(new Fault(parameter, value, kind));
    }

    private static @Nullable Facet facet(String name) {
        return Facet.byId(name.startsWith(State.NOT) ? name.substring(State.NOT.length()) : name)
                .orElse(null);
    }

    private static Question.@Nullable Sort sort(String id) {
        return Stream.of(Question.Sort.values())
                .filter(sort -> State.id(sort).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(String value, int most) {
        if (!value.matches("[0-9]{1,9}")) {
            return null;
        }
        int number = Integer.parseInt(value);
        return number < 1 || number > most ? null : number;
    }

    private static @Nullable Dating dating(String value) {
        try {
            return value.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? Dating.parse(value) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean backwards(@Nullable Dating from, @Nullable Dating to) {
        LocalDate first = from == null ? null : from.start();
        LocalDate last = to == null ? null : to.end();
        return first != null && last != null && first.isAfter(last);
    }
}
