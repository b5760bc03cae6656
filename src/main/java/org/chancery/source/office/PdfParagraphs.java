package org.chancery.source.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.printed.Hyphens;
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

    /** The paragraphs, in order; none is blank. How many words were mended is told in the repairs. */
    static List<Line> of(List<Line> lines, List<String> repairs) {
        int width = width(lines);
        Hyphens hyphens = new Hyphens(lines);
        List<Line> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 0;
        String above = "";
        for (Line line : lines) {
            if (!above.isEmpty() && !line.isBlank() && goesOn(above, line.text(), width)) {
                hyphens.join(text, line.text());
            } else {
                if (!text.isEmpty()) {
                    paragraphs.add(new Line(number, text.toString()));
                }
                text.setLength(0);
                text.append(line.text());
                number = line.number();
            }
            above = line.text();
        }
        if (!text.isEmpty()) {
            paragraphs.add(new Line(number, text.toString()));
        }
        tell(hyphens.opened(), repairs);
        return paragraphs;
    }

    private static void tell(int opened, List<String> repairs) {
        if (opened > 0) {
            repairs.add(opened
                    + (opened == 1 ? " word joined that was" : " words joined that were")
                    + " broken at the end of a line");
        }
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
