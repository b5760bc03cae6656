package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs among lines. Blank lines part them. Where lines stand together, each is a paragraph of its own, unless the file is hard-wrapped: then they
 * are joined. A file is hard-wrapped if its lines are short, many of those that stand together end within a sentence, and nearly every one of these is so full that
 * the next line's first word would not have fitted; only an editor that breaks lines makes such a file.
 */
public final class Layout {

    /** No one breaks lines beyond this many characters. */
    private static final int WIDEST = 132;
    /** Fewer broken lines prove nothing. */
    private static final int FEWEST = 3;
    /** Which share of the lines that stand together must end within a sentence; a paragraph of two lines has one that does and one that does not. */
    private static final double BROKEN = 0.4;

    /** Which share of those must be full. */
    private static final double FULL = 0.75;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…:][»”\")\\]]?$");
    private static final Pattern OWN_LINE = Pattern.compile("#{1,6}\\s.*|[-*•]\\s.*|[*_\\s-]{3,}|\\*\\*[^*]+\\*\\*");

    private final List<Line> lines;
    private final int width;
    private final List<Line> paragraphs = new ArrayList<>();

    private Layout(List<Line> lines) {
        this.lines = lines;
        this.width = width(lines);
    }

    /** The paragraphs of these lines, in order; none is blank. */
    public static List<Line> paragraphs(List<Line> lines) {
        Layout layout = new Layout(lines);
        layout.gather();
        return layout.paragraphs;
    }

    private void gather() {
        boolean wrapped = isWrapped();
        StringBuilder paragraph = new StringBuilder();
        int number = 0;
        String above = "";
        for (Line line : lines) {
            boolean joined = wrapped && !paragraph.isEmpty() && !line.isBlank() && goesOn(above, line.text());
            if (!joined) {
                close(number, paragraph);
                number = line.number();
            }
            paragraph.append(joined ? glue(above) : "").append(line.text());
            above = line.text();
        }
        close(number, paragraph);
    }

    private void close(int number, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(new Line(number, paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private boolean isWrapped() {
        int together = 0;
        int broken = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).text();
            String next = lines.get(i + 1).text();
            if (!line.isEmpty() && !next.isEmpty() && Label.read(next) == null) {
                together++;
                boolean inSentence = !SENTENCE_END.matcher(line).matches();
                broken += inSentence ? 1 : 0;
                full += inSentence && isFull(line, next) ? 1 : 0;
            }
        }
        return width <= WIDEST && broken >= FEWEST && broken >= together * BROKEN && full >= broken * FULL;
    }

    /** Whether the next line's first word would not have fitted. */
    private boolean isFull(String line, String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() + 1 + word > width - width / 10;
    }

    private boolean goesOn(String line, String next) {
        boolean ended = SENTENCE_END.matcher(line).matches();
        boolean newTurn = (ended || line.isEmpty()) && Label.read(next) != null;
        boolean shortEnd = ended && !isFull(line, next) && line.length() < width * 3 / 4;
        boolean ownLine =
                OWN_LINE.matcher(next).matches() || (OWN_LINE.matcher(line).matches() && !line.startsWith("-"));
        return !newTurn && !shortEnd && !ownLine;
    }

    /** A word that was broken at its own hyphen is joined without a space: "co-" and "operation". */
    private static String glue(String line) {
        boolean hyphen = line.length() > 1 && line.endsWith("-") && Character.isLetter(line.charAt(line.length() - 2));
        return hyphen ? "" : " ";
    }

    /** The width of all lines but the widest twentieth, which may be titles and addresses that could not be broken. */
    private static int width(List<Line> lines) {
        List<Integer> widths = lines.stream()
                .map(line -> line.text().length())
                .filter(w -> w > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
        return widths.isEmpty() ? 0 : widths.get((widths.size() - 1) * 19 / 20);
    }
}
