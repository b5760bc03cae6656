package org.chancery.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;

/** Text between the edges of two blocks, as it is gathered: one paragraph, or several that lie between line breaks. */
final class Stretch {

    /** A line of this length and more that ends in a sentence's end is a paragraph; shorter ones are verse, addresses or wrapped lines. */
    private static final int LONG = 100;

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.?!…][\"”»’)\\]]{0,3}$");
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
        StringBuilder text = new StringBuilder();
        int boldChars = 0;
        for (int i = 0; i < lines.size(); i++) {
            Paragraph next = lines.get(i);
            if (i > 0 && begins(next, i)) {
                joined.add(new Paragraph(text.toString(), boldChars, heading));
                text.setLength(0);
                boldChars = 0;
            }
            boolean allBold = boldChars == text.length();
            text.append(text.isEmpty() ? "" : " ");
            boldChars = allBold && next.bold() > 0 ? text.length() + next.bold() : boldChars;
            text.append(next.text());
        }
        if (!text.isEmpty()) {
            joined.add(new Paragraph(text.toString(), boldChars, heading));
        }
        return joined;
    }

    private boolean begins(Paragraph next, int at) {
        String before = lines.get(at - 1).text();
        boolean paragraph =
                before.length() >= LONG && ENDS_SENTENCE.matcher(before).find();
        return paragraph || indented.get(at) || next.isLabelled();
    }
}
