package org.chancery.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;

/** Text between the edges of two blocks, as it is gathered: one paragraph, or several that lie between line breaks. */
final class Stretch {

    /** A line of this length and more that ends in a sentence's end is a paragraph; shorter ones are verse, addresses or wrapped lines. */
    private static final int LONG = 100;

    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.?!…][\"”»’)\\]]*", Pattern.DOTALL);
    private static final int INDENT = 2;

    private final List<Paragraph> lines = new ArrayList<>();
    private final List<Boolean> indented = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int bold;
    private int hardSpaces;
    private boolean gap;
    private boolean broken;

    /** Adds text; white space at its edges parts words, and folds with what stands there. */
    void add(String text, boolean isBold) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Spaces.isSpace(c)) {
                hardSpaces += c == '\u00a0' && line.isEmpty() ? 1 : 0;
                gap = true;
                continue;
            }
            boolean allBold = bold == line.length();
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.append(c);
            bold = isBold && allBold ? line.length() : bold;
        }
    }

    /** Whether nothing was added since the last line break. */
    boolean endsInBreak() {
        return broken && line.isEmpty();
    }

    void lineBreak() {
        endLine();
        broken = true;
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Paragraph(line.toString(), bold, false));
            indented.add(hardSpaces >= INDENT);
        }
        line.setLength(0);
        bold = 0;
        hardSpaces = 0;
        gap = false;
    }

    /** The paragraphs: lines that single line breaks part are one, unless their look says that the next begins a new one. */
    List<Paragraph> paragraphs(boolean heading) {
        endLine();
        List<Paragraph> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Paragraph next = new Paragraph(lines.get(i).text(), lines.get(i).bold(), heading);
            if (joined.isEmpty() || begins(joined.getLast(), next, i)) {
                joined.add(next);
            } else {
                Paragraph last = joined.removeLast();
                boolean allBold = last.bold() == last.text().length();
                String text = last.text() + " " + next.text();
                int boldChars = allBold ? last.text().length() + 1 + next.bold() : last.bold();
                joined.add(new Paragraph(text, boldChars, heading));
            }
        }
        return joined;
    }

    private boolean begins(Paragraph last, Paragraph next, int at) {
        if (indented.get(at)) {
            return true;
        }
        boolean labelled = next.bold() > 0 && next.marked().startsWith("**");
        boolean sentence = ENDS_SENTENCE.matcher(lines.get(at - 1).text()).matches();
        return labelled
                || (sentence
                        && lines.get(at - 1).text().length() >= LONG
                        && last.text().length() >= LONG);
    }
}
