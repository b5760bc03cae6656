package org.chancery.source.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.source.printed.Line;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark) as the lines of a plain text: what only leads the eye is taken off, what says something stays. Links are their words, pictures their
 * descriptions; list items, quotations and code are paragraphs; a heading keeps its hashes and a bold label its asterisks, which the reader of transcripts knows. Each
 * block stands in the lines where it stood, so that line numbers hold.
 */
final class Markdown {
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(md|markdown|mdown|mkd)");

    /** A line within a paragraph that begins so is one of its own, though Markdown would join it: people do not leave a blank line between two speakers. */
    private static final Pattern LABEL = Pattern.compile("^(\\*\\*|\\p{Lu}[^.!?:]{0,60}:(\\s|$))");

    private Markdown() {}

    /** Whether a file of this name says that it is Markdown. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The lines of the Markdown's text; what is left out is told. */
    static List<Line> lines(List<Line> markdown, List<String> repairs) {
        String[] lines = new String[markdown.size()];
        Arrays.fill(lines, "");
        StringBuilder source = new StringBuilder();
        markdown.forEach(line ->
                source.append(" ".repeat(line.indent())).append(line.text()).append('\n'));
        Blocks blocks = new Blocks(lines);
        Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(source.toString())
                .accept(blocks);
        if (blocks.html > 0) {
            repairs.add(blocks.html + (blocks.html == 1 ? " piece" : " pieces") + " of HTML within Markdown left out");
        }
        List<Line> plain = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            plain.add(new Line(markdown.get(i).number(), lines[i]));
        }
        return plain;
    }

    /** Puts each block into its line. Two blocks never begin in one line but a list's item within another: the inner one is the text. */
    private static final class Blocks extends AbstractVisitor {
        private final String[] lines;
        private int at; // where the paragraph stands that goes on
        private int html;

        Blocks(String[] lines) {
            this.lines = lines;
        }

        @Override
        public void visit(Heading heading) {
            put(heading, "#".repeat(heading.getLevel()) + " " + words(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            put(paragraph, number(paragraph) + words(paragraph));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            put(code, code.getLiteral().strip().replaceAll("\\s+", " "));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            put(code, code.getLiteral().strip().replaceAll("\\s+", " "));
        }

        @Override
        public void visit(ThematicBreak rule) {
            put(rule, "* * *");
        }

        @Override
        public void visit(HtmlBlock block) {
            html++;
        }

        private void put(Block block, String text) {
            if (block.getSourceSpans().isEmpty()) {
                return;
            }
            int first = block.getSourceSpans().getFirst().getLineIndex();
            int line = first;
            for (String piece : text.split("\n", -1)) {
                boolean begins = line == first || LABEL.matcher(piece).find();
                if (line < lines.length && begins) {
                    lines[line] = piece.strip();
                    at = line;
                } else {
                    lines[at] = (lines[at] + " " + piece).strip();
                }
                line++;
            }
        }

        /** The number of the first paragraph of an item of a numbered list. */
        private static String number(Paragraph paragraph) {
            Node item = paragraph.getParent();
            if (paragraph.getPrevious() != null || item == null || !(item.getParent() instanceof OrderedList list)) {
                return "";
            }
            int number = list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return String.format(Locale.ROOT, "%d. ", number);
        }

        private String words(Node block) {
            Words words = new Words();
            block.accept(words);
            html += words.html;
            return words.text.toString();
        }
    }

    /** The words of a block, in the lines in which they stand. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private int html;

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak end) {
            text.append('\n');
        }

        @Override
        public void visit(StrongEmphasis bold) {
            int start = text.length();
            visitChildren(bold);
            boolean beginsLine = start == 0 || text.charAt(start - 1) == '\n';
            boolean colon = text.toString().strip().endsWith(":")
                    || (bold.getNext() instanceof Text next && next.getLiteral().startsWith(":"));
            if (beginsLine && colon) {
                text.insert(start, "**").append("**");
            }
        }

        @Override
        public void visit(HtmlInline tag) {
            html++;
        }
    }
}
