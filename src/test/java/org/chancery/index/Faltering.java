package org.chancery.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a real Solr and hands on what it is asked, but for the updates that it spoils. */
final class Faltering implements AutoCloseable {
    /** What it does instead of handing on. */
    enum Fault {
        /** Answers 503 in plain words, as a server that is starting does. */
        BUSY,
        /** Hands on, and breaks off instead of answering: who asked cannot know that it was done. */
        SILENT
    }

    private final int solr;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger spoils = new AtomicInteger();
    private volatile Fault fault = Fault.BUSY;
    private HttpServer server;

    /** Before the Solr on this port. */
    Faltering(int solr) throws IOException {
        this.solr = solr;
        this.server = open(0);
    }

    private HttpServer open(int port) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        opened.setExecutor(threads);
        opened.createContext("/", this::handle);
        opened.start();
        return opened;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/solr";
    }

    /** The next updates go wrong like this. */
    void spoil(int updates, Fault how) {
        fault = how;
        spoils.set(updates);
    }

    /** How many more updates will go wrong. */
    int left() {
        return spoils.get();
    }

    /** Is not there at all until {@link #comeBack}. */
    void goAway() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = open(server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean spoiled = exchange.getRequestURI().getPath().endsWith("/update")
                && spoils.getAndUpdate(left -> Math.max(left - 1, 0)) > 0;
        if (spoiled && fault == Fault.BUSY) {
            answer(exchange, 503, "text/plain", "Starting.\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            HttpResponse<byte[]> answer =
                    client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            if (spoiled) {
                exchange.close();
                return;
            }
            String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
            answer(exchange, answer.statusCode(), type, answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        URI uri = URI.create("http://127.0.0.1:" + solr + exchange.getRequestURI());
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", type == null ? "application/octet-stream" : type)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
