package org.chancery.source.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.printed.Label;
import org.chancery.source.printed.Line;

/** Joins the lines of a PDF, which are always broken by their width, to paragraphs. Blank lines part them; so does a line that ends long before the width. */
final class PdfParagraphs {

    /** A line that the next line's first word would have filled only to this share of the width was ended, not broken. */
    private static final double SHORT = 0.75;

    /** The same where the next line begins in lower case, as a sentence within does. */
    private static final double VERY_SHORT = 0.5;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…:;][»”\"’)\\]]{0,2}(?:\\d{1,3})?$");
    private static final Pattern ITEM = Pattern.compile("(?:[•·▪■–—*]|\\(?(?:\\d{1,3}|\\p{L})[.)])\\s+\\S.*");

    private PdfParagraphs() {}

    /** The paragraphs, in order; none is blank. */
    static List<Line> of(List<Line> lines) {
        int width = width(lines);
        List<Line> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 0;
        String above = "";
        for (Line line : lines) {
            boolean joined = !above.isEmpty() && !line.isBlank() && goesOn(above, line.text(), width);
            if (!joined && !text.isEmpty()) {
                paragraphs.add(new Line(number, text.toString()));
                text.setLength(0);
            }
            number = text.isEmpty() ? line.number() : number;
            text.append(joined ? glue(above) : "").append(line.text());
            above = line.text();
        }
        if (!text.isEmpty()) {
            paragraphs.add(new Line(number, text.toString()));
        }
        return paragraphs;
    }

    private static boolean goesOn(String above, String line, int width) {
        boolean ended = SENTENCE_END.matcher(above).matches();
        int space = line.indexOf(' ');
        int filled = above.length() + 1 + (space < 0 ? line.length() : space);
        boolean lower = Character.isLowerCase(line.codePointAt(0));
        boolean shortLine = filled < width * (lower ? VERY_SHORT : SHORT);
        boolean item = (ended || shortLine) && ITEM.matcher(line).matches();
        boolean turn = ended && Label.read(line) != null;
        return !shortLine && !item && !turn;
    }

    /** A word at its own hyphen is joined without a space. */
    private static String glue(String above) {
        boolean hyphen =
                above.length() > 1 && above.endsWith("-") && Character.isLetter(above.charAt(above.length() - 2));
        return hyphen ? "" : " ";
    }

    /** The width of all lines but the widest twentieth. */
    private static int width(List<Line> lines) {
        List<Integer> widths = lines.stream()
                .map(line -> line.text().length())
                .filter(width -> width > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
        return widths.isEmpty() ? 0 : widths.get((widths.size() - 1) * 19 / 20);
    }
}
