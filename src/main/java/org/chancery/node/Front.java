package org.chancery.node;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.HandlerList;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.LoggerFactory;

/** The web server: two ports, each with an entrance of its own, HTTP/1.1 and HTTP/2 without TLS on both. */
final class Front implements AutoCloseable {

    /** The page forgives an address of 70,000 characters; beyond this the answer is 414 or 431. */
    private static final int REQUEST_HEADER_BYTES = 96 * 1024;

    private static final int RESPONSE_HEADER_BYTES = 16 * 1024;
    private static final int MOST_THREADS = 200;
    private static final int SMALLEST_GZIP = 2048;

    /** Browsers come back; SolrJ keeps connections and may think between two batches (its own limit is the same). */
    private static final long PAGE_IDLE_MS = 30_000;

    private static final long SOLR_IDLE_MS = 120_000;

    /** How long requests that run may go on when the server stops. */
    private static final long STOP_MS = 3_000;

    /** How long connections may go on on which nothing happens; browsers and SolrJ keep some open. */
    private static final long IDLE_STOP_MS = 200;

    private final Server server;
    private final ServerConnector pageConnector;
    private final ServerConnector solrConnector;
    private final Entrance page = new Entrance("page", PlainErrors::write);
    private final Entrance solr = new Entrance("solr", SolrErrors::write);

    private Front() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        server = new Server(threads);
        pageConnector = connector("page", PAGE_IDLE_MS);
        solrConnector = connector("solr", SOLR_IDLE_MS);
        GzipHandler gzip = new GzipHandler();
        gzip.setMinGzipSize(SMALLEST_GZIP);
        gzip.setHandler(new HandlerList(page, solr));
        StatisticsHandler graceful = new StatisticsHandler();
        graceful.setGracefulShutdownWaitsForRequests(true);
        graceful.setHandler(gzip);
        server.setHandler(graceful);
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(STOP_MS);
    }

    /** Takes both ports and answers on them that it is starting; nothing is left open after a fault. */
    static Front open(NodeSettings settings) throws NodeFault {
        Front front = new Front();
        try {
            bind(front.pageConnector, "the page", "--port", settings.host(), settings.pagePort());
            bind(front.solrConnector, "Solr", "--solr-port", settings.host(), settings.solrPort());
            front.server.start();
            return front;
        } catch (NodeFault e) {
            front.close();
            throw e;
        } catch (Exception e) {
            front.close();
            throw new NodeFault("the web server did not start: " + e.getMessage(), e);
        }
    }

    private ServerConnector connector(String name, long idleMs) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        http.setResponseHeaderSize(RESPONSE_HEADER_BYTES);
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setName(name);
        connector.setIdleTimeout(idleMs);
        connector.setShutdownIdleTimeout(IDLE_STOP_MS);
        server.addConnector(connector);
        return connector;
    }

    private static void bind(ServerConnector connector, String what, String option, String host, int port)
            throws NodeFault {
        connector.setHost(host);
        connector.setPort(port);
        try {
            connector.open();
        } catch (UnresolvedAddressException e) {
            throw new NodeFault("the host " + host + " is unknown: name an address of this machine with --host", e);
        } catch (IOException e) {
            throw bindFault(e, what, option, host, port);
        }
    }

    private static NodeFault bindFault(IOException e, String what, String option, String host, int port) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = Objects.requireNonNullElse(root.getMessage(), root.toString());
        if (root instanceof UnresolvedAddressException) {
            return new NodeFault("the host " + host + " is unknown: name an address of this machine with --host", e);
        }
        if (reason.contains("in use")) {
            return NodeFault.portTaken(
                    "port " + port + " for " + what + " is in use on " + host
                            + ": stop the program that holds it, or choose another with " + option,
                    port,
                    e);
        }
        if (reason.contains("assign")) {
            return new NodeFault(
                    "the host " + host + " is no address of this machine: name one that is with --host", e);
        }
        return new NodeFault(
                "cannot listen on port " + port + " for " + what + " on " + host + " (" + reason
                        + "): choose another with " + option,
                e);
    }

    /** Until they are open, both entrances say this. */
    void explain(String line) {
        page.explain(line);
        solr.explain(line);
    }

    /** From now on this handler answers on the page's port. */
    void openPage(Handler handler) throws Exception {
        page.open(handler);
    }

    /** From now on this handler answers on Solr's port. */
    void openSolr(Handler handler) throws Exception {
        solr.open(handler);
    }

    int pagePort() {
        return pageConnector.getLocalPort();
    }

    int solrPort() {
        return solrConnector.getLocalPort();
    }

    /** Waits until the server has stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    /** Lets running requests finish for a few seconds, then stops all, the handlers behind the entrances included. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LoggerFactory.getLogger(Front.class).warn("requests that still ran after {} ms were cut off", STOP_MS);
        } catch (Exception e) {
            LoggerFactory.getLogger(Front.class).warn("the web server did not stop cleanly", e);
        } finally {
            // An unstarted server leaves its bound sockets to us.
            pageConnector.close();
            solrConnector.close();
        }
    }
}
