package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import org.chancery.source.input.Spaces;

/**
 * A line of a file, or a paragraph that begins there.
 *
 * @param number counted from 1
 * @param text without white space around it; empty for a blank line
 */
public record Line(int number, String text) {

    /** The lines of a text, whatever their ends: LF, CRLF, CR, form feed, or Unicode's own. */
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            lines.add(new Line(lines.size() + 1, Spaces.strip(line)));
        }
        return lines;
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
