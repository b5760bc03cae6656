package org.chancery.annotate.words;

/**
 * Cuts texts of common characters into words, several times as fast as ICU's rules and with the same result: Unicode's word boundaries (UAX #29, as Lucene's
 * {@code ICUTokenizer} has them), cut further at dots, colons and underscores. A test holds the two together. Texts with anything else in them (combining
 * marks, joiners, other scripts, Latin and Cyrillic letters within one word) are left to ICU.
 */
public final class PlainWords {
    /** ICU's tokenizer cuts what is longer than its buffer. */
    private static final int LONGEST = 200;

    private static final byte RARE = 0;
    private static final byte OTHER = 1;
    private static final byte LATIN = 2;
    private static final byte CYRILLIC = 3;
    private static final byte DIGIT = 4;
    private static final byte APOSTROPHE = 5;
    private static final byte COMMA = 6;
    private static final byte[] KINDS = kinds();

    private PlainWords() {}

    /** Gets the words of a text. */
    interface Sink {
        /** A word from {@code start} to {@code end}, in UTF-16 units. */
        void word(int start, int end);
    }

    /** Whether {@link #cut} knows all of this text's characters. */
    static boolean knows(String text) {
        int letters = 0; // of the word so far
        byte script = 0; // of the last letter: ICU cuts where the script changes, even between a digit and a letter
        for (int i = 0; i < text.length(); i++) {
            byte kind = kind(text.charAt(i));
            switch (kind) {
                case RARE -> {
                    return false;
                }
                case LATIN, CYRILLIC -> {
                    if (letters > LONGEST || (letters > 0 && script != 0 && script != kind)) {
                        return false;
                    }
                    script = kind;
                    letters++;
                }
                case DIGIT, APOSTROPHE, COMMA -> letters++;
                default -> letters = 0;
            }
        }
        return letters <= LONGEST;
    }

    /** Hands over the words of a text that is {@link #knows known}. */
    static void cut(String text, Sink sink) {
        int start = -1;
        byte last = OTHER;
        for (int i = 0; i < text.length(); i++) {
            byte kind = kind(text.charAt(i));
            if (kind == LATIN || kind == CYRILLIC || kind == DIGIT) {
                start = start < 0 ? i : start;
                last = kind;
            } else if (start >= 0 && !joins(text, i, kind, last)) {
                sink.word(start, i);
                start = -1;
            }
        }
        if (start >= 0) {
            sink.word(start, text.length());
        }
    }

    /** An apostrophe between two letters or two digits, a comma between two digits. */
    private static boolean joins(String text, int at, byte kind, byte before) {
        if ((kind != APOSTROPHE && kind != COMMA) || at + 1 == text.length()) {
            return false;
        }
        byte after = kind(text.charAt(at + 1));
        boolean digits = before == DIGIT && after == DIGIT;
        boolean letters = (before == LATIN || before == CYRILLIC) && (after == LATIN || after == CYRILLIC);
        return digits || (kind == APOSTROPHE && letters);
    }

    private static byte kind(char c) {
        return c < KINDS.length ? KINDS[c] : RARE;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x2200];
        fill(kinds, 0x0009, 0x000d, OTHER);
        fill(kinds, 0x0020, 0x007e, OTHER);
        fill(kinds, 0x00a0, 0x00ff, OTHER);
        fill(kinds, 0x2010, 0x2027, OTHER);
        fill(kinds, 'A', 'Z', LATIN);
        fill(kinds, 'a', 'z', LATIN);
        fill(kinds, 0x00c0, 0x024f, LATIN);
        fill(kinds, 0x0400, 0x0481, CYRILLIC);
        fill(kinds, 0x048a, 0x052f, CYRILLIC);
        fill(kinds, '0', '9', DIGIT);
        for (char letter : new char[] {'ª', 'º'}) {
            kinds[letter] = LATIN;
        }
        for (char other : new char[] {'×', '÷', '€', '№', '\u2009', '\u202f'}) {
            kinds[other] = OTHER;
        }
        for (char apostrophe : new char[] {'\'', '\u2018', '\u2019'}) {
            kinds[apostrophe] = APOSTROPHE;
        }
        kinds[','] = COMMA;
        kinds[';'] = COMMA;
        for (char rare : new char[] {'\u00ad', 'µ', '\u2024'}) {
            kinds[rare] = RARE;
        }
        return kinds;
    }

    private static void fill(byte[] kinds, int from, int to, byte kind) {
        for (int c = from; c <= to; c++) {
            kinds[c] = kind;
        }
    }
}
