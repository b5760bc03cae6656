package org.chancery.source.html;

import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.Label;

/**
 * A paragraph as a page shows it.
 *
 * @param text its words, white space folded
 * @param bold how many of its first characters are in bold type
 * @param heading whether it is marked as a heading
 */
record Paragraph(String text, int bold, boolean heading) {

    private static final int LONGEST_HEADING = 150;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…:;,]");

    /**
     * The text with Markdown's marks where its look says something: hashes before a heading, asterisks around a bold label. Where bold type is but stress, it
     * vanishes.
     */
    String marked() {
        String label = boldLabel();
        if (!label.isEmpty()) {
            return label;
        }
        boolean words = text.codePoints().anyMatch(Character::isLetterOrDigit) && !text.startsWith("(");
        boolean boldLine = bold >= text.length()
                && text.length() <= LONGEST_HEADING
                && !SENTENCE_END.matcher(text).matches();
        return words && (heading || boldLine) ? "## " + text : text;
    }

    /** Whether it begins with a label in bold type. */
    boolean isLabelled() {
        return bold > 0 && !boldLabel().isEmpty();
    }

    /** The paragraph with its label in asterisks; the empty string when it begins with no label in bold or in a heading. */
    private String boldLabel() {
        int colon = text.indexOf(':');
        int marked = heading ? text.length() : bold;
        if (colon < 0 || marked < colon) {
            return "";
        }
        String label = "**" + Spaces.strip(text.substring(0, colon)) + ":**";
        String rest = Spaces.strip(text.substring(colon + 1));
        String whole = rest.isEmpty() ? label : label + " " + rest;
        return Label.read(whole) == null ? "" : whole;
    }
}
