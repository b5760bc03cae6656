package org.chancery.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;

/** Errors on Solr's port that Solr itself does not know of, in the shape of Solr's own, which SolrJ and others show. */
final class SolrErrors {

    private SolrErrors() {}

    /**
     * Answers with this status.
     *
     * @param message one line that holds no character that JSON escapes
     */
    static void write(Request base, HttpServletResponse response, int status, String message) throws IOException {
        base.setHandled(true);
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        byte[] body = ("{\"error\":{\"msg\":\"" + message + "\",\"code\":" + status + "}}\n")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
