package org.chancery.annotate.words;

/**
 * Latin and Cyrillic letters that look the same, and stand for each other in texts that were scanned or typed in a hurry: «Poссия» with a Latin P, "USSR" with a Cyrillic «С». A word
 * in which both scripts meet is brought to one of them, where all letters of the other have a double in it; to the one that has more letters of its own. Each letter
 * stays in its place, so that positions hold.
 */
public final class LookAlikes {
    private static final String LATIN = "ABCEHKMOPTXYIJSaceopxyijs";
    private static final String CYRILLIC = "АВСЕНКМОРТХУІЈЅасеорхуіјѕ";

    private LookAlikes() {}

    /** The text with no word of two scripts that can be of one; the same object when there is none. */
    static String unmixed(String text) {
        char[] letters = null;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                Script script = script(text, start, i);
                if (script != Script.ONE) {
                    letters = letters == null ? text.toCharArray() : letters;
                    bring(letters, start, i, script);
                }
                start = i + 1;
            }
        }
        return letters == null ? text : new String(letters);
    }

    /** What a word is to be brought to: nothing, when it is of one script, or of two that cannot be one. */
    private enum Script {
        ONE,
        LATIN,
        CYRILLIC
    }

    private static Script script(String text, int from, int to) {
        int latin = 0;
        int cyrillic = 0;
        int latinOnly = 0;
        int cyrillicOnly = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isCyrillic(c)) {
                cyrillic++;
                cyrillicOnly += CYRILLIC.indexOf(c) < 0 ? 1 : 0;
            } else if (isLatin(c)) {
                latin++;
                latinOnly += LATIN.indexOf(c) < 0 ? 1 : 0;
            }
        }
        if (latin == 0 || cyrillic == 0 || (latinOnly > 0 && cyrillicOnly > 0)) {
            return Script.ONE;
        }
        boolean toLatin = latinOnly > 0 || (cyrillicOnly == 0 && latin > cyrillic);
        return toLatin ? Script.LATIN : Script.CYRILLIC;
    }

    private static void bring(char[] letters, int from, int to, Script script) {
        String others = script == Script.LATIN ? CYRILLIC : LATIN;
        String own = script == Script.LATIN ? LATIN : CYRILLIC;
        for (int i = from; i < to; i++) {
            int at = others.indexOf(letters[i]);
            letters[i] = at < 0 ? letters[i] : own.charAt(at);
        }
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052f';
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
