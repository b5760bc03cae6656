package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import org.chancery.source.input.Spaces;

/**
 * A line of a file, or a paragraph that begins there.
 *
 * @param number counted from 1
 * @param text without white space around it; empty for a blank line
 * @param indent how many columns of white space stood before it; a tab counts as eight
 */
public record Line(int number, String text, int indent) {

    private static final int TAB = 8;

    /** A line at the margin. */
    public Line(int number, String text) {
        this(number, text, 0);
    }

    /** The lines of a text, whatever their ends: LF, CRLF, CR, form feed, or Unicode's own. Numbers are those of editors, which count the first three. */
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEnd(c)) {
                lines.add(of(number, text.substring(start, i)));
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
                number += c == '\n' || c == '\r' ? 1 : 0;
            }
        }
        lines.add(of(number, text.substring(start)));
        return lines;
    }

    private static boolean isEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static Line of(int number, String line) {
        return new Line(number, Spaces.strip(line), indentOf(line));
    }

    private static int indentOf(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Spaces.isSpace(line.charAt(i)); i++) {
            columns += line.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
