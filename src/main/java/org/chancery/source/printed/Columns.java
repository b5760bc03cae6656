package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How each line of a file was broken: as the file's lines are, or, where a file of whole lines holds stretches that were typed or scanned line by line, as those of its
 * stretch. A stretch is short lines that stand together, hard-wrapped by the same evidence as a file, and some of which go on with a small letter: those of a list or
 * of names do not.
 */
final class Columns {

    /** No column is wider, in characters. */
    private static final int WIDEST = 100;
    /** Fewer lines that go on with a small letter prove nothing. */
    private static final int FEWEST_SMALL = 2;

    private final List<Wrapping> byLine;

    private Columns(List<Wrapping> byLine) {
        this.byLine = byLine;
    }

    /**
     * Looks at all lines of a file.
     *
     * @param whole how the file as a whole breaks them
     */
    static Columns of(List<Line> lines, Wrapping whole) {
        List<Wrapping> byLine = new ArrayList<>(Collections.nCopies(lines.size(), whole));
        int start = 0;
        for (int i = 0; i <= lines.size() && !whole.wrapped(); i++) {
            if (i == lines.size() || !isShort(lines.get(i))) {
                List<Line> stretch = lines.subList(start, i);
                Wrapping own = goOn(stretch) < FEWEST_SMALL ? whole : Wrapping.of(stretch);
                if (own.wrapped()) {
                    Collections.fill(byLine.subList(start, i), own);
                }
                start = i + 1;
            }
        }
        return new Columns(byLine);
    }

    private static boolean isShort(Line line) {
        return !line.isBlank() && line.text().length() <= WIDEST;
    }

    private static long goOn(List<Line> stretch) {
        return stretch.stream()
                .skip(1)
                .filter(line -> Character.isLowerCase(line.text().codePointAt(0)))
                .count();
    }

    /** How this line and the one above it were broken; that of the file where they are not of one stretch. */
    Wrapping between(int above, int line, Wrapping whole) {
        Wrapping own = byLine.get(line);
        return above >= 0 && byLine.get(above).equals(own) ? own : whole;
    }
}
