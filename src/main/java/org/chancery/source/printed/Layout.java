package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs among lines. Blank lines part them. Where lines stand together, each is a paragraph of its own, unless the file is hard-wrapped (see
 * {@link Wrapping}), or is so where they stand (see {@link Columns}): then they are joined, up to
 *
 * <ul>
 *   <li>a line that stands further in, where indents begin paragraphs;
 *   <li>the end of a sentence with room left on its line for the next word;
 *   <li>a line that was ended by hand, far from full, when the next begins with a capital;
 *   <li>a label, a list's mark, a heading of Markdown, a stage direction;
 *   <li>the number of a paragraph ("208."), behind the end of a sentence.
 * </ul>
 *
 * A paragraph's number stays with its words, as printed: people cite by it. One on a line of its own goes to the words below it. A page or a column may break a
 * sentence: words that break off are joined with the words below the gap when those go on with a small letter, in hard-wrapped text also with another, and this is
 * counted as a repair. Words broken at a hyphen are mended by {@link Hyphens}.
 */
public final class Layout {

    /** A shorter line that breaks off may be of verse, or of a list. */
    private static final int LONG_LINE = 80;
    /** But where a word like "of" breaks it off, it is a sentence's. */
    private static final int LONG_ENOUGH = 40;
    /** Behind a comma only a small word goes on: "whereas" and its like begin the next of a list. */
    private static final int SMALL_WORD = 4;

    private static final Pattern OWN_LINE =
            Pattern.compile("#{1,6}\\s.*|[-*•–—]\\s.*|[*_\\s-]{3,}|\\*\\*[^*]+\\*\\*|\\|.*\\|");
    private static final Pattern NUMBERED = Pattern.compile("[\\dOlI]{1,3}[.,]\\s+[\\p{Lu}\"“«„\\[(‘'].*");
    private static final Pattern NUMBER_ALONE = Pattern.compile("\\d{1,3}\\.");
    private static final Pattern ITEM =
            Pattern.compile("\\(?(?:\\d{1,3}|\\p{L}|[ivxIVX]{1,5})\\)\\s.*|\\d{1,3}\\.\\s.*");
    private static final Pattern DIRECTION = Pattern.compile("\\([\\p{L} ,.;’'-]{3,80}\\)\\.?");
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?s).* (?:of|the|a|an|to|in|on|and|or|with|for|from|by|at|as|is|that|which|our|their|its|в|на|и|о|с|к|по|для|от|из|что|который)");

    private final List<Line> lines;
    private final Wrapping whole;
    private final Columns columns;
    /** How the line at hand and the one above it were broken. */
    private Wrapping wrapping;

    private final Hyphens hyphens;
    private final List<Line> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int number;
    private int linesInParagraph;
    private int joined;
    private int mended;
    private int numbers;

    private Layout(List<Line> lines) {
        this.lines = Wrapping.singleSpaced(lines);
        this.whole = Wrapping.of(this.lines);
        this.wrapping = whole;
        this.columns = Columns.of(this.lines, whole);
        this.hyphens = new Hyphens(this.lines);
    }

    /** The paragraphs of these lines, in order; none is blank. What is mended is told in the repairs. */
    public static List<Line> paragraphs(List<Line> lines, List<String> repairs) {
        Layout layout = new Layout(lines);
        layout.gather();
        layout.tell(repairs);
        return layout.paragraphs;
    }

    private void gather() {
        Line above = new Line(0, "");
        int gap = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                gap++;
                continue;
            }
            wrapping = gap > 0 ? whole : columns.between(i - 1, i, whole);
            if (paragraph.isEmpty() || !joins(above, line, gap)) {
                close();
                number = line.number();
                paragraph.append(line.text());
                linesInParagraph = 1;
            } else {
                hyphens.join(paragraph, line.text());
                linesInParagraph++;
            }
            above = line;
            gap = 0;
        }
        close();
    }

    private void close() {
        if (!paragraph.isEmpty()) {
            paragraphs.add(new Line(number, paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private void tell(List<String> repairs) {
        String where = whole.wrapped() ? "the file is hard-wrapped" : "parts of the file are hard-wrapped";
        say(repairs, joined, "line joined with the one above: " + where, "lines joined with those above: " + where);
        say(
                repairs,
                hyphens.opened(),
                "word joined that was broken at the end of a line",
                "words joined that were broken at the end of a line");
        say(
                repairs,
                mended,
                "sentence joined that a page, a column or a line broke off",
                "sentences joined that a page, a column or a line broke off");
        say(
                repairs,
                numbers,
                "number of a paragraph joined with its words",
                "numbers of paragraphs joined with their words");
    }

    private static void say(List<String> repairs, int count, String one, String many) {
        if (count > 0) {
            repairs.add(count + " " + (count == 1 ? one : many));
        }
    }

    private boolean joins(Line above, Line line, int gap) {
        if (linesInParagraph == 1
                && gap <= 1
                && NUMBER_ALONE.matcher(above.text()).matches()) {
            numbers++;
            return true;
        }
        if (gap == 0 && wrapping.wrapped()) {
            boolean goesOn = goesOn(above, line);
            joined += goesOn ? 1 : 0;
            return goesOn;
        }
        boolean brokenOff = isBrokenOff(above.text(), line.text());
        mended += brokenOff ? 1 : 0;
        return brokenOff;
    }

    /** Whether a line of a hard-wrapped file belongs to the same paragraph as the one right above it. */
    private boolean goesOn(Line above, Line line) {
        String text = line.text();
        boolean ended = Wrapping.endsSentence(above.text());
        boolean small = Character.isLowerCase(text.codePointAt(0));
        if (standsAlone(above.text()) || OWN_LINE.matcher(text).matches()) {
            return false;
        }
        if (ended) {
            boolean begins = Label.read(text) != null
                    || NUMBERED.matcher(text).matches()
                    || DIRECTION.matcher(text).matches();
            boolean whole = wrapping.isLong(above.text()) || wrapping.isLong(text);
            return !begins && !whole && !wrapping.isFirst(line) && wrapping.isFull(above.text(), text);
        }
        boolean first = wrapping.isFirst(line) && !small;
        boolean handMade = wrapping.isShort(above.text(), text) && !small && !isFirstOfAll();
        return !first && !handMade;
    }

    /** The label that stood before the first words may have been cut off, and left them short. */
    private boolean isFirstOfAll() {
        return paragraphs.isEmpty() && linesInParagraph == 1;
    }

    private static boolean standsAlone(String text) {
        return DIRECTION.matcher(text).matches()
                || (OWN_LINE.matcher(text).matches()
                        && !text.startsWith("-")
                        && !text.startsWith("–")
                        && !text.startsWith("—")
                        && !isItem(text));
    }

    private static boolean isItem(String text) {
        return text.startsWith("• ") || text.startsWith("* ");
    }

    /** Whether words break off here and go on below: a page or a column ended. */
    private boolean isBrokenOff(String above, String next) {
        char last = above.charAt(above.length() - 1);
        boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
        if (!open
                || standsAlone(above)
                || OWN_LINE.matcher(next).matches()
                || ITEM.matcher(next).matches()
                || DIRECTION.matcher(next).matches()) {
            return false;
        }
        boolean small = Character.isLowerCase(next.codePointAt(0));
        if (wrapping.wrapped()) {
            boolean full = !wrapping.isShort(above, next);
            return full
                    && (small
                            ? linesInParagraph > 1 || wrapping.isFull(above, next)
                            : linesInParagraph > 1 && goesOnInCapitals(above, next));
        }
        boolean unfinished = UNFINISHED
                .matcher(above.substring(Math.max(0, above.length() - 40)))
                .matches();
        if (paragraph.length() < (unfinished && small ? LONG_ENOUGH : LONG_LINE)) {
            return false;
        }
        int space = next.indexOf(' ');
        boolean smallWord = space > 0 && space <= SMALL_WORD;
        return small ? last != ',' || smallWord : unfinished && Character.isLetterOrDigit(next.codePointAt(0));
    }

    /** Names and numbers go on so: "the United" and, on the next page, "Nations". */
    private boolean goesOnInCapitals(String above, String next) {
        boolean word = Character.isLetterOrDigit(next.codePointAt(0)) || next.charAt(0) == '(';
        return word && wrapping.isFull(above, next) && Label.read(next) == null;
    }
}
