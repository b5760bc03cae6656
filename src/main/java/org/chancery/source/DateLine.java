package org.chancery.source;

import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when and where and nothing else: "Moscow, December 29, 2020", "29 декабря 2020 года 10:00", "2319-29-12-2020", "16:45".
 *
 * @param dating undated when the line has but a time
 * @param place null when it names none
 */
record DateLine(Dating dating, @Nullable String place) {

    private static final int LONGEST = 90;
    private static final Pattern TIME = Pattern.compile(
            "(?:at|в)?\\s*T?\\b\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\b\\s*(?:[ap]\\.?m\\.?|Z|[+-]\\d{2}:?\\d{2}|UTC|GMT|MSK|МСК)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile(
            "^(?:date|published|updated|posted|released|дата|опубликовано|обновлено)\\s*[:：]\\s*|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The number that a ministry gives to a publication of a day: 2319-29-12-2020. */
    private static final Pattern NUMBER = Pattern.compile("^(?:№|No\\.?)?\\s*\\d{1,5}\\s*[-–]\\s*$");

    private static final Pattern EDGES = Pattern.compile("^[\\s,.;|()•·–—-]+|[\\s,;|()•·–—-]+$|(?<=\\d)\\.$");

    /** Reads a line; null when it says anything else. */
    static @Nullable DateLine read(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return null;
        }
        PrintedDate date = PrintedDate.lastIn(line);
        if (date == null) {
            return TIME.matcher(line).matches() ? new DateLine(Dating.UNDATED, null) : null;
        }
        String before = rest(line.substring(0, date.start()));
        String after = rest(line.substring(date.end()));
        String place = before.isEmpty() ? after : before;
        boolean bothSides = !before.isEmpty() && !after.isEmpty();
        if (bothSides || (!place.isEmpty() && (!Place.isShape(place) || TitleWords.type(place) != null))) {
            return null;
        }
        return new DateLine(date.dating(), place.isEmpty() ? null : place);
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
