package org.chancery.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs of an element, in reading order. A block is a paragraph; so is text directly in a {@code div}, what a double {@code <br>} parts, a {@code pre}'s
 * stretch between blank lines, and a row of a table of data, its cells parted by {@code |}. White space is folded; other inline markup neither adds nor takes spaces.
 */
final class Paragraphs implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "address",
            "details",
            "summary",
            "figure",
            "center",
            "body",
            "aside",
            "nav",
            "legend",
            "listing");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BOLD = Set.of("b", "strong");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Set<Element> left;
    private final DataTables tables = new DataTables();
    private Stretch stretch = new Stretch();
    private int heading;
    private int bold;
    private int pre;
    private int invisible;

    private int cells;

    private Paragraphs(Set<Element> left) {
        this.left = left;
    }

    /** Reads an element but for the elements that are left out; soft hyphens and the like are dropped, and the repairs count them. */
    static List<Paragraph> of(Element root, Set<Element> left, List<String> repairs) {
        Paragraphs reader = new Paragraphs(left);
        root.filter(reader);
        reader.end();
        if (reader.invisible > 0) {
            repairs.add(reader.invisible
                    + (reader.invisible == 1 ? " invisible character" : " invisible characters")
                    + " dropped (soft hyphens, zero-width spaces)");
        }
        return reader.paragraphs;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (left.contains(element)) {
                if (isBlock(element, element.normalName())) {
                    end();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String tag) {
        if (tag.equals("br")) {
            lineBreak();
            return;
        }
        if (isBlock(element, tag)) {
            end();
        } else if (tables.isCell(element) && cells++ > 0) {
            stretch.add(" | ", false);
        }
        cells = tag.equals("tr") ? 0 : cells;
        heading += HEADINGS.contains(tag) ? 1 : 0;
        bold += isBold(element, tag) ? 1 : 0;
        pre += tag.equals("pre") ? 1 : 0;
        if (tag.equals("q")) {
            append("“");
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("q")) {
                append("”");
            }
            if (isBlock(element, tag)) {
                end();
            }
            heading -= HEADINGS.contains(tag) ? 1 : 0;
            bold -= isBold(element, tag) ? 1 : 0;
            pre -= tag.equals("pre") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isBlock(Element element, String tag) {
        return BLOCKS.contains(tag) && !tables.isCell(element) && !tables.isInCell(element);
    }

    private static boolean isBold(Element element, String tag) {
        return BOLD.contains(tag)
                || (element.hasAttr("style")
                        && element.attr("style").replace(" ", "").matches("(?is).*font-weight:(?:bold|[6-9]00).*"));
    }

    private void append(String text) {
        int from = 0;
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff') {
                invisible++;
            } else {
                kept.append(c);
            }
        }
        String visible = kept.toString();
        if (pre > 0) {
            String[] parts = visible.split("\\R[ \\t]*(?=\\R)", -1);
            for (; from < parts.length - 1; from++) {
                stretch.add(parts[from], bold > 0);
                end();
            }
            visible = parts[from];
        }
        stretch.add(visible, bold > 0);
    }

    /** Two line breaks part paragraphs; one does where a sentence ends before it and the old indent, or a bold name, begins the next line. */
    private void lineBreak() {
        if (stretch.endsInBreak()) {
            end();
        } else {
            stretch.lineBreak();
        }
    }

    private void end() {
        for (Paragraph paragraph : stretch.paragraphs(heading > 0)) {
            if (!Spaces.strip(paragraph.text()).isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        stretch = new Stretch();
    }
}
