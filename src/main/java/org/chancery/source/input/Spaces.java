package org.chancery.source.input;

/** White space as people see it: Unicode's, and the no-break and zero-width spaces that web pages leave behind. */
public final class Spaces {

    private Spaces() {}

    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xfeff || c == 0x200b;
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Spaces::isSpace);
    }

    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Runs of white space made one plain space: for names and titles, never for the words of a paragraph. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
