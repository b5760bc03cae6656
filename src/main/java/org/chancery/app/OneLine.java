package org.chancery.app;

import java.util.Locale;

/** Words from outside on one line of a terminal: what would break the line, move the cursor or turn the reading order around is shown by its number. */
final class OneLine {
    private OneLine() {}

    /** The same words; control characters, line separators and marks of direction as {@code \\u202e}. */
    static String of(String words) {
        return words.codePoints().anyMatch(OneLine::moves) ? escaped(words) : words;
    }

    private static String escaped(String words) {
        StringBuilder line = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (c == '\n') {
                line.append("\\n");
            } else if (moves(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    private static boolean moves(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c <= 0xffff; // the others are tags that nothing shows
            default -> false;
        };
    }
}
