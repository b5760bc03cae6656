package org.chancery.source.printed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.jspecify.annotations.Nullable;

/**
 * A field of a page's form whose value stands on the next line: "Published", "Location:".
 *
 * @param dating undated when the field gives none
 * @param place null when the field gives none
 * @param repair that both lines were dropped, for people
 */
record PageField(Dating dating, @Nullable String place, String repair) {

    private static final int LONGEST_VALUE = 120;
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?;:…]$");
    private static final Pattern FIELD =
            Pattern.compile("(?i)(?<date>Published|Delivered)(?: on)?:?|(?<place>Location|Place):|From:");

    /** Reads two lines; null when they are anything else. */
    static @Nullable PageField read(Line name, Line line) {
        Matcher field = FIELD.matcher(name.text());
        String value = line.text();
        if (!field.matches() || value.length() > LONGEST_VALUE) {
            return null;
        }
        String repair =
                "line " + name.number() + " dropped with the next, field of a page: " + name.text() + " " + value;
        if (field.group("date") != null) {
            PrintedDate date = PrintedDate.lastIn(value);
            return date != null && date.start() == 0 ? new PageField(date.dating(), null, repair) : null;
        }
        if (field.group("place") != null) {
            return Place.isShape(value) ? new PageField(Dating.UNDATED, value, repair) : null;
        }
        return SENTENCE.matcher(value).matches() ? null : new PageField(Dating.UNDATED, null, repair);
    }
}
