package org.chancery.source.printed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.jspecify.annotations.Nullable;

/**
 * A date as people print it, in English or Russian, found in a line.
 *
 * @param dating as exact as printed; of a range, its first day
 * @param start where it begins in the line
 * @param end where it ends, exclusive
 */
public record PrintedDate(Dating dating, int start, int end) {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("янв", 1),
            Map.entry("фев", 2),
            Map.entry("мар", 3),
            Map.entry("апр", 4),
            Map.entry("мая", 5),
            Map.entry("май", 5),
            Map.entry("мае", 5),
            Map.entry("июн", 6),
            Map.entry("июл", 7),
            Map.entry("авг", 8),
            Map.entry("сен", 9),
            Map.entry("окт", 10),
            Map.entry("ноя", 11),
            Map.entry("дек", 12));

    private static final String ENGLISH_MONTH =
            "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String RUSSIAN_MONTH =
            "(?<month>январ[яеь]|феврал[яеь]|марта?|марте|апрел[яеь]|ма[яей]|июн[яеь]|июл[яеь]|августа?|августе|сентябр[яеь]|октябр[яеь]|ноябр[яеь]|декабр[яеь])";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String TO_DAY = "(?:\\s*[-–—]\\s*(?:\\p{Lu}\\p{Ll}+ )?\\d{1,2}(?:st|nd|rd|th)?)?";
    private static final String YEAR = "(?<year>[12]\\d{3})(?!\\d)";

    /** From the most exact to the least, so that "December 2020" is not taken out of "29 December 2020". */
    private static final List<Pattern> FORMS = List.of(
            pattern("(?<![\\p{L}\\d])" + ENGLISH_MONTH + "\\s+" + DAY + TO_DAY + ",?\\s+" + YEAR),
            pattern("(?<!\\d)" + DAY + TO_DAY + "\\s+(?:of\\s+)?" + ENGLISH_MONTH + ",?\\s+" + YEAR),
            pattern(
                    "(?<!\\d)(?<day>\\d{1,2})(?:\\s*[-–—]\\s*\\d{1,2})?(?:\\s+\\p{IsCyrillic}+\\s*[-–—]\\s*\\d{1,2})?\\s+"
                            + RUSSIAN_MONTH + "\\s+" + YEAR + "(?:\\s*(?:года|год|г\\.))?"),
            pattern("(?<![\\d-])(?<year>[12]\\d{3})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)"),
            pattern("(?<!\\d)(?<day>\\d{1,2})([./-])(?<month>\\d{1,2})\\2" + YEAR),
            pattern("(?<![\\p{L}\\d])" + ENGLISH_MONTH + ",?\\s+" + YEAR),
            pattern("(?<![\\p{L}\\d])" + RUSSIAN_MONTH + "\\s+" + YEAR + "(?:\\s*(?:года|год|г\\.))?"));

    /** The last date in the line; null when there is none. Of forms that end at the same place the most exact wins. */
    public static @Nullable PrintedDate lastIn(String line) {
        return FORMS.stream()
                .map(form -> lastOf(form, line))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(date -> date.end()))
                .orElse(null);
    }

    private static @Nullable PrintedDate lastOf(Pattern form, String line) {
        PrintedDate last = null;
        Matcher matcher = form.matcher(line);
        while (matcher.find()) {
            Dating dating = dating(matcher);
            last = dating == null ? last : new PrintedDate(dating, matcher.start(), matcher.end());
        }
        return last;
    }

    private static @Nullable Dating dating(Matcher matcher) {
        int year = Integer.parseInt(matcher.group("year"));
        Integer month = month(matcher.group("month"));
        if (month == null) {
            return null;
        }
        try {
            return matcher.namedGroups().containsKey("day")
                    ? Dating.day(LocalDate.of(year, month, Integer.parseInt(matcher.group("day"))))
                    : Dating.of(
                            Dating.Precision.MONTH, YearMonth.of(year, month).atDay(1));
        } catch (DateTimeException e) {
            return null; // 31 February, or 12/29 the American way
        }
    }

    private static @Nullable Integer month(String printed) {
        return Character.isDigit(printed.charAt(0))
                ? Integer.valueOf(printed)
                : MONTHS.get(printed.toLowerCase(Locale.ROOT).substring(0, 3));
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
