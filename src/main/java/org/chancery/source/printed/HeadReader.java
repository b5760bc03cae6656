package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.corpus.DocumentType;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** Goes through the first lines of a text and takes them for what they are; see {@link Head}. */
final class HeadReader {

    private static final int LONGEST_TITLE = 350;
    private static final int MOST_TITLE_LINES = 5;
    /** How far below the title a line of date and place is looked for: a lead may stand between. */
    private static final int DATE_LINES = 6;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!;:…][»”\")]?$");
    private static final Pattern SALUTATION = Pattern.compile(
            "(?:Dear|Ladies|Mr\\.?|Mrs\\.?|Madam|Your|Excellenc|Distinguished|Colleagues|Friends|Good|Уважаем|Дамы|Дорог|Господин|Коллеги|Друзья|Добр|Здравствуй)[^’]*,$|.*!$");
    /** How a sentence begins that says when. */
    private static final Pattern WHEN = Pattern.compile("(?:On|In|Since|By|From|Until|At|В|С|На|До|После)\\s");

    private static final Pattern UNFINISHED =
            Pattern.compile(".* (?:of|the|a|an|to|in|on|and|with|for|from|by|at|as|is|в|на|и|о|с|к|по|для)");
    private static final Pattern OFFICE = Pattern.compile(
            "(?:The |U\\.?S\\.? )?(?:[\\p{L}’' ]+ )?(?:Ministry|Embassy|Department|Government|Presidency|Consulate|Mission|Federal Foreign Office|Foreign Office|Kremlin|Министерство|Посольство|Департамент|Правительство|Администрация|МИД|Представительство|Кремль)(?!\\p{L}).{0,100}");
    private static final Pattern MARKDOWN = Pattern.compile("^#\\s+|^\\*\\*(?=[^*]+\\*\\*$)|(?<=[^*])\\*\\*$|\\s+#+$");

    /** "Speech" alone above the title. */
    private static final Pattern TYPE_LINE = Pattern.compile(
            "(?i:speech|interview|statement|press release|news story|article|remarks|transcript|интервью|выступление|заявление|статья)");
    /** A line of capitals that names a house: UNITED NATIONS. */
    private static final Pattern LETTERHEAD = Pattern.compile("\\p{Lu}[\\p{Lu}’'.&,-]*(?: [\\p{Lu}’'.&,-]+){1,7}");

    private final List<Line> lines;
    private int next;
    private @Nullable Line masthead;
    private Dating dating = Dating.UNDATED;
    private @Nullable String place;
    private @Nullable DocumentType type;
    private final List<String> repairs;
    private final Wrapping wrapping;
    /** How often a line begins with a person's label; counted when first asked for. */
    private final Map<PersonName, Integer> labelled = new HashMap<>();

    HeadReader(List<Line> lines, List<String> repairs) {
        this.lines = lines;
        this.repairs = repairs;
        this.wrapping = Wrapping.of(lines);
    }

    Head read(@Nullable String given) {
        skipDates();
        takeType();
        String printed = belowMasthead(letterheadOrTitle());
        if (given != null && printed != null && !sameTitle(given, printed)) {
            next = 0;
            printed = null;
        }
        Title title = printed == null ? null : Title.read(printed);
        if (title != null && title.dating().start() != null) {
            dating = title.dating();
            place = title.place() != null ? title.place() : place;
        }
        List<Line> body = body();
        if (body.stream().allMatch(Line::isBlank)) {
            return new Head(
                    given,
                    dating,
                    place,
                    type,
                    lines.stream()
                            .filter(line -> DateLine.read(line.text()) == null)
                            .toList());
        }
        return new Head(title == null ? given : given == null ? title.text() : given, dating, place, type, body);
    }

    /** The title, when what was found first is but the name of the office that publishes; that stays as the first line of the text. */
    private @Nullable String belowMasthead(@Nullable String first) {
        boolean house = first != null
                && (OFFICE.matcher(first).matches() || LETTERHEAD.matcher(first).matches());
        if (first == null || !house || announces(first)) {
            return first;
        }
        int below = next;
        skipDates();
        String second = title();
        if (second == null || !announces(second)) {
            next = below;
            return first;
        }
        masthead = new Line(1, first);
        return second;
    }

    /** A type on a line of its own, with a title below it. */
    private void takeType() {
        int below = after(next);
        boolean alone = below < lines.size()
                && TYPE_LINE.matcher(lines.get(next).text()).matches()
                && isTitle(lines.get(below).text(), List.of());
        if (alone) {
            type = TitleWords.type(lines.get(next).text());
            repairs.add("line " + lines.get(next).number() + " dropped, kind of text: "
                    + lines.get(next).text());
            next = below;
            skipDates();
        }
    }

    /** A letterhead that the title follows without a blank line is not joined with it. */
    private @Nullable String letterheadOrTitle() {
        boolean letterhead = next + 1 < lines.size()
                && LETTERHEAD.matcher(lines.get(next).text()).matches()
                && !LETTERHEAD.matcher(lines.get(next + 1).text()).matches()
                && !announces(lines.get(next).text())
                && announces(lines.get(next + 1).text());
        return letterhead ? lines.get(next++).text() : title();
    }

    private static boolean announces(String title) {
        return TitleWords.type(title) != null || Title.read(title).dating().start() != null;
    }

    private void skipDates() {
        while (next < lines.size()) {
            Line line = lines.get(next);
            if (!line.isBlank() && (beginsParagraph(next) || !takeDate(line))) {
                return;
            }
            next++;
        }
    }

    /** Whether a line of a hard-wrapped file goes on below: "On 11 September" may be all of it by chance. */
    private boolean beginsParagraph(int index) {
        if (!wrapping.wrapped()
                || index + 1 >= lines.size()
                || lines.get(index + 1).isBlank()) {
            return false;
        }
        if (WHEN.matcher(lines.get(index).text()).lookingAt()) {
            return true;
        }
        int first = lines.get(index + 1).text().codePointAt(0);
        return (Character.isLowerCase(first) || Character.isDigit(first)) && !isDate(index + 1);
    }

    private boolean takeDate(Line line) {
        DateLine date = DateLine.read(line.text());
        if (date == null) {
            return false;
        }
        dating = dating.start() == null ? date.dating() : dating;
        place = place == null ? date.place() : place;
        if (date.dropped() != null) {
            repairs.add("line " + line.number() + ", words dropped beside its date: " + date.dropped());
        }
        return true;
    }

    private @Nullable String title() {
        List<String> parts = new ArrayList<>();
        int end = gather(parts);
        boolean whole = end >= lines.size()
                || lines.get(end).isBlank()
                || ends(lines.get(end).text());
        boolean tooMany = parts.size() > MOST_TITLE_LINES;
        if (parts.isEmpty() || (tooMany && !whole)) {
            return null;
        }
        boolean oneBlock = whole && !tooMany;
        String last = parts.get(oneBlock ? parts.size() - 1 : 0);
        boolean dated = oneBlock && isDate(after(end - 1));
        boolean broken = !oneBlock && (runsOn(last) || (wrapping.wrapped() && !announces(last)));
        if (broken || goesOnBelow(end, last) || (last.endsWith(",") && !dated)) {
            return null; // the first line of a broken paragraph, or an address to the audience
        }
        next = oneBlock ? end : next + 1;
        return oneBlock ? String.join(" ", parts).replaceFirst(",$", "") : last;
    }

    /** Collects lines that may make the title; returns the index behind them. */
    private int gather(List<String> parts) {
        int end = next;
        while (end < lines.size()
                && parts.size() <= MOST_TITLE_LINES
                && isTitle(lines.get(end).text(), parts)) {
            parts.add(MARKDOWN.matcher(lines.get(end).text()).replaceAll(""));
            end++;
            boolean goesOn = parts.get(parts.size() - 1).endsWith(",");
            while (goesOn && end < lines.size() - 1 && lines.get(end).isBlank()) {
                end++;
            }
        }
        return end;
    }

    private boolean runsOn(String line) {
        String below = lines.get(next + 1).text();
        return UNFINISHED.matcher(line).matches() || (!below.isEmpty() && Character.isLowerCase(below.codePointAt(0)));
    }

    /** Whether a page's end, not the title's, made the gap below: the words go on with a small letter, or a full line breaks off. */
    private boolean goesOnBelow(int end, String last) {
        int below = after(end - 1);
        if (below >= lines.size() || isDate(below)) {
            return false;
        }
        String next = lines.get(below).text();
        boolean small =
                Character.isLowerCase(next.codePointAt(0)) && Character.isLetterOrDigit(last.charAt(last.length() - 1));
        return small
                || UNFINISHED.matcher(last).matches()
                || (wrapping.wrapped() && wrapping.isFull(last, next) && !announces(last) && Label.read(next) == null);
    }

    /** Whether the line may be a title, or go on with the one begun. */
    private boolean isTitle(String text, List<String> begun) {
        boolean headline = text.codePoints().anyMatch(Character::isLetter)
                && text.length() <= LONGEST_TITLE
                && DateLine.read(text) == null
                && !startsTurn(text)
                && (!SENTENCE_END.matcher(text).matches()
                        || !Title.read(text).text().equals(Spaces.fold(text)));
        if (!headline || begun.isEmpty()) {
            return headline
                    && !Opening.speaks(text)
                    && !text.matches("[*•·-][\\s\u00a0].*|\\d{1,3}[.:]\\s.*|\\(.*\\)|\\[.*\\]");
        }
        boolean finished = !Title.read(String.join(" ", begun)).dating().equals(Dating.UNDATED);
        return !finished && !SALUTATION.matcher(text).matches() && !text.startsWith("#");
    }

    private boolean ends(String text) {
        return DateLine.read(text) != null || startsTurn(text);
    }

    /** A label; one that names a person and is not seen again may be a headline: "Sergey Lavrov: “We are ready”". */
    private boolean startsTurn(String text) {
        Label label = Label.read(text);
        if (label == null) {
            return false;
        }
        PersonName person = label.person();
        if (person == null || label.rest().isEmpty()) {
            return true;
        }
        return timesLabelled(person) > 1;
    }

    private int timesLabelled(PersonName person) {
        if (labelled.isEmpty()) {
            for (Line line : lines) {
                Label label = Label.read(line.text());
                if (label != null && label.person() != null) {
                    labelled.merge(label.person(), 1, Integer::sum);
                }
            }
        }
        return labelled.getOrDefault(person, 0);
    }

    private static boolean sameTitle(String given, String printed) {
        return Spaces.fold(printed).equals(Spaces.fold(given))
                || Title.read(printed).text().equals(Spaces.fold(given));
    }

    /** What follows, without the lines of date and place among its first. */
    private List<Line> body() {
        List<Line> body = new ArrayList<>();
        if (masthead != null) {
            body.add(masthead);
            body.add(new Line(1, ""));
        }
        int seen = 0;
        for (int i = next; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (seen < DATE_LINES && takeField(i)) {
                i = after(i);
                continue;
            }
            seen = seen < DATE_LINES && startsTurn(line.text()) ? DATE_LINES : seen;
            boolean date = seen < DATE_LINES
                    && !isInsideParagraph(i, body)
                    && !beginsParagraph(i)
                    && (takeDate(line) || isPlaceByDate(i));
            if (!date) {
                body.add(line);
                seen += line.isBlank() ? 0 : 1;
            }
        }
        return body;
    }

    /** Whether a line of a hard-wrapped file goes on with the words above: a date may stand alone there by chance. */
    private boolean isInsideParagraph(int index, List<Line> body) {
        String above = body.isEmpty() ? "" : body.get(body.size() - 1).text();
        return wrapping.wrapped()
                && index > 0
                && !above.isEmpty()
                && lines.get(index - 1).text().equals(above);
    }

    /** Takes a field of a page's form with its value on the next line; both are dropped. */
    private boolean takeField(int index) {
        int below = after(index);
        PageField field = below < lines.size() ? PageField.read(lines.get(index), lines.get(below)) : null;
        if (field == null) {
            return false;
        }
        dating = dating.start() == null ? field.dating() : dating;
        place = field.place() == null ? place : field.place();
        repairs.add(field.repair());
        return true;
    }

    /** "The Kremlin, Moscow" on a line of its own, next to a line of date or time. */
    private boolean isPlaceByDate(int index) {
        String text = lines.get(index).text();
        boolean byDate = isDate(before(index)) || isDate(after(index));
        if (!byDate || !Place.isShape(text) || place != null) {
            return false;
        }
        place = text;
        return true;
    }

    private int before(int index) {
        int i = index - 1;
        while (i >= 0 && lines.get(i).isBlank()) {
            i--;
        }
        return i;
    }

    private int after(int index) {
        int i = index + 1;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private boolean isDate(int index) {
        return index >= 0
                && index < lines.size()
                && DateLine.read(lines.get(index).text()) != null;
    }
}
