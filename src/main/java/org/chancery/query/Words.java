package org.chancery.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a reader typed, understood: words in any form, quotations in exactly this form, and either of them excluded by a leading {@code -}. Every other
 * character that engines give a meaning to is an ordinary character here.
 *
 * @param terms all of which must hold, in the order typed; empty when nothing was typed that can be searched
 * @param unclosed whether a quotation mark had no partner and was read as if it were not there
 */
public record Words(List<Term> terms, boolean unclosed) {

    /**
     * A word or a quotation.
     *
     * @param text without its marks; holds at least one letter or digit
     * @param quoted whether only exactly this sequence of words matches, unstemmed
     * @param excluded whether it must not occur
     */
    public record Term(String text, boolean quoted, boolean excluded) {}

    /** More words than anyone types; an engine that asks several fields for each has its limits. */
    public static final int MOST_WORDS = 250;

    private static final int MOST_CHARACTERS = 10_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";

    public Words {
        terms = List.copyOf(terms);
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException when it is longer than anyone types
     */
    public static Words read(String typed) {
        if (typed.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "q has " + typed.length() + " characters (at most " + MOST_CHARACTERS + ")");
        }
        List<Term> terms = new ArrayList<>();
        boolean unclosed = false;
        int at = 0;
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at))) {
                at++;
                continue;
            }
            boolean excluded = isMinus(typed, at);
            int from = excluded ? at + 1 : at;
            int quotation = OPENING.indexOf(typed.charAt(from));
            int close = quotation < 0 ? -1 : closing(typed, from + 1, quotation);
            unclosed |= quotation >= 0 && close < 0;
            if (quotation < 0) {
                at = endOfWord(typed, from);
                add(terms, typed.substring(from, at), false, excluded);
            } else {
                add(terms, close < 0 ? "" : typed.substring(from + 1, close), true, excluded);
                at = Math.max(from, close) + 1;
            }
        }
        refuseTooMany(terms);
        return new Words(terms, unclosed);
    }

    private static int endOfWord(String typed, int from) {
        int end = from;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end)) && !opens(typed, end)) {
            end++;
        }
        return end;
    }

    /** "a-b-c" is three words for an engine. */
    private static void refuseTooMany(List<Term> terms) {
        long words = terms.stream()
                .mapToLong(term -> WORD.matcher(term.text()).results().count())
                .sum();
        if (words > MOST_WORDS) {
            throw new IllegalArgumentException("q has " + words + " words (at most " + MOST_WORDS + ")");
        }
    }

    /** Whether it is words only, which engines read as they are. */
    public boolean plain() {
        return terms.stream().noneMatch(term -> term.quoted() || term.excluded());
    }

    private static boolean isMinus(String typed, int at) {
        char c = typed.charAt(at);
        return (c == '-' || c == '−')
                && at + 1 < typed.length()
                && !Character.isWhitespace(typed.charAt(at + 1))
                && (at == 0 || Character.isWhitespace(typed.charAt(at - 1)));
    }

    private static boolean opens(String typed, int at) {
        return OPENING.indexOf(typed.charAt(at)) >= 0;
    }

    private static int closing(String typed, int from, int quotation) {
        for (int i = from; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == CLOSING.charAt(quotation) || (quotation > 0 && c == '"')) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<Term> terms, String text, boolean quoted, boolean excluded) {
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            terms.add(new Term(text.strip(), quoted, excluded));
        }
    }
}
