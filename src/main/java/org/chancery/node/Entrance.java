package org.chancery.node;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.jspecify.annotations.Nullable;

/** The way in behind one connector: until something is there to answer, it says so and when to come again. */
final class Entrance extends AbstractHandler {

    private static final String RETRY_SECONDS = "2";

    private final String connector;
    private final Refusal refusal;
    private volatile String reason = "Chancery is starting.";
    private volatile @Nullable Handler beyond;

    /** How an error is written for those who come in here. */
    interface Refusal {
        void write(Request base, HttpServletResponse response, int status, String line) throws IOException;
    }

    /**
     * @param connector the name of the connector whose requests come here
     * @param refusal writes the answer until the entrance is open
     */
    Entrance(String connector, Refusal refusal) {
        this.connector = connector;
        this.refusal = refusal;
    }

    /** From now on, until it is open, it gives this reason: one line, without quotation marks. */
    void explain(String line) {
        reason = line;
    }

    /** From now on, what comes in is answered by this handler, which ends with the server. */
    void open(Handler handler) throws Exception {
        if (beyond != null) {
            throw new IllegalStateException("the entrance " + connector + " is open already");
        }
        handler.setServer(getServer());
        addBean(handler, true);
        handler.start();
        beyond = handler;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!connector.equals(base.getHttpChannel().getConnector().getName())) {
            return;
        }
        Handler handler = beyond;
        if (handler != null) {
            handler.handle(target, base, request, response);
            return;
        }
        response.setHeader("Retry-After", RETRY_SECONDS);
        refusal.write(base, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, reason);
    }
}
