package org.chancery.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.source.printed.PrintedDate;
import org.jspecify.annotations.Nullable;

/** Dates as machines write them into pages: ISO 8601 with or without time, citation tags' slashes, or printed words. */
final class MarkupDate {

    private static final Pattern ISO = Pattern.compile("([12]\\d{3})(?:[-/](\\d{2})(?:[-/](\\d{2}))?)?(?:[T ]+\\d.*)?");
    private static final Pattern PACKED = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})(?:T?\\d{4,6}.*)?");

    private MarkupDate() {}

    /** The day, month or year that is written, as {@link Dating#parse} reads it: the publisher's own day, whatever the time zone; null when it is no date. */
    static @Nullable String read(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        for (Pattern form : new Pattern[] {ISO, PACKED}) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return checked(matcher);
            }
        }
        PrintedDate printed = text.length() > 100 ? null : PrintedDate.lastIn(text);
        return printed == null ? null : printed.dating().toString();
    }

    private static @Nullable String checked(Matcher date) {
        StringBuilder iso = new StringBuilder(date.group(1));
        for (int part = 2; part <= 3; part++) {
            if (date.group(part) != null) {
                iso.append('-').append(date.group(part));
            }
        }
        try {
            return Dating.parse(iso.toString()).toString();
        } catch (IllegalArgumentException e) {
            return null; // 2019-02-30, or a template's zeros
        }
    }
}
