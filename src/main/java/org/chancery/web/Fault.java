package org.chancery.web;

import java.util.Locale;

/**
 * What is wrong with a parameter.
 *
 * @param parameter its name
 * @param value its value as given
 * @param kind what is wrong
 */
record Fault(String parameter, String value, Kind kind) {

    /** What can be wrong; the message {@code fault.<id>} says what to do. */
    enum Kind {
        UNKNOWN,
        TWICE,
        TOO_LONG,
        TOO_MANY,
        LONG_VALUE,
        DATE,
        ORDER,
        SORT,
        PAGE,
        TOO_DEEP,
        PER_PAGE,
        LANG,
        MORE;

        /** The end of its message's key. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
