package org.chancery.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something about the words typed that the reader should know, because they were not taken as they may have been meant.
 *
 * @param text what became of them
 * @param help where more is said; null for nowhere
 */
public record NotePart(String text, @Nullable Link help) {

    private static final int MOST_SHOWN = 60;
    private static final int MOST_OPERATORS = 3;
    private static final Pattern QUOTATION = Pattern.compile("\"[^\"]*\"|[“„][^”“\"]*[”“\"]|«[^»\"]*[»\"]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** The operators of other engines: the words in capitals, the name of a field, the star for any letters. */
    private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT|[-+(]*[\\p{L}_.]+:(?!//).*|.*\\*.*");

    /** The notes on the words of a search, most often none. */
    static List<NotePart> of(Visit visit) {
        String typed = visit.state().question().words();
        Words words = Words.read(typed);
        if (words.terms().isEmpty()) {
            return typed.isEmpty() ? List.of() : List.of(wordless(typed, visit));
        }
        List<NotePart> notes = new ArrayList<>();
        if (words.unclosed()) {
            notes.add(new NotePart(visit.phrases().say("note.unclosed"), null));
        }
        Set<String> operators = operators(typed);
        if (!operators.isEmpty()) {
            notes.add(ordinary(operators, visit));
        }
        return notes;
    }

    private static NotePart wordless(String typed, Visit visit) {
        boolean unfiltered = visit.state().question().unfiltered();
        String shown = HitPart.beginning(typed, MOST_SHOWN);
        return new NotePart(visit.phrases().say(unfiltered ? "note.wordless" : "note.wordless_filtered", shown), null);
    }

    private static NotePart ordinary(Set<String> operators, Visit visit) {
        Phrases phrases = visit.phrases();
        String shown = String.join(
                ", ",
                operators.stream()
                        .limit(MOST_OPERATORS)
                        .map(operator -> HitPart.beginning(operator, MOST_SHOWN))
                        .toList());
        Link help = Link.to(phrases.say("help.title"), visit.links().page("/help"));
        return new NotePart(phrases.say("note.ordinary", shown), help);
    }

    private static Set<String> operators(String typed) {
        return BLANKS.splitAsStream(QUOTATION.matcher(typed).replaceAll(" "))
                .filter(word -> OPERATOR.matcher(word).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
