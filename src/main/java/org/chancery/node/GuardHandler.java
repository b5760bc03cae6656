package org.chancery.node;

import java.io.IOException;
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
        SolrErrors.write(base, response, HttpServletResponse.SC_FORBIDDEN, refusal);
    }
}
