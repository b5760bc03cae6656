package org.chancery.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is printed at the top and the foot of every page: page numbers, which count on with the pages, and lines that come again on many. */
final class Margins {

    /** So many lines of a page, from its top and from its foot, may be of its margin. */
    private static final int DEEP = 3;

    /** A line that comes on fewer pages than this is no running line. */
    private static final int FEWEST_PAGES = 3;

    /** On which share of the pages it must come: left and right pages may have different ones, and first pages none. */
    private static final double SHARE = 0.4;

    private static final Pattern NUMBER = Pattern.compile(
            "[-–—\\[(|]?\\s*(?<word>page|p\\.|seite|страница|стр\\.?|с\\.)?\\s*(?<number>\\d{1,4})(?:\\s*(?<of>/|\\||of|из|von)\\s*\\d{1,4})?\\s*[-–—\\])|]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ROMAN = Pattern.compile("[-–—]?\\s*[ivxl]{1,7}\\s*[-–—]?");

    private static final Pattern AT_AN_END = Pattern.compile("^\\d{1,4}(?=\\s)|(?<=\\s)\\d{1,4}$|^\\d{1,4}$");

    /** A running line with a number is no longer. */
    private static final int LONGEST = 90;

    /** A number within a line of words must count on over so many pages. */
    private static final int MANY = 4;

    private final List<List<String>> pages;
    private int numbers;
    private int lines;

    private Margins(List<List<String>> pages) {
        this.pages = pages;
    }

    /** Takes them out of the lines of the pages; a line of text on a page that becomes empty makes no blank line. */
    static void clear(List<List<String>> pages, List<String> repairs) {
        Margins margins = new Margins(pages);
        margins.clearNumbers();
        margins.clearLines();
        margins.clearNumbers();
        if (margins.numbers > 0) {
            repairs.add(
                    margins.numbers == 1
                            ? "1 page number dropped, with what stands beside it"
                            : margins.numbers + " page numbers dropped, with what stands beside them");
        }
        if (margins.lines > 0) {
            repairs.add(margins.lines + (margins.lines == 1 ? " line" : " lines")
                    + " at the top or foot of pages dropped, the same on many");
        }
    }

    private void clearNumbers() {
        Map<Integer, Integer> offsets = offsets();
        for (int page = 0; page < pages.size(); page++) {
            for (int at : edge(page, 1).reversed()) {
                if (isNumber(pages.get(page).get(at), page, offsets)) {
                    pages.get(page).set(at, "");
                    numbers++;
                }
            }
            trim(pages.get(page));
        }
    }

    /** How far printed numbers are from the number of the page, and on how many pages so far. */
    private Map<Integer, Integer> offsets() {
        Map<Integer, Integer> offsets = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<Integer> seen = new HashSet<>();
            for (int at : edge(page, 1)) {
                seen.addAll(numbers(pages.get(page).get(at), page));
            }
            seen.forEach(offset -> offsets.merge(offset, 1, Integer::sum));
        }
        return offsets;
    }

    /** The numbers at the two ends of a line, less the page's. */
    private static Set<Integer> numbers(String line, int page) {
        Set<Integer> numbers = new HashSet<>();
        Matcher end = AT_AN_END.matcher(line);
        while (end.find()) {
            numbers.add(Integer.parseInt(end.group().strip()) - page);
        }
        return numbers;
    }

    /** Whether a line is the number of its page: it says so, or counts on from page to page, with or without words beside it. */
    private static boolean isNumber(String line, int page, Map<Integer, Integer> offsets) {
        if (ROMAN.matcher(line).matches()) {
            return true;
        }
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            int offset = Integer.parseInt(number.group("number")) - page;
            boolean says = number.group("word") != null || number.group("of") != null;
            return says || offset == 1 || offsets.getOrDefault(offset, 0) > 1;
        }
        return line.length() <= LONGEST
                && numbers(line, page).stream().anyMatch(offset -> offsets.getOrDefault(offset, 0) >= MANY);
    }

    private void clearLines() {
        Map<String, Integer> counts = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<String> seen = new HashSet<>();
            for (int at : edge(page, DEEP)) {
                String key = key(pages.get(page).get(at));
                if (seen.add(key)) {
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        inside().forEach((key, times) -> counts.computeIfPresent(key, (any, edges) -> times < edges ? edges : null));
        double needed = Math.max(FEWEST_PAGES, pages.size() * SHARE);
        for (int page = 0; page < pages.size(); page++) {
            clearLines(page, counts, needed);
            trim(pages.get(page));
        }
    }

    /** How often lines stand between the edges: one that does so as often as at an edge is text that repeats itself, such as a label, a question. */
    private Map<String, Integer> inside() {
        Map<String, Integer> inside = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<Integer> edge = new HashSet<>(edge(page, DEEP));
            for (int at = 0; at < pages.get(page).size(); at++) {
                if (!edge.contains(at)) {
                    inside.merge(key(pages.get(page).get(at)), 1, Integer::sum);
                }
            }
        }
        return inside;
    }

    private void clearLines(int page, Map<String, Integer> counts, double needed) {
        List<String> all = pages.get(page);
        for (int at : edge(page, DEEP)) {
            String key = key(all.get(at));
            boolean runs = counts.getOrDefault(key, 0) >= needed;
            if (runs && !isTitle(page, at, key)) {
                all.set(at, "");
                lines++;
            }
        }
    }

    /** At the top of the first page it may be the title itself, which other pages repeat: it stays, once. */
    private boolean isTitle(int page, int at, String key) {
        List<String> all = pages.get(page);
        return page == 0
                && edge(0, DEEP).indexOf(at) < DEEP
                && !key.contains("#")
                && all.stream().filter(line -> key(line).equals(key)).count() == 1;
    }

    /** The places of the first and the last lines with words. */
    private List<Integer> edge(int page, int deep) {
        List<Integer> full = new ArrayList<>();
        for (int i = 0; i < pages.get(page).size(); i++) {
            if (!pages.get(page).get(i).isEmpty()) {
                full.add(i);
            }
        }
        if (full.size() <= 2 * deep) {
            return full;
        }
        List<Integer> edge = new ArrayList<>(full.subList(0, deep));
        edge.addAll(full.subList(full.size() - deep, full.size()));
        return edge;
    }

    private static String key(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }

    private static void trim(List<String> page) {
        while (!page.isEmpty() && page.getFirst().isEmpty()) {
            page.removeFirst();
        }
        while (!page.isEmpty() && page.getLast().isEmpty()) {
            page.removeLast();
        }
    }
}
