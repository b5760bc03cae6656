package org.chancery.source.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.PrintedDate;

/** A date as records have it: ours, an ISO date with a time behind it, or one as people print it if it is all that the value says. */
final class RecordDate {
    private static final Pattern WITH_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s?(?:Z|UTC|[+-]\\d{2}:?\\d{2})?");

    /** {@code 05/08/2025}: the eighth of May to some, the fifth of August to others. */
    private static final Pattern EITHER_WAY = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2\\d{4}");

    private RecordDate() {}

    /**
     * The day, month or year in our form.
     *
     * @throws IllegalArgumentException with the reason, in words, when it is no date or may be two
     */
    static String of(String value) {
        String bare = Spaces.fold(value);
        Matcher time = WITH_TIME.matcher(bare);
        if (time.matches()) {
            return Dating.parse(time.group(1)).toString();
        }
        Matcher either = EITHER_WAY.matcher(bare);
        if (either.matches() && Integer.parseInt(either.group(1)) <= 12 && Integer.parseInt(either.group(3)) <= 12) {
            throw new IllegalArgumentException(
                    "\"" + bare + "\" may begin with the day or with the month (write 2020-12-29)");
        }
        try {
            return Dating.parse(bare).toString();
        } catch (IllegalArgumentException e) {
            PrintedDate printed = PrintedDate.lastIn(bare);
            if (printed == null || printed.start() > 0 || printed.end() < bare.length()) {
                throw e;
            }
            return printed.dating().toString();
        }
    }
}
