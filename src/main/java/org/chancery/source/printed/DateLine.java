package org.chancery.source.printed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when and where and nothing else: "Moscow, December 29, 2020", "29 декабря 2020 года 10:00", "2319-29-12-2020", "16:45".
 *
 * @param dating undated when the line has but a time
 * @param place null when it names none
 * @param dropped what else stands there and is not kept, such as "Interview" or "Press Team"; null for nothing
 */
public record DateLine(
        Dating dating, @Nullable String place, @Nullable String dropped) {

    private static final int LONGEST = 90;
    private static final Pattern TIME = Pattern.compile(
            "(?:at|в)?\\s*T?\\b\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\b\\s*(?:[ap]\\.?m\\.?(?:\\s*[A-Z]{2,3}T\\b)?|Z|[+-]\\d{2}:?\\d{2}|UTC|GMT|MSK|МСК)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile(
            "^(?:published|updated|posted|released|delivered)(?:\\s+on)?\\s+(?=$|\\d)|^(?:published|updated|posted|released|delivered)(?:\\s+on)?$|^(?:date|published|updated|posted|released|дата|опубликовано|обновлено)\\s*[:：]\\s*|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The number that a ministry gives to a publication of a day: 2319-29-12-2020. */
    private static final Pattern NUMBER = Pattern.compile("^(?:№|No\\.?)?\\s*\\d{1,5}\\s*[-–]\\s*$");

    /** What a publisher prints behind a date: "30.12.2020 - Interview". */
    private static final Pattern KIND = Pattern.compile(
            "interview|speech|statement|article|press release|news|remarks|интервью|выступление|заявление|статья",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PRESS_TEAM = Pattern.compile(
            "(?<place>[^,]+), (?<team>.*(?:Press|Media|Communications?) (?:Team|Service|Office|Department))");
    private static final Pattern EDGES = Pattern.compile("^[\\s,.;|()•·–—-]+|[\\s,;|()•·–—-]+$|(?<=\\d)\\.$");

    /** Reads a line; null when it says anything else. */
    public static @Nullable DateLine read(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return null;
        }
        PrintedDate date = PrintedDate.lastIn(line);
        if (date == null) {
            return TIME.matcher(line).matches() ? new DateLine(Dating.UNDATED, null, null) : null;
        }
        String before = rest(line.substring(0, date.start()));
        String after = rest(line.substring(date.end()));
        String place = before.isEmpty() ? after : before;
        boolean kind = before.isEmpty() && KIND.matcher(after).matches();
        if (place.isEmpty() || kind) {
            return new DateLine(date.dating(), null, kind ? after : null);
        }
        boolean bothSides = !before.isEmpty() && !after.isEmpty();
        Matcher team = PRESS_TEAM.matcher(place);
        String dropped = team.matches() ? team.group("team") : null;
        place = team.matches() ? team.group("place") : place;
        boolean words = !Place.isShape(place) || TitleWords.type(place) != null;
        return bothSides || words ? null : new DateLine(date.dating(), place, dropped);
    }

    private static String rest(String text) {
        if (NUMBER.matcher(text).matches()) {
            return "";
        }
        String words = LEADING.matcher(Spaces.strip(text)).replaceAll("");
        words = TIME.matcher(words).replaceAll(" ");
        String trimmed = EDGES.matcher(words).replaceAll("");
        return Spaces.strip(trimmed);
    }
}
