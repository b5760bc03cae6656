package org.chancery.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a URL in their order. Control characters are spaces. Left out are empty values, which a form sends for fields that nobody filled, and
 * parameters that other sites hang on a link to follow its readers ({@code utm_*}, {@code fbclid}, {@code gclid}, {@code yclid}).
 *
 * @param pairs names with their values
 */
record Parameters(List<Pair> pairs) {

    /** A parameter and its value, decoded. */
    record Pair(String name, String value) {}

    Parameters {
        pairs = List.copyOf(pairs);
    }

    /** Reads the part of a URL behind its question mark; a broken escape stays as it is written. */
    static Parameters read(@Nullable String query) {
        List<Pair> pairs = new ArrayList<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!value.isBlank() && !name.matches("utm_.*|fbclid|gclid|yclid")) {
                pairs.add(new Pair(name, value));
            }
        }
        return new Parameters(pairs);
    }

    /** The values of a parameter. */
    List<String> all(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .toList();
    }

    private static String decoded(String escaped) {
        try {
            return clean(URLDecoder.decode(escaped, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return clean(escaped);
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
