package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.source.input.Facts;
import org.chancery.source.printed.DateLine;
import org.chancery.source.printed.PrintedDate;
import org.chancery.source.printed.Title;
import org.jspecify.annotations.Nullable;

/**
 * When and where a document was written, by its date line; else by its head, its opening or closing words, or a line of text that says nothing else. What the markup
 * writes for machines goes first; enclosures have dates of their own, which are not the document's.
 *
 * @param date as {@link Facts} takes it; null when nothing tells
 * @param printed the date by the printed words alone; null when the markup says it or nothing tells
 * @param place as printed; null when nothing tells
 */
record DateAndPlace(
        @Nullable String date,
        @Nullable String printed,
        @Nullable String place) {

    private static final Set<String> EDGES = Set.of("opener", "closer", "postscript", "docDate", "byline");
    private static final Pattern TRAILING = Pattern.compile("[\\s,;:.—–-]+$");
    private static final Pattern ABBREVIATED = Pattern.compile(".*\\b(?:\\p{L}\\.){2,}$");
    /** "[place not declassified]" is none. */
    private static final Pattern WITHHELD = Pattern.compile("\\[\\p{Ll}");

    private static final Set<String> FACTS_OF_DATELINE = Set.of("placeName", "date", "time", "settlement", "lb");

    private static final Pattern HOUR = Pattern.compile(
            "\\b(?:\\d{1,2}(?:[:.]\\d{2})?\\s*[ap]\\.?\\s?m\\b|noon|midnight)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINE = 120;

    /**
     * Looks for both.
     *
     * @param title the head as printed; null when there is none
     * @param whole whether it is a text as a whole: dates within its words are not its own
     */
    static DateAndPlace of(Element document, @Nullable String title, boolean whole) {
        List<Element> own = new ArrayList<>();
        own(document, own);
        List<Element> lines =
                own.stream().filter(element -> element.is("dateline")).toList();
        List<Element> places = new ArrayList<>(lines);
        Element head = whole ? null : document.child("head");
        if (head != null) {
            places.add(head);
        }
        own.stream().filter(element -> EDGES.contains(element.name())).forEach(places::add);
        if (!whole) {
            own.stream().filter(DateAndPlace::isBareLine).forEach(places::add);
        }
        String date = marked(document, places);
        String printed = date == null ? printed(lines, whole ? null : title) : null;
        places.remove(head);
        return new DateAndPlace(date, printed, place(places, lines));
    }

    /** Says what was found; what the markup says in its way, what is but printed after what others say of the file. */
    void into(Facts.Builder own, Facts.Builder guessed, List<String> repairs) {
        if (!own.has(Facts.Key.DATE)) {
            own.offer(Facts.Key.DATE, date, repairs);
        }
        guessed.offer(Facts.Key.DATE, printed, repairs);
        if (!own.has(Facts.Key.PLACE)) {
            own.offer(Facts.Key.PLACE, place, repairs);
        }
    }

    /** All elements but those of enclosures and notes. */
    private static void own(Element element, List<Element> found) {
        element.children()
                .filter(child -> !child.is("note") && !Body.isEnclosure(child))
                .forEach(child -> {
                    found.add(child);
                    own(child, found);
                });
    }

    private static @Nullable String marked(Element document, List<Element> places) {
        for (Element place : places) {
            String date = Dates.first(
                    place.is("docDate") && place.attributes().containsKey("when") ? List.of(place) : place.all("date"));
            if (date != null) {
                return date;
            }
        }
        return Dates.range(document.attribute("doc-dateTime-min"), document.attribute("doc-dateTime-max"));
    }

    /** A paragraph that holds a place and a date and no other words: the date line of older volumes. */
    private static boolean isBareLine(Element element) {
        return element.is("p")
                && element.first("date") != null
                && element.line().length() <= LONGEST_LINE
                && isBare(element);
    }

    /** Whether a line says where and when, and nothing else. */
    static boolean isBare(Element dateline) {
        return HOUR.matcher(withoutFacts(dateline)).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit)
                || DateLine.read(dateline.line()) != null;
    }

    private static String withoutFacts(Element element) {
        StringBuilder rest = new StringBuilder();
        for (Node node : element.content()) {
            switch (node) {
                case Words words -> rest.append(words.text());
                case Element child when FACTS_OF_DATELINE.contains(child.name()) || child.is("note") -> {}
                case Element child -> rest.append(withoutFacts(child));
            }
        }
        return rest.toString();
    }

    private static @Nullable String printed(List<Element> lines, @Nullable String title) {
        for (Element line : lines) {
            PrintedDate date = PrintedDate.lastIn(line.line());
            if (date != null) {
                return date.dating().toString();
            }
        }
        if (title == null) {
            return null;
        }
        int stop = title.indexOf(". ");
        for (String words : stop < 0 ? List.of(title) : List.of(title, title.substring(0, stop))) {
            Dating dating = Title.read(words).dating();
            if (dating.start() != null) {
                return dating.toString();
            }
        }
        return null;
    }

    private static @Nullable String place(List<Element> places, List<Element> lines) {
        for (Element place : places) {
            Element name = place.first("placeName");
            if (name != null && !name.line().isEmpty()) {
                return bare(name.line());
            }
        }
        for (Element line : lines) {
            DateLine read = DateLine.read(line.line());
            if (read != null && read.place() != null) {
                return read.place();
            }
        }
        return null;
    }

    /** Without the comma before the date; a full stop of an abbreviation stays. */
    private static @Nullable String bare(String place) {
        String bare = ABBREVIATED.matcher(place).matches()
                ? place
                : TRAILING.matcher(place).replaceFirst("");
        boolean withheld = WITHHELD.matcher(bare).lookingAt();
        return bare.isEmpty() || withheld ? null : bare;
    }
}
