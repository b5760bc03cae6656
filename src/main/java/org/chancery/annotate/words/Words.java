package org.chancery.annotate.words;

import java.util.Arrays;
import java.util.Set;

/**
 * The words of one text, as flat arrays: where each starts and ends (UTF-16 units; a possessive 's is not part of a word), the number of its stem, and what
 * stands between it and the word before.
 */
public final class Words {

    /** Between two words stands nothing that parts them: white space, a hyphen, quotation marks, a slash. */
    public static final byte JOINED = 0;
    /** A comma. */
    public static final byte COMMA = 1;
    /** The end of a sentence, a bracket, a colon, a spaced dash: no name goes on over it. */
    public static final byte PARTED = 2;

    /** The number of a stem that stands in no label. */
    public static final int UNKNOWN = -1;

    private static final int FAR = 200;

    private static final Set<String> DOTTED =
            Set.of("St", "Sts", "Ste", "Mt", "Ft", "Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Gov", "Prof", "Hon", "им");

    private final String text;
    private int count;
    private int[] starts;
    private int[] ends;
    private int[] stems;
    private byte[] gaps;
    private int[] sentences = {};
    private int lastRawEnd;

    Words(String text) {
        this.text = text;
        int expected = 16 + text.length() / 6;
        starts = new int[expected];
        ends = new int[expected];
        stems = new int[expected];
        gaps = new byte[expected];
    }

    /** Adds the next word; {@code rawEnd} is its end with a possessive 's. */
    void add(int start, int end, int rawEnd, int stem) {
        if (count == starts.length) {
            grow();
        }
        gaps[count] = count == 0 ? PARTED : gap(lastRawEnd, start);
        starts[count] = start;
        ends[count] = end;
        stems[count] = stem;
        lastRawEnd = rawEnd;
        count++;
    }

    /** The text that the words stand in. */
    public String text() {
        return text;
    }

    /** How many words there are. */
    public int count() {
        return count;
    }

    /** Where a word begins in the text, in UTF-16 units. */
    public int start(int word) {
        return starts[word];
    }

    /** Behind its last character, in UTF-16 units. */
    public int end(int word) {
        return ends[word];
    }

    /** The number of its stem, as {@link Analysis} gives it. */
    public int stem(int word) {
        return stems[word];
    }

    /** What stands before a word: {@link #JOINED}, {@link #COMMA} or {@link #PARTED}. */
    public byte gapBefore(int word) {
        return gaps[word];
    }

    /** The letters of a word as they stand in the text. */
    public String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** Whether the word is written exactly so. */
    public boolean is(int word, String letters) {
        return ends[word] - starts[word] == letters.length() && text.startsWith(letters, starts[word]);
    }

    /** Whether its first letter is a capital. */
    public boolean hasInitialCapital(int word) {
        return Character.isUpperCase(text.codePointAt(starts[word]));
    }

    /** Whether the character right behind a word is a hyphen. */
    public boolean hyphenFollows(int word) {
        return ends[word] < text.length() && isHyphen(text.charAt(ends[word]));
    }

    /** Whether this character stands right behind a word. */
    public boolean isFollowedBy(int word, char c) {
        return ends[word] < text.length() && text.charAt(ends[word]) == c;
    }

    /** The number of the sentence that a word stands in, from 0. */
    public int sentence(int word) {
        if (sentences.length == 0) {
            sentences = new int[count];
            for (int i = 1; i < count; i++) {
                sentences[i] = sentences[i - 1] + (gaps[i] == PARTED && endsSentence(ends[i - 1], starts[i]) ? 1 : 0);
            }
        }
        return sentences[word];
    }

    private boolean endsSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isSentenceEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands among others, and the sentence around it has no small letter (as far as {@value #FAR} characters before and behind). */
    public boolean inCapitals(int word) {
        int from = starts[word];
        while (from > 0 && starts[word] - from < FAR && !isSentenceEnd(text.charAt(from - 1))) {
            from--;
        }
        int to = ends[word];
        while (to < text.length() && to - ends[word] < FAR && !isSentenceEnd(text.charAt(to))) {
            to++;
        }
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > ends[word] - starts[word];
    }

    private static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n';
    }

    private byte gap(int from, int to) {
        byte widest = JOINED;
        for (int i = from; i < to; i++) {
            byte here = switch (text.charAt(i)) {
                case ',' -> COMMA;
                case ';', ':', '!', '?', '…', '(', ')', '[', ']', '{', '}', '|', '•', '—' -> PARTED;
                case '.' -> dotBelongsToWord() ? JOINED : PARTED;
                case '\n' -> text.lastIndexOf('\n', i - 1) >= from ? PARTED : JOINED;
                case '-', '–', '−' -> isSpaced(i) ? PARTED : JOINED;
                default -> JOINED;
            };
            widest = here > widest ? here : widest;
        }
        return widest;
    }

    /** Whether a dot behind the last word is that of an abbreviation: one letter ("U.S.", "г."), or a usual one. */
    private boolean dotBelongsToWord() {
        return ends[count - 1] - starts[count - 1] == 1 || DOTTED.contains(word(count - 1));
    }

    private boolean isSpaced(int dash) {
        return dash > 0
                && dash + 1 < text.length()
                && Character.isWhitespace(text.charAt(dash - 1))
                && Character.isWhitespace(text.charAt(dash + 1));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '–';
    }

    private void grow() {
        int larger = count * 2;
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        stems = Arrays.copyOf(stems, larger);
        gaps = Arrays.copyOf(gaps, larger);
    }
}
