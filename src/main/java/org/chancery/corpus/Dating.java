package org.chancery.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a document was made, as exactly as its source says and no more.
 *
 * @param precision how much of the date is known
 * @param start the first day that it can be; null exactly when nothing is known
 */
public record Dating(Precision precision, @Nullable LocalDate start) {

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
    public static final Dating UNDATED = new Dating(Precision.NONE, null);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    public Dating {
        if ((precision == Precision.NONE) != (start == null)) {
            throw new IllegalArgumentException("a date of precision " + precision + " with start " + start);
        }
    }

    /** A known day. */
    public static Dating day(LocalDate day) {
        return new Dating(Precision.DAY, day);
    }

    /**
     * Reads {@code 2020-12-29}, {@code 2020-12} or {@code 2020}.
     *
     * @throws IllegalArgumentException naming the value, when it is none of these or no day of the calendar
     */
    public static Dating parse(String value) {
        try {
            if (YEAR.matcher(value).matches()) {
                return new Dating(Precision.YEAR, Year.parse(value).atDay(1));
            }
            if (MONTH.matcher(value).matches()) {
                return new Dating(Precision.MONTH, YearMonth.parse(value).atDay(1));
            }
            if (DAY.matcher(value).matches()) {
                return day(LocalDate.parse(value));
            }
            throw new DateTimeException("another form");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not a date (write 2020-12-29, 2020-12 or 2020)", e);
        }
    }

    /** The last day that it can be; null when nothing is known. */
    public @Nullable LocalDate end() {
        if (start == null) {
            return null;
        }
        return switch (precision) {
            case DAY, NONE -> start;
            case MONTH -> YearMonth.from(start).atEndOfMonth();
            case YEAR -> Year.from(start).atMonth(12).atEndOfMonth();
        };
    }

    /** As {@link #parse} reads it; the empty string when nothing is known. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> String.valueOf(start);
            case MONTH -> String.valueOf(start).substring(0, 7);
            case YEAR -> String.valueOf(start).substring(0, 4);
            case NONE -> "";
        };
    }
}
