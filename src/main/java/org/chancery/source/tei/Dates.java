package org.chancery.source.tei;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the markup writes them for machines, with no more precision than they have. */
final class Dates {

    /** An ISO date, as exact as it is; a time behind it is not kept. */
    private static final Pattern ISO = Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:T.*|Z|[+-]\\d{2}:\\d{2})?");

    private Dates() {}

    /** The first that says a date; null when none does. */
    static @Nullable String first(List<Element> dates) {
        return dates.stream()
                .map(Dates::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A day, month or year, or two with a slash between; null when the markup says none. What is neither is given as it stands, to be refused by name. */
    static @Nullable String of(Element date) {
        Map<String, String> said = date.attributes();
        for (String key : new String[] {"when", "when-iso", "value"}) {
            String when = said.get(key);
            if (when != null) {
                return iso(when);
            }
        }
        String from = said.get("from");
        String to = said.get("to");
        if (from != null || to != null) {
            return range(from == null ? to : from, to == null ? from : to);
        }
        String notBefore = said.get("notBefore");
        String notAfter = said.get("notAfter");
        return notBefore == null || notAfter == null ? null : range(notBefore, notAfter);
    }

    /** From the one to the other; of unlike ones, as exact as the coarser. */
    static @Nullable String range(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return null;
        }
        String start = iso(from);
        String end = iso(to);
        int exact = Math.min(start.length(), end.length());
        if (start.substring(0, exact).equals(end.substring(0, exact))) {
            return start.substring(0, exact);
        }
        return start.substring(0, exact) + "/" + end.substring(0, exact);
    }

    private static String iso(String value) {
        Matcher matcher = ISO.matcher(value.strip());
        return matcher.matches() ? matcher.group(1) : value.strip();
    }
}
