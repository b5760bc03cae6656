package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a file breaks its lines. It is hard-wrapped if its lines are short, many of those that stand together end within a sentence, and nearly every one of these is
 * so full that the next line's first word would not have fitted; only an editor that breaks lines, or the column of a printed page, makes such a file.
 *
 * @param wrapped whether it is hard-wrapped
 * @param width the width of all lines but the widest twentieth, which may be titles and addresses that could not be broken, and but those that nobody broke: a
 *     file may be wrapped in parts
 * @param indented whether the first line of a paragraph stands further in than the others
 * @param margin where those others stand
 */
public record Wrapping(boolean wrapped, int width, boolean indented, int margin) {

    /** No one breaks lines beyond this many characters. */
    private static final int WIDEST = 132;
    /** No print has columns narrower; what is narrower is a list, or verse. */
    private static final int NARROWEST = 30;
    /** Lines up to here are counted for the width, however short most are. */
    private static final int WIDEST_COLUMN = 100;
    /** Fewer broken lines prove nothing. */
    private static final int FEWEST = 3;
    /** Which share of the lines that stand together must end within a sentence; a paragraph of two lines has one that does and one that does not. */
    private static final double BROKEN = 0.4;
    /** Which share of those must be full. */
    private static final double FULL = 0.75;
    /** Which share of the lines may begin a paragraph, and which share of those must follow the end of a sentence, before it is believed that indents tell. */
    private static final double MOST_FIRST_LINES = 0.4;

    private static final double AFTER_END = 0.8;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…:][»”\"’')\\]*_]{0,3}$");

    public static Wrapping of(List<Line> lines) {
        int width = width(lines);
        Wrapping plain = new Wrapping(false, width, false, 0);
        boolean wrapped = width >= NARROWEST && width <= WIDEST && plain.isWrapped(lines);
        int margin = margin(lines);
        return new Wrapping(wrapped, width, wrapped && tells(lines, margin), margin);
    }

    /** The same lines, one blank line fewer between any two, when every line of a hard-wrapped text is followed by a blank one. */
    static List<Line> singleSpaced(List<Line> lines) {
        List<Line> words = lines.stream().filter(line -> !line.isBlank()).toList();
        int apart = 0;
        int open = 0;
        for (int i = 1; i + 1 < lines.size(); i++) {
            String above = lines.get(i - 1).text();
            boolean alone = lines.get(i).isBlank()
                    && !above.isEmpty()
                    && !lines.get(i + 1).isBlank();
            apart += alone ? 1 : 0;
            open += alone && !endsSentence(above) ? 1 : 0;
        }
        boolean spaced = open >= FEWEST && open >= apart * BROKEN && apart >= words.size() / 2;
        if (!spaced || !of(words).wrapped()) {
            return lines;
        }
        List<Line> single = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean spacing =
                    lines.get(i).isBlank() && i > 0 && !lines.get(i - 1).isBlank();
            if (!spacing) {
                single.add(lines.get(i));
            }
        }
        return single;
    }

    private boolean isWrapped(List<Line> lines) {
        int together = 0;
        int broken = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).text();
            String next = lines.get(i + 1).text();
            if (!line.isEmpty() && !next.isEmpty() && !isLong(line) && Label.read(next) == null) {
                together++;
                boolean inSentence = !endsSentence(line);
                broken += inSentence ? 1 : 0;
                full += inSentence && isFull(line, next) ? 1 : 0;
            }
        }
        return broken >= FEWEST && broken >= together * BROKEN && full >= broken * FULL;
    }

    /** Whether the next line's first word would not have fitted. */
    boolean isFull(String line, String next) {
        return reach(line, next) > width - width / 10;
    }

    /** Whether nobody broke this line: it is a paragraph, or several lines of the print in one. */
    boolean isLong(String line) {
        return line.length() > width + width / 3;
    }

    /** Whether so much room was left that the line was ended by hand. */
    boolean isShort(String line, String next) {
        return reach(line, next) <= width * 6 / 10;
    }

    private static int reach(String line, String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() + 1 + word;
    }

    /** Whether a line looks like the first of a paragraph by its indent. */
    boolean isFirst(Line line) {
        return indented && line.indent() > margin;
    }

    public static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line).matches();
    }

    private static boolean tells(List<Line> lines, int margin) {
        int words = 0;
        int first = 0;
        int afterEnd = 0;
        String above = "";
        for (Line line : lines) {
            if (!line.isBlank()) {
                boolean in = line.indent() > margin && !above.isEmpty();
                words++;
                first += in ? 1 : 0;
                afterEnd += in && endsSentence(above) ? 1 : 0;
                above = line.text();
            }
        }
        return first >= FEWEST && first <= words * MOST_FIRST_LINES && afterEnd >= first * AFTER_END;
    }

    /** The indent of most lines. */
    private static int margin(List<Line> lines) {
        List<Integer> indents = lines.stream()
                .filter(line -> !line.isBlank())
                .map(Line::indent)
                .sorted()
                .toList();
        return indents.isEmpty() ? 0 : indents.get(indents.size() / 2);
    }

    private static int width(List<Line> lines) {
        List<Integer> widths = lines.stream()
                .map(line -> line.text().length())
                .filter(w -> w > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (widths.isEmpty()) {
            return 0;
        }
        int median = widths.get(widths.size() / 2);
        int most = Math.max(WIDEST_COLUMN, median + median / 2);
        List<Integer> broken = widths.stream().filter(w -> w <= most).toList();
        return broken.get((broken.size() - 1) * 19 / 20);
    }
}
