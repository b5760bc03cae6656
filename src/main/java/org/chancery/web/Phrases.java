package org.chancery.web;

import com.ibm.icu.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Role;
import org.chancery.search.Search;

/** Everything that is said to one reader, in the reader's language: messages, names, numbers, dates. */
final class Phrases {
    private final Messages messages;
    private final Search search;
    private final Language language;

    Phrases(Messages messages, Search search, Language language) {
        this.messages = messages;
        this.search = search;
        this.language = language;
    }

    Language language() {
        return language;
    }

    Locale locale() {
        return language.locale();
    }

    /** The message with this key. */
    String say(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** What people call a value of a facet: words of the interface for roles and types, {@link Search#label} for all others. */
    String label(Facet facet, String id) {
        return label(facet, id, search.label(facet, id, locale()));
    }

    /** The same where the search has said its part already. */
    String label(Facet facet, String id, String found) {
        return switch (facet) {
            case ROLE -> isRole(id) ? say("role." + id) : id;
            case TYPE -> DocumentType.byId(id).isPresent() ? say("type." + id) : id;
            case LANGUAGE -> id.isEmpty() || id.equals("und") ? say("language.unknown") : capitalized(found);
            default -> found;
        };
    }

    /** A number as it is written in this language. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A date as exactly as it is known, with its form for machines. */
    DatePart date(Dating dating) {
        return new DatePart(spoken(dating), dating.toString());
    }

    private String spoken(Dating dating) {
        LocalDate start = dating.start();
        LocalDate end = dating.end();
        if (start == null || end == null) {
            return say("date.none");
        }
        String first = spoken(dating.precision(), start);
        return dating.isRange() ? first + " – " + spoken(dating.precision(), end) : first;
    }

    private String spoken(Dating.Precision precision, LocalDate day) {
        return switch (precision) {
            case DAY -> written("date.day", day);
            case MONTH -> written("date.month", day);
            case YEAR, NONE -> String.valueOf(day.getYear());
        };
    }

    private String written(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(say(pattern), locale()).format(date);
    }

    private String capitalized(String name) {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale()) + name.substring(first);
    }

    private static boolean isRole(String id) {
        return Stream.of(Role.values()).anyMatch(role -> role.id().equals(id));
    }
}
