package org.chancery.node;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request to Solr before anything acts on it.
 *
 * @param from the address at the other end of the connection; null when the connection has gone
 * @param method the HTTP method
 * @param path the path as sent: nothing decoded, nothing folded
 * @param query the query string as sent, null when there is none
 * @param authorities every name by which the visitor calls this server, with port where given: the {@code Host} headers or
 *     {@code :authority}, and the authority of an absolute request target
 * @param headers all headers
 */
record Visit(
        @Nullable InetAddress from,
        String method,
        String path,
        @Nullable String query,
        List<String> authorities,
        HttpFields headers) {

    static Visit of(Request request) {
        List<String> authorities = new ArrayList<>(request.getHttpFields().getValuesList(HttpHeader.HOST));
        String target = request.getHttpURI().getAuthority();
        if (target != null) {
            authorities.add(target);
        }
        InetSocketAddress remote = request.getHttpChannel().getRemoteAddress();
        return new Visit(
                remote == null ? null : remote.getAddress(),
                request.getMethod(),
                String.valueOf(request.getHttpURI().getPath()),
                request.getHttpURI().getQuery(),
                List.copyOf(authorities),
                request.getHttpFields());
    }

    /** From this machine, as far as the connection tells. */
    boolean overLoopback() {
        return from != null && from.isLoopbackAddress();
    }

    /** A proxy passes on somebody else's request. */
    boolean passedOn() {
        return headers.contains(HttpHeader.FORWARDED)
                || headers.contains(HttpHeader.VIA)
                || headers.stream().anyMatch(field -> field.getLowerCaseName().startsWith("x-forwarded"));
    }

    /** It may carry a body; Solr reads parameters from the body of a GET too. */
    boolean hasBody() {
        return headers.contains(HttpHeader.CONTENT_TYPE)
                || headers.contains(HttpHeader.TRANSFER_ENCODING)
                || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }
}
