package org.chancery.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.source.input.Spaces;

/** Makes one text of the pages of a PDF: without what is printed on every page, its paragraphs running over from page to page. */
final class Pages {

    /** Which share of the paragraphs that PDFBox sees must be a line within a sentence, before its blank lines are taken for the spaces between lines. */
    private static final double DOUBLE_SPACED = 0.5;

    private static final int FEWEST = 6;
    private static final int MOST_NAMED = 12;
    /** "Introduction . . . . . 1" */
    private static final Pattern OF_CONTENTS = Pattern.compile(".*(?:[.·…]\\s?){5,}\\s*(?:\\d{1,4}|[ivxl]{1,6})");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…:;][»”\"’)\\]]{0,2}(?:\\d{1,3})?$");

    private Pages() {}

    /** The lines, a blank one between paragraphs. */
    static List<String> lines(List<Block> blocks, List<String> repairs) {
        List<List<String>> pages = pages(blocks);
        tellEmpty(pages, repairs);
        Margins.clear(pages, repairs);
        clearContents(pages, repairs);
        List<String> lines = new ArrayList<>();
        for (List<String> page : pages) {
            lines.add("");
            lines.addAll(
                    isDoubleSpaced(page)
                            ? page.stream().filter(line -> !line.isEmpty()).toList()
                            : page);
        }
        return runOn(lines);
    }

    private static List<List<String>> pages(List<Block> blocks) {
        List<List<String>> pages = new ArrayList<>();
        for (Block block : blocks) {
            if (pages.isEmpty() || block.mark() == Block.Mark.PAGE) {
                pages.add(new ArrayList<>());
            }
            if (!block.text().isEmpty()) {
                List<String> page = pages.getLast();
                if (!page.isEmpty()) {
                    page.add("");
                }
                for (String line : block.text().split("\\R", -1)) {
                    String folded = Spaces.fold(line);
                    if (!folded.isEmpty()) {
                        page.add(folded);
                    }
                }
            }
        }
        return pages;
    }

    private static void clearContents(List<List<String>> pages, List<String> repairs) {
        int lines = 0;
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                if (OF_CONTENTS.matcher(page.get(i)).matches()) {
                    page.set(i, "");
                    lines++;
                }
            }
        }
        if (lines > 0) {
            repairs.add(lines + (lines == 1 ? " line" : " lines") + " of a table of contents dropped");
        }
    }

    /** A page of a scan among others. */
    private static void tellEmpty(List<List<String>> pages, List<String> repairs) {
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isEmpty()) {
                empty.add(String.valueOf(i + 1));
            }
        }
        if (!empty.isEmpty() && empty.size() < pages.size()) {
            String numbers = empty.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            repairs.add(empty.size() + " of " + pages.size() + " pages without text (" + numbers
                    + (empty.size() > MOST_NAMED ? ", ..." : "") + "); if they are scans, run OCR first");
        }
    }

    /** Whether lines stand so far apart that each was taken for a paragraph. */
    private static boolean isDoubleSpaced(List<String> page) {
        int alone = 0;
        int broken = 0;
        for (int i = 0; i < page.size(); i++) {
            boolean above = i == 0 || page.get(i - 1).isEmpty();
            boolean below = i + 1 == page.size() || page.get(i + 1).isEmpty();
            if (!page.get(i).isEmpty() && above) {
                alone++;
                broken += below && !SENTENCE_END.matcher(page.get(i)).matches() ? 1 : 0;
            }
        }
        return alone >= FEWEST && broken > alone * DOUBLE_SPACED;
    }

    /** Takes out blank lines within a sentence: between pages, or where the spaces between lines vary. */
    private static List<String> runOn(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean within = lines.get(i).isEmpty()
                    && !joined.isEmpty()
                    && i + 1 < lines.size()
                    && isWithinSentence(joined.getLast(), lines.get(i + 1));
            if (!within) {
                joined.add(lines.get(i));
            }
        }
        return joined;
    }

    private static boolean isWithinSentence(String above, String below) {
        return !above.isEmpty()
                && !below.isEmpty()
                && !SENTENCE_END.matcher(above).matches()
                && Character.isLowerCase(below.codePointAt(0));
    }
}
