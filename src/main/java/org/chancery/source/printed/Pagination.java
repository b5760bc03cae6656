package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a printed page has besides its text: page numbers, symbols of documents, running heads, the note at the foot of verbatim records. They stand alone between
 * paragraphs, often inside a sentence. A bare number is a page's only if a number of the file interrupts a sentence, or, where lines are hard-wrapped, if the first
 * is not 1: sections are counted from 1, the pages of an extract seldom are. A running head is a line that comes again beside the numbers or symbols of pages.
 */
public final class Pagination {

    private static final Pattern NUMBER =
            Pattern.compile("[-–—\\[( ]{0,3}(?:page |p\\. ?)?(\\d{1,4})[-–—\\]) ]{0,3}", Pattern.CASE_INSENSITIVE);
    private static final String SYMBOL = "[A-Z]{1,4}+(?:/[\\w.()-]{1,20}+){1,5}+";
    private static final String JOB = "\\d{2}-\\d{5}(?:\\s\\([EFRSAC]\\))?";
    private static final Pattern MARKS = Pattern.compile(
            "(?=.*(?:" + SYMBOL + "|" + JOB + "))(?:(?:" + SYMBOL + "|" + JOB
                    + "|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,4}(?:/\\d{1,4})?|page|p\\.|\\*\\d{5,8}\\*)\\s*){1,6}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RECORD_NOTE = Pattern.compile("This record (?:contains|is subject to) .*");
    private static final Pattern RECORD_NOTE_END = Pattern.compile(
            ".*(?:corrigendum|\\(http://documents\\.un\\.org\\)|Verbatim Reporting Service, room [A-Z]-?\\d+)\\.");
    private static final int LONGEST_NOTE = 10;
    private static final int LONGEST_HEAD = 100;
    private static final int FEWEST_HEADS = 3;
    /** A shorter line that breaks off may be of verse, or of a list. */
    private static final int LONG_LINE = 60;

    private final List<Line> lines;
    private final boolean wrapped;
    private final List<String> repairs;
    private final boolean[] dropped;

    private Pagination(List<Line> lines, List<String> repairs) {
        this.lines = lines;
        this.wrapped = Wrapping.of(lines).wrapped();
        this.repairs = repairs;
        this.dropped = new boolean[lines.size()];
    }

    /** The lines with blank ones in place of what the pages have; what is dropped is told in the repairs. */
    public static List<Line> cleared(List<Line> lines, List<String> repairs) {
        Pagination pages = new Pagination(lines, repairs);
        pages.dropNotes();
        pages.dropMarks();
        pages.dropNumbers();
        pages.dropHeads();
        List<Line> cleared = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            cleared.add(pages.dropped[i] ? new Line(lines.get(i).number(), "") : lines.get(i));
        }
        return cleared;
    }

    private void dropNotes() {
        for (int i = 0; i < lines.size(); i++) {
            if (text(i).length() <= LONGEST_HEAD * 10
                    && RECORD_NOTE.matcher(text(i)).matches()
                    && standsFree(i, -1)) {
                int end = i;
                while (end < lines.size()
                        && end - i < LONGEST_NOTE
                        && !RECORD_NOTE_END.matcher(text(end)).matches()) {
                    end++;
                }
                if (end < lines.size() && end - i < LONGEST_NOTE) {
                    repairs.add("lines " + lines.get(i).number() + "-"
                            + lines.get(end).number() + " dropped, note at the foot of a verbatim record: " + text(i));
                    java.util.Arrays.fill(dropped, i, end + 1, true);
                    i = end;
                }
            }
        }
    }

    private void dropMarks() {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = text(i);
            boolean free = standsFree(i, -1) || standsFree(i, 1);
            if (!text.isEmpty()
                    && text.length() <= LONGEST_HEAD
                    && free
                    && (text.indexOf('(') < 0) == (text.indexOf(')') < 0) // "A/PV.872)." ends a sentence
                    && MARKS.matcher(text).matches()) {
                marks.add(i);
            }
        }
        drop(marks, "page numbers and symbols of documents");
    }

    private void dropNumbers() {
        List<Integer> numbers = new ArrayList<>();
        boolean proven = false;
        for (int i = 0; i < lines.size(); i++) {
            Integer number = number(i);
            if (number != null && (standsFree(i, -1) || standsFree(i, 1))) {
                boolean year = number >= 1000;
                boolean inside = interrupts(i);
                proven |= inside || (wrapped && numbers.isEmpty() && number > 1 && !year);
                if (!year || inside) {
                    numbers.add(i);
                }
            }
        }
        if (proven) {
            drop(numbers, "page numbers");
        }
    }

    private @Nullable Integer number(int i) {
        var matcher = NUMBER.matcher(text(i));
        return text(i).length() <= 12 && matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** Whether the words above break off and those below go on. */
    private boolean interrupts(int at) {
        int above = wordsFrom(at, -1);
        int below = wordsFrom(at, 1);
        if (above < 0 || below >= lines.size()) {
            return false;
        }
        String line = text(above);
        boolean open = Character.isLetter(line.charAt(line.length() - 1)) || line.endsWith(",");
        boolean enough = wrapped || line.length() >= LONG_LINE;
        return open && enough && Character.isLowerCase(text(below).codePointAt(0));
    }

    private int wordsFrom(int at, int step) {
        int i = at + step;
        while (i >= 0 && i < lines.size() && (text(i).isEmpty() || dropped[i])) {
            i += step;
        }
        return i;
    }

    private void dropHeads() {
        Map<String, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = text(i);
            if (!text.isEmpty() && text.length() <= LONGEST_HEAD && !dropped[i] && isBesidePage(i)) {
                seen.computeIfAbsent(text.replaceAll("\\d+", "0"), any -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Integer> heads = seen.values().stream()
                .filter(where -> where.size() >= FEWEST_HEADS)
                .flatMap(List::stream)
                .sorted()
                .toList();
        drop(heads, "running heads");
    }

    private boolean isBesidePage(int i) {
        return isPage(i, -1) || isPage(i, 1);
    }

    private boolean isPage(int at, int step) {
        for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
            if (dropped[i]) {
                return true;
            }
            if (!text(i).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private boolean standsFree(int at, int step) {
        int i = at + step;
        return i < 0 || i >= lines.size() || text(i).isEmpty() || dropped[i];
    }

    private void drop(List<Integer> where, String what) {
        if (where.isEmpty()) {
            return;
        }
        where.forEach(i -> dropped[i] = true);
        Line first = lines.get(where.getFirst());
        repairs.add(where.size() + (where.size() == 1 ? " line" : " lines") + " dropped, " + what
                + "; the first is line " + first.number() + ": " + first.text());
    }

    private String text(int i) {
        return lines.get(i).text();
    }
}
