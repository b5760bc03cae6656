package org.chancery.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code chancery serve} in a process of its own, on free ports, as a user starts it. */
final class RealServer implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("The page: +(http://127\\.0\\.0\\.1:\\d+/)");
    private static final Pattern SOLR = Pattern.compile("Solr: +(http://127\\.0\\.0\\.1:\\d+/solr)/paragraphs");

    private final Process process;
    private final Path data;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private String page = "";
    private String solr = "";

    private RealServer(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Starts one whose index lies in this folder, and returns when it says where it is. */
    static RealServer in(Path data) throws IOException {
        return in(data, "0", "0");
    }

    private static RealServer in(Path data, String port, String solrPort) throws IOException {
        List<String> command = Run.command("serve", "--port", port, "--solr-port", solrPort, "--data", data.toString());
        RealServer server = new RealServer(
                new ProcessBuilder(command).redirectErrorStream(true).start(), data);
        server.awaitAddress();
        return server;
    }

    /** The demo on free ports with these variables set; returns when it waits for readers. */
    static RealServer demo(Path data, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Run.command("demo", "--port", "0", "--solr-port", "0", "--data", data.toString()));
        builder.environment().putAll(environment);
        RealServer server = new RealServer(builder.redirectErrorStream(true).start(), data);
        BufferedReader lines = server.process.inputReader();
        String line = "";
        while (!line.contains("Ctrl-C")) {
            line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("the demo ended: " + server.said());
            }
            server.said.add(line);
        }
        return server;
    }

    private void awaitAddress() throws IOException {
        BufferedReader lines = process.inputReader();
        String line;
        while (solr.isEmpty() || page.isEmpty()) {
            line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("the server ended: " + said());
            }
            said.add(line);
            Matcher pageAt = PAGE.matcher(line);
            Matcher solrAt = SOLR.matcher(line);
            page = pageAt.find() ? pageAt.group(1) : page;
            solr = solrAt.find() ? solrAt.group(1) : solr;
        }
        Thread rest = new Thread(() -> {
            try {
                String more;
                while ((more = lines.readLine()) != null) {
                    said.add(more);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        rest.setDaemon(true);
        rest.start();
    }

    /** The address of the page, with a slash at its end. */
    String page() {
        return page;
    }

    /** The address of Solr, e.g. {@code http://127.0.0.1:1234/solr}. */
    String solr() {
        return solr;
    }

    Path data() {
        return data;
    }

    /** Everything that it printed. */
    String said() {
        return String.join("\n", said);
    }

    /** Brings files into it. */
    Run index(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("index", "--solr", solr));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    /** Gets a page. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks it to end, as Ctrl-C does; its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not stop within 20 s");
        }
        return process.exitValue();
    }

    /** Ends it as a power cut does to a process: no handler runs, nothing is written any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same server, started again on the same ports with the same index after it was killed. */
    RealServer again() throws IOException {
        return in(
                data,
                String.valueOf(URI.create(page).getPort()),
                String.valueOf(URI.create(solr).getPort()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
