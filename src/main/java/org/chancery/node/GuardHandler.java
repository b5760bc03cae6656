package org.chancery.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;

/** Stands before Solr: lets through what {@link LoopbackGuard} allows, before any path is decoded or rewritten. */
final class GuardHandler extends HandlerWrapper {

    private final LoopbackGuard guard;

    GuardHandler(LoopbackGuard guard) {
        this.guard = guard;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        // An answer of Solr is never a page, whatever it quotes.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        String refusal = guard.refusal(Visit.of(base));
        if (refusal == null) {
            super.handle(target, base, request, response);
            return;
        }
        base.setHandled(true);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json;charset=utf-8");
        // Solr's own shape, which SolrJ and others show; a refusal holds no character that JSON escapes.
        byte[] body = ("{\"error\":{\"msg\":\"" + refusal + "\",\"code\":403}}\n").getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
