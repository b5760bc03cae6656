package org.chancery.source.input;

import java.util.List;

/** Text as it was decoded, without what no reader can see. */
final class Mended {

    private Mended() {}

    /** Line ends and tabs stay; other control characters say nothing to a reader and break XML. What is dropped or put in its place is counted in the repairs. */
    static String text(String text, List<String> repairs) {
        StringBuilder kept = new StringBuilder(text.length());
        int controls = 0;
        int windows = 0;
        int lost = 0;
        int halves = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c <= 0x9f && c != 0x85) {
                Character meant = PlainText.ofWindowsByte(c);
                windows += meant == null ? 0 : 1;
                controls += meant == null ? 1 : 0;
                if (meant != null) {
                    kept.append(meant.charValue());
                }
            } else if (Character.isSurrogate(c) && !isHalfOfPair(text, i)) {
                halves++;
            } else if (c >= ' ' ? c != 0x7f : "\t\n\r\f\u000b".indexOf(c) >= 0) {
                lost += c == '\ufffd' ? 1 : 0;
                kept.append(c);
            } else {
                controls++;
            }
        }
        say(repairs, controls, "control character dropped", "control characters dropped");
        say(repairs, halves, "half of a surrogate pair dropped", "halves of surrogate pairs dropped");
        say(
                repairs,
                windows,
                "control character read as the character of windows-1252 that it was",
                "control characters read as the characters of windows-1252 that they were");
        say(
                repairs,
                lost,
                "replacement character (U+FFFD) stands in the file itself; kept",
                "replacement characters (U+FFFD) stand in the file itself; kept");
        return kept.toString();
    }

    private static boolean isHalfOfPair(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static void say(List<String> repairs, int count, String one, String many) {
        if (count > 0) {
            repairs.add(count + " " + (count == 1 ? one : many));
        }
    }
}
