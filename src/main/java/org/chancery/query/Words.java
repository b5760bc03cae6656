package org.chancery.query;

import java.util.ArrayList;
import java.util.List;

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

    /** More words than anyone types; a question beyond that is refused. */
    public static final int MOST_TERMS = 500;

    private static final int MOST_CHARACTERS = 10_000;
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
            if (quotation >= 0) {
                int close = closing(typed, from + 1, quotation);
                if (close >= 0) {
                    add(terms, typed.substring(from + 1, close), true, excluded);
                    at = close + 1;
                } else {
                    unclosed = true;
                    at = from + 1;
                }
                continue;
            }
            int end = from;
            while (end < typed.length() && !Character.isWhitespace(typed.charAt(end)) && !opens(typed, end)) {
                end++;
            }
            add(terms, typed.substring(from, end), false, excluded);
            at = end;
        }
        if (terms.size() > MOST_TERMS) {
            throw new IllegalArgumentException("q has " + terms.size() + " words (at most " + MOST_TERMS + ")");
        }
        return new Words(terms, unclosed);
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
