package org.chancery.source.printed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins a word that was broken at the end of a line. Whether its hyphen is the word's own is told by the document's other words: "forty-seventh" seen elsewhere keeps
 * it, "international" seen elsewhere loses it. Unseen, it stays before a capital or a digit, behind a part that is known to take one, and between two parts that
 * are words of the document themselves; else a small letter goes on with the word.
 */
public final class Hyphens {

    /** What stands before a hyphen of its own, in languages that write so. */
    private static final Set<String> KEEP = Set.of(
            "co non self post pre anti ex semi vice well ill half all pan neo pro quasi sub so one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety"
                    .split(" ", -1));

    private static final int LONGEST = 40;

    private final Set<String> words = new HashSet<>();
    private int opened;

    /** Learns the words of a document, but for the two parts of words that are broken at the ends of its lines. */
    public Hyphens(List<Line> lines) {
        boolean broken = false;
        for (Line line : lines) {
            learn(line.text(), broken);
            broken = line.text().endsWith("-") || (broken && line.isBlank());
        }
    }

    private void learn(String text, boolean broken) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length() && isWord(text.charAt(i));
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                boolean part = (start == 0 && broken) || text.charAt(i - 1) == '-';
                if (i - start <= LONGEST && !part) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
    }

    /** How many hyphens were taken away so far. */
    public int opened() {
        return opened;
    }

    /** Adds a line to the paragraph that it goes on with. */
    public void join(StringBuilder paragraph, String next) {
        int end = paragraph.length() - 1;
        boolean soft = end > 0 && paragraph.charAt(end) == '\u00ad';
        boolean hyphen = end > 0
                && (paragraph.charAt(end) == '-' || paragraph.charAt(end) == '\u2010')
                && Character.isLetterOrDigit(paragraph.charAt(end - 1));
        if (soft || (hyphen && opens(paragraph, next))) {
            paragraph.setLength(end);
            opened++;
        } else if (!hyphen) {
            paragraph.append(' ');
        }
        paragraph.append(next);
    }

    private boolean opens(StringBuilder paragraph, String next) {
        if (next.isEmpty() || !Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        int end = paragraph.length() - 1;
        int start = end;
        while (start > 0 && end - start < LONGEST && isWord(paragraph.charAt(start - 1))) {
            start--;
        }
        int stop = 0;
        while (stop < Math.min(LONGEST, next.length()) && isWord(next.charAt(stop))) {
            stop++;
        }
        String before = paragraph.substring(start, end).toLowerCase(Locale.ROOT);
        String after = next.substring(0, stop).toLowerCase(Locale.ROOT);
        if (before.isEmpty() || before.indexOf('-') >= 0 || after.indexOf('-') >= 0) {
            return false;
        }
        if (words.contains(before + after)) {
            return true;
        }
        boolean own = words.contains(before + "-" + after)
                || KEEP.contains(before)
                || (words.contains(before) && words.contains(after));
        return !own;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '-';
    }
}
