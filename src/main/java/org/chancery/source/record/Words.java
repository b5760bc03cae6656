package org.chancery.source.record;

import java.util.List;

/** Counts what is dropped from the strings of one record because no index and no reader takes it. */
final class Words {
    private int controls;
    private int surrogates;

    /** The text without control characters and halves of characters; line ends and tabs stay. */
    String clean(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                kept.append(c);
            } else if (!Character.isSurrogate(c)) {
                controls++;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                kept.append(c).append(text.charAt(++i));
            } else {
                surrogates++;
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' ? c != 0x7f && !Character.isSurrogate(c) : "\t\n\r\f\u000b".indexOf(c) >= 0;
    }

    /** Whether something was dropped. */
    boolean dropped() {
        return controls + surrogates > 0;
    }

    /** Says what was dropped. */
    void report(List<String> repairs) {
        if (controls > 0) {
            repairs.add(controls + (controls == 1 ? " control character dropped" : " control characters dropped"));
        }
        if (surrogates > 0) {
            repairs.add(surrogates
                    + (surrogates == 1 ? " half of a character" : " halves of characters")
                    + " dropped (lone surrogates)");
        }
    }
}
