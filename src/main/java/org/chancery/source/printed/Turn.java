package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with its label and without it, as the conversation sees it.
 *
 * @param form what the paragraph is
 * @param label who speaks from here on; null when the paragraph prints no label
 * @param text the words, verbatim, without their label and without a heading's marks
 */
public record Turn(Form form, @Nullable Label label, String text) {

    /** What a paragraph is, by its look. */
    public enum Form {
        WORDS,
        /** "(Applause.)": alone in its paragraph, in brackets. */
        DIRECTION,
        /** A line without the end of a sentence that stands alone. */
        HEADING,
        /** "* * *": no words; ends what was begun and is not kept. */
        RULE
    }

    private static final Pattern RULE = Pattern.compile("[*_\\-–—=~#•·.\\s]{3,}|[*•—–]");
    private static final Pattern BRACKETED =
            Pattern.compile("\\([^()]*\\)\\.?|\\[[^\\[\\]]*]\\.?|<[^<>]*>\\.?|([*_]{1,2})\\([^()]*\\)\\.?\\1");
    /** What Markdown sets around a stage direction to lean it. */
    private static final Pattern EMPHASIS = Pattern.compile("^[*_]+(?=\\()|(?<=\\)\\.?)[*_]+$");

    private static final int LONGEST_DIRECTION = 400;
    private static final Pattern HASHES = Pattern.compile("^#{1,6}\\s+|\\s+#+$");
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)[^*_]+(\\*\\*|__)");
    private static final Pattern ITEM = Pattern.compile("^(?:[-–—•*]|\\d{1,3}[.)]|\\p{L}\\))\\s.*");
    private static final Pattern HEADING = Pattern.compile("[\\p{Lu}\\p{N}«“\"].*[^.?!…:;,]");
    private static final int LONGEST_HEADING = 120;
    /** Beyond this many characters no mark makes a paragraph a heading. */
    private static final int LONGEST_MARKED = 1000;

    /** The paragraphs in order, with their labels; a label on a line of its own goes to the words that follow it. */
    public static List<Turn> of(List<Line> paragraphs, List<@Nullable Label> labels, List<String> repairs) {
        List<Turn> turns = new ArrayList<>(paragraphs.size());
        Label waiting = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            Label label = labels.get(i);
            Line paragraph = paragraphs.get(i);
            boolean lineOfItsOwn = label != null && label.rest().isEmpty();
            if (waiting != null && label != null) {
                repairs.add("line " + paragraph.number() + ": the label \"" + waiting.printed()
                        + "\" above has no words; dropped");
            }
            if (label != null && lineOfItsOwn) {
                waiting = label;
            } else if (label != null) {
                turns.add(new Turn(Form.WORDS, label, label.rest()));
                waiting = null;
            } else {
                Turn turn = unlabelled(paragraphs, labels, i, waiting);
                waiting = turn.label() == null ? waiting : null;
                turns.add(turn);
            }
        }
        if (waiting != null) {
            repairs.add("the label \"" + waiting.printed() + "\" at the end has no words; dropped");
        }
        return turns;
    }

    private static Turn unlabelled(
            List<Line> paragraphs, List<@Nullable Label> labels, int at, @Nullable Label waiting) {
        String text = paragraphs.get(at).text();
        if (RULE.matcher(text).matches()) {
            return new Turn(Form.RULE, null, text);
        }
        if (text.length() <= LONGEST_DIRECTION && BRACKETED.matcher(text).matches()) {
            return new Turn(Form.DIRECTION, null, EMPHASIS.matcher(text).replaceAll(""));
        }
        if (waiting == null && isHeading(paragraphs, labels, at)) {
            String bare = HASHES.matcher(text).replaceAll("");
            boolean bold = BOLD.matcher(bare).matches();
            String heading = Spaces.strip(bold ? bare.substring(2, bare.length() - 2) : bare);
            return new Turn(Form.HEADING, null, heading.isEmpty() ? text : heading);
        }
        return new Turn(Form.WORDS, waiting, text);
    }

    /** Marked as one; or short, without the end of a sentence, between paragraphs that have one: lines of a list stand together. */
    private static boolean isHeading(List<Line> paragraphs, List<@Nullable Label> labels, int at) {
        String text = paragraphs.get(at).text();
        if (text.length() > LONGEST_MARKED) {
            return false;
        }
        if (HASHES.matcher(text).lookingAt() || BOLD.matcher(text).matches()) {
            return true;
        }
        return looksLikeHeading(text)
                && at + 1 < paragraphs.size()
                && (labels.get(at + 1) != null
                        || !looksLikeHeading(paragraphs.get(at + 1).text()))
                && (at == 0
                        || labels.get(at - 1) != null
                        || !looksLikeHeading(paragraphs.get(at - 1).text()));
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() <= LONGEST_HEADING
                && HEADING.matcher(text).matches()
                && !ITEM.matcher(text).matches();
    }
}
