package org.chancery.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a document was made, as exactly as its source says and no more.
 *
 * @param precision how exactly its first and last day are known
 * @param start the first day that it can be; null exactly when nothing is known
 * @param end the last day that it can be; null exactly when nothing is known
 */
public record Dating(
        Precision precision,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        NONE;

        /** The value in the index, e.g. {@code day}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The precision with this id; an {@link IllegalArgumentException} names an unknown one. */
        public static Precision byId(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** A document whose date nobody says. */
    public static final Dating UNDATED = new Dating(Precision.NONE, null, null);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    public Dating {
        if ((precision == Precision.NONE) != (start == null) || (start == null) != (end == null)) {
            throw new IllegalArgumentException("a date of precision " + precision + " from " + start + " to " + end);
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a date that ends on " + end + ", before it begins on " + start);
        }
    }

    /** A known day. */
    public static Dating day(LocalDate day) {
        return new Dating(Precision.DAY, day, day);
    }

    /** The day, month or year that begins on this day. */
    public static Dating of(Precision precision, LocalDate start) {
        return new Dating(precision, start, last(precision, start));
    }

    /**
     * Reads {@code 2020-12-29}, {@code 2020-12} or {@code 2020}, or two of one precision with a slash between (ISO 8601): from the first to the last.
     *
     * @throws IllegalArgumentException naming the value, when it is none of these or no day of the calendar
     */
    public static Dating parse(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return one(value, value);
        }
        Dating from = one(value.substring(0, slash), value);
        Dating to = one(value.substring(slash + 1), value);
        if (from.precision != to.precision) {
            throw new IllegalArgumentException("\"" + value + "\" begins and ends with dates of unlike precision");
        }
        return new Dating(from.precision, from.start, to.end);
    }

    private static Dating one(String part, String value) {
        try {
            if (YEAR.matcher(part).matches()) {
                return of(Precision.YEAR, Year.parse(part).atDay(1));
            }
            if (MONTH.matcher(part).matches()) {
                return of(Precision.MONTH, YearMonth.parse(part).atDay(1));
            }
            if (DAY.matcher(part).matches()) {
                return day(LocalDate.parse(part));
            }
            throw new DateTimeException("another form");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not a date (write 2020-12-29, 2020-12 or 2020)", e);
        }
    }

    private static @Nullable LocalDate last(Precision precision, LocalDate start) {
        return switch (precision) {
            case DAY -> start;
            case MONTH -> YearMonth.from(start).atEndOfMonth();
            case YEAR -> Year.from(start).atMonth(12).atEndOfMonth();
            case NONE -> null;
        };
    }

    /** Whether it is more than one day, month or year. */
    public boolean isRange() {
        return start != null && !Objects.equals(end, last(precision, start));
    }

    /** As {@link #parse} reads it; the empty string when nothing is known. */
    @Override
    public String toString() {
        return isRange() ? print(start) + "/" + print(end) : print(start);
    }

    private String print(@Nullable LocalDate day) {
        return switch (precision) {
            case DAY -> String.valueOf(day);
            case MONTH -> String.valueOf(day).substring(0, 7);
            case YEAR -> String.valueOf(day).substring(0, 4);
            case NONE -> "";
        };
    }
}
