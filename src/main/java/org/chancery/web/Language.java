package org.chancery.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the interface. */
public enum Language {
    EN(Locale.UK),
    RU(Locale.of("ru", "RU"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The value of the parameter {@code lang}, and of HTML's {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** By which dates, numbers and plurals are written. */
    public Locale locale() {
        return locale;
    }

    /** The language with this tag, if there is one. */
    static Optional<Language> byTag(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The first of these locales, the most wanted first, that is ours; else English. */
    static Language preferred(Collection<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> byTag(locale.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }
}
