package org.chancery.source.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words together that a typesetter broke at the end of a line. A hyphen that the word has of its own stays: the rest of the text tells which words have one.
 */
final class BrokenWords {

    private static final Pattern LEFT = Pattern.compile("(?<word>\\p{L}[\\p{L}\\p{M}’']*)(?<hyphen>[-\u00ad\u2010])$");
    private static final Pattern RIGHT = Pattern.compile("^(?<word>\\p{Ll}[\\p{L}\\p{M}’']*)\\S*");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’']*(?:[-\u2010]\\p{L}[\\p{L}\\p{M}’']*)*");

    /** Parts that keep their hyphen in English and Russian. */
    private static final Set<String> KEEP_BEFORE = Set.of("non", "self", "ex", "vice", "по", "из", "кое");

    private static final Set<String> KEEP_BEHIND = Set.of("то", "либо", "нибудь", "таки");

    private final List<String> lines;
    private final Set<String> words = new HashSet<>();
    private int mended;

    private BrokenWords(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** The lines with whole words; how many were put together is told. */
    static List<String> mended(List<String> lines, List<String> repairs) {
        BrokenWords broken = new BrokenWords(lines);
        broken.learn();
        broken.mend();
        if (broken.mended > 0) {
            repairs.add(broken.mended + (broken.mended == 1 ? " word" : " words")
                    + " put together that a hyphen broke at the end of a line");
        }
        return broken.lines;
    }

    /** Every word that is not itself broken. */
    private void learn() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher word = WORD.matcher(lines.get(i));
            while (word.find()) {
                boolean left = word.end() == lines.get(i).length() - 1 && isBroken(i);
                boolean right = word.start() == 0 && i > 0 && isBroken(i - 1);
                if (!left && !right) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private boolean isBroken(int line) {
        return line + 1 < lines.size()
                && LEFT.matcher(lines.get(line)).find()
                && RIGHT.matcher(lines.get(line + 1)).find();
    }

    private void mend() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher left = LEFT.matcher(lines.get(i));
            Matcher right = RIGHT.matcher(lines.get(i + 1));
            if (left.find() && right.find()) {
                boolean keeps = keepsHyphen(left, right.group("word"));
                String whole = keeps
                        ? lines.get(i).replaceFirst("\u2010$", "-")
                        : lines.get(i).substring(0, left.start("hyphen"));
                lines.set(i, whole + right.group());
                String rest = lines.get(i + 1).substring(right.end()).stripLeading();
                mended += keeps ? 0 : 1;
                if (rest.isEmpty()) {
                    lines.remove(i + 1);
                } else {
                    lines.set(i + 1, rest);
                }
            }
        }
    }

    private boolean keepsHyphen(Matcher left, String behind) {
        if (left.group("hyphen").equals("\u00ad")) {
            return false;
        }
        String before = left.group("word").toLowerCase(Locale.ROOT);
        if (KEEP_BEFORE.contains(before) || KEEP_BEHIND.contains(behind) || words.contains(before + "-" + behind)) {
            return true;
        }
        return !words.contains(before + behind) && words.contains(before) && words.contains(behind);
    }
}
