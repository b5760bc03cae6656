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

    /** The lines of a text, whatever their ends: LF, CRLF, CR, form feed, or Unicode's own. */
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            lines.add(new Line(lines.size() + 1, Spaces.strip(line), indentOf(line)));
        }
        return lines;
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
