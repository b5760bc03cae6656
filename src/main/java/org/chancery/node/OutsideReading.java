package org.chancery.node;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What visitors from other machines may do: read the collection. The path must be one of a handful, compared as sent, so no
 * encoding, doubled slash or path parameter leads elsewhere; and parameters that make a reading handler do something else are
 * refused. Bodies are not looked into: they may go only to handlers that nothing but parameters of the second kind in
 * {@link #ELSEWHERE} would turn, and those Solr itself refuses in bodies ({@code shards} by its list of allowed addresses,
 * {@code stream.*} by the configuration of the collection).
 */
final class OutsideReading {

    private static final String COLLECTION = "/solr/paragraphs";

    /** Handlers that take the question in the address or in a body. */
    private static final Set<String> SEARCHES = Set.of("/select", "/query", "/documents");

    /**
     * Handlers that take it in the address alone, with the parameters that would turn them: a real-time get synchronises with
     * any server ({@code sync}), an export runs streaming expressions ({@code expr}).
     */
    private static final Map<String, Set<String>> ADDRESS_ONLY = Map.of(
            "/get", Set.of("sync", "syncWithLeader", "getUpdates", "getVersions", "getInputDocument", "json"),
            "/export", Set.of("expr", "json"));

    private static final String PING = "/admin/ping";

    /** A ping runs the handler that {@code qt} names, so only what is known to be harmless. */
    private static final Set<String> PING_PARAMETERS = Set.of("wt", "indent", "omitHeader", "version", "_");

    /** {@code ie} would let names be written in a character set in which we do not read them. */
    private static final Set<String> ELSEWHERE = Set.of("shards", "ie", "action", "command");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private OutsideReading() {}

    /** Why this visit is refused, in one line; null when it only reads. */
    static @Nullable String refusal(Visit visit) {
        String handler =
                visit.path().startsWith(COLLECTION + "/") ? visit.path().substring(COLLECTION.length()) : "";
        boolean search = SEARCHES.contains(handler);
        if (!search && !ADDRESS_ONLY.containsKey(handler) && !handler.equals(PING)) {
            return "this address of Solr answers only on the machine it runs on; from elsewhere the collection can be read"
                    + " (" + COLLECTION + "/select, /query, /get, /documents, /export, /admin/ping)";
        }
        boolean reading = READING.contains(visit.method());
        if (!reading && !(search && visit.method().equals("POST"))) {
            return "from other machines " + handler + " answers to GET" + (search ? ", HEAD and POST" : " and HEAD");
        }
        if (reading && visit.hasBody()) {
            return "from other machines a GET has no body";
        }
        return refusedParameter(handler, visit.query());
    }

    private static @Nullable String refusedParameter(String handler, @Nullable String query) {
        try {
            for (Parameter parameter : parameters(query)) {
                if (!allowed(handler, parameter)) {
                    return "from other machines " + handler + " takes no parameter "
                            + parameter.name().replaceAll("[^\\w.]", "?");
                }
            }
            return null;
        } catch (IllegalArgumentException e) {
            return "the query string is not percent-encoded as it should be";
        }
    }

    private static boolean allowed(String handler, Parameter parameter) {
        String name = parameter.name();
        if (handler.equals(PING)) {
            return PING_PARAMETERS.contains(name);
        }
        if (name.equals("qt")) { // SolrJ repeats the handler there
            return parameter.value().equals(handler);
        }
        String family = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
        return !ELSEWHERE.contains(family)
                && !family.equals("stream")
                && !name.contains("${") // Solr expands these in names too
                && !ADDRESS_ONLY.getOrDefault(handler, Set.of()).contains(family);
    }

    private record Parameter(String name, String value) {}

    private static List<Parameter> parameters(@Nullable String query) {
        List<Parameter> parameters = new ArrayList<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!pair.isEmpty()) {
                    parameters.add(new Parameter(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
                }
            }
        }
        return parameters;
    }

    /** As Solr reads names and values: decoded, then trimmed. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8).trim();
    }
}
