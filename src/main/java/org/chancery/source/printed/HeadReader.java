package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/** Goes through the first lines of a text and takes them for what they are; see {@link Head}. */
final class HeadReader {

    /** How far below the title a line of date and place is looked for: a lead may stand between. */
    private static final int DATE_LINES = 6;

    /** "Speech" alone above the title. */
    private static final Pattern TYPE_LINE = Pattern.compile(
            "(?i:speech|interview|statement|press release|news story|article|remarks|transcript|интервью|выступление|заявление|статья)");

    private final HeadLines lines;
    private final List<String> repairs;
    private int next;
    private @Nullable Line masthead;
    private Dating dating = Dating.UNDATED;
    private @Nullable String place;
    private @Nullable DocumentType type;

    HeadReader(List<Line> lines, List<String> repairs) {
        this.lines = new HeadLines(lines);
        this.repairs = repairs;
    }

    Head read(@Nullable String given) {
        skipDates();
        takeType();
        int start = next;
        PrintedTitle printed = belowMasthead(PrintedTitle.at(start, lines));
        Title title = null;
        if (printed != null && given != null && !printed.is(given)) {
            next = start;
            masthead = null;
        } else if (printed != null) {
            next = printed.end();
            title = Title.read(printed.text());
            takeDate(title);
        }
        List<Line> body = body();
        if (body.stream().allMatch(Line::isBlank)) {
            return new Head(given, dating, place, type, undated());
        }
        return new Head(given != null || title == null ? given : title.text(), dating, place, type, body);
    }

    private void skipDates() {
        while (next < lines.count()) {
            Line line = lines.line(next);
            if (!line.isBlank() && (lines.beginsParagraph(next) || !takeDate(line))) {
                return;
            }
            next++;
        }
    }

    /** A type on a line of its own, with a title below it. */
    private void takeType() {
        int below = lines.below(next);
        boolean alone = below < lines.count()
                && TYPE_LINE.matcher(lines.text(next)).matches()
                && PrintedTitle.mayBegin(lines.text(below), lines);
        if (alone) {
            type = TitleWords.type(lines.text(next));
            repairs.add("line " + lines.line(next).number() + " dropped, kind of text: " + lines.text(next));
            next = below;
            skipDates();
        }
    }

    /** The title, when what was found first is but the name of the office that publishes; that stays as the first line of the text. */
    private @Nullable PrintedTitle belowMasthead(@Nullable PrintedTitle first) {
        if (first == null || !first.isHouse()) {
            return first;
        }
        Line house = new Line(lines.line(next).number(), first.text());
        next = first.end();
        skipDates();
        PrintedTitle second = PrintedTitle.below(next, lines);
        if (second == null || !PrintedTitle.announces(second.text())) {
            return first;
        }
        masthead = house;
        return second;
    }

    /** The date at a title's end counts, and its place. */
    private void takeDate(Title title) {
        if (title.dating().start() == null) {
            return;
        }
        if (dating.start() != null && !dating.equals(title.dating())) {
            repairs.add("the date " + dating + " above the title left out: the title gives another");
        }
        dating = title.dating();
        place = title.place() != null ? title.place() : place;
    }

    /** Takes a line for what it says of date and place; the first that says it counts. */
    private boolean takeDate(Line line) {
        DateLine date = DateLine.read(line.text());
        if (date == null) {
            return false;
        }
        boolean otherDate = dating.start() != null && date.dating().start() != null && !dating.equals(date.dating());
        boolean otherPlace = place != null && date.place() != null && !place.equals(date.place());
        if (otherDate || otherPlace) {
            repairs.add("line " + line.number() + " dropped, a second date or place: " + line.text());
        }
        dating = dating.start() == null ? date.dating() : dating;
        place = place == null ? date.place() : place;
        if (date.dropped() != null) {
            repairs.add("line " + line.number() + ", words dropped beside its date: " + date.dropped());
        }
        return true;
    }

    /** What follows, without the lines of date and place among its first. */
    private List<Line> body() {
        List<Line> body = new ArrayList<>();
        if (masthead != null) {
            body.add(masthead);
            body.add(new Line(masthead.number(), ""));
        }
        int seen = 0;
        for (int i = next; i < lines.count(); i++) {
            Line line = lines.line(i);
            if (line.isBlank() || seen >= DATE_LINES) {
                body.add(line);
            } else if (takeField(i)) {
                i = lines.below(i);
            } else {
                seen = lines.startsTurn(line.text()) ? DATE_LINES : seen;
                if (seen >= DATE_LINES || !takeFact(i, body)) {
                    body.add(line);
                    seen++;
                }
            }
        }
        return body;
    }

    private boolean takeFact(int index, List<Line> body) {
        return !isInsideParagraph(index, body)
                && !lines.beginsParagraph(index)
                && (takeDate(lines.line(index)) || takePlaceByDate(index));
    }

    /** Whether a line of a hard-wrapped file goes on with the words above: a date may stand alone there by chance. */
    private boolean isInsideParagraph(int index, List<Line> body) {
        String above = body.isEmpty() ? "" : body.getLast().text();
        return lines.wrapping().wrapped()
                && index > 0
                && !above.isEmpty()
                && lines.text(index - 1).equals(above);
    }

    /** Takes a field of a page's form with its value on the next line; both are dropped. */
    private boolean takeField(int index) {
        int below = lines.below(index);
        PageField field = below < lines.count() ? PageField.read(lines.line(index), lines.line(below)) : null;
        if (field == null) {
            return false;
        }
        dating = dating.start() == null ? field.dating() : dating;
        place = field.place() == null ? place : field.place();
        repairs.add(field.repair());
        return true;
    }

    /** "The Kremlin, Moscow" on a line of its own, next to a line of date or time. */
    private boolean takePlaceByDate(int index) {
        String text = lines.text(index);
        boolean byDate = lines.isDate(lines.above(index)) || lines.isDate(lines.below(index));
        if (!byDate || !Place.isShape(text) || place != null) {
            return false;
        }
        place = text;
        return true;
    }

    /** All lines but those of date and place: for a text that has no others below its title, which then is its text. */
    private List<Line> undated() {
        return lines.all().stream()
                .filter(line -> DateLine.read(line.text()) == null)
                .toList();
    }
}
