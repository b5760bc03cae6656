package org.chancery.node;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may ask Solr for what. Whoever sits at this machine may do everything, yet no web page that his browser shows may
 * do it for him: requests over loopback must call the server by a loopback name (a foreign name that resolves to 127.0.0.1 is
 * DNS rebinding), and what a browser adds to requests of foreign pages is refused. All others may read the collection, see
 * {@link OutsideReading}. A proxy on this machine speaks for others.
 */
final class LoopbackGuard {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("localhost|127(\\." + BYTE + "){3}|\\[::1]|\\[(0{1,4}:){7}0{0,3}1]");

    /** Listening on all addresses gives the server no name. */
    private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::", "[::]");

    /** {@code none}: typed by the user; absent: no browser. A page of our own on another port is {@code same-site}. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String host;

    /**
     * @param host the name or address on which the server was told to listen
     */
    LoopbackGuard(String host) {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        this.host = WILDCARDS.contains(host) ? "localhost" : name.toLowerCase(Locale.ROOT);
    }

    /** Why this visit is refused, in one line; null when it may go on. */
    @Nullable
    String refusal(Visit visit) {
        if (!visit.overLoopback()) {
            return OutsideReading.refusal(visit);
        }
        String foreign = foreign(visit);
        if (foreign != null) {
            return foreign;
        }
        return visit.passedOn() ? OutsideReading.refusal(visit) : null;
    }

    private @Nullable String foreign(Visit visit) {
        if (visit.authorities().isEmpty()) {
            return "a request without Host is refused: name this server, e.g. localhost";
        }
        for (String authority : visit.authorities()) {
            if (!isOurs(authority)) {
                return "Host " + quoted(authority) + " is not this machine: ask localhost or 127.0.0.1";
            }
        }
        for (String origin : visit.headers().getValuesList(HttpHeader.ORIGIN)) {
            if (!sameOrigin(origin, visit.authorities())) {
                return "a web page of " + quoted(origin) + " may not ask Solr";
            }
        }
        for (String referrer : visit.headers().getValuesList(HttpHeader.REFERER)) {
            if (!sameOrigin(originOf(referrer), visit.authorities())) {
                return "a web page of " + quoted(originOf(referrer)) + " may not ask Solr";
            }
        }
        for (String site : visit.headers().getValuesList("Sec-Fetch-Site")) {
            if (!OWN_SITES.contains(site)) {
                return "a web page of another origin may not ask Solr (Sec-Fetch-Site " + quoted(site) + ")";
            }
        }
        return null;
    }

    private boolean isOurs(String authority) {
        String name = authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return name.equals(host) || LOOPBACK_NAME.matcher(name).matches();
    }

    private static boolean sameOrigin(String origin, List<String> authorities) {
        return authorities.stream().allMatch(authority -> origin.equalsIgnoreCase("http://" + authority));
    }

    private static String originOf(String referrer) {
        try {
            URI uri = URI.create(referrer);
            return uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (IllegalArgumentException e) {
            return referrer;
        }
    }

    /** Short, and without what would break a line or a JSON string. */
    private static String quoted(String value) {
        String clean = value.replaceAll("[^\\x21-\\x7E]|[\"\\\\]", "?");
        return "'" + (clean.length() > 80 ? clean.substring(0, 80) + "..." : clean) + "'";
    }
}
