package org.chancery.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.chancery.search.Search;
import org.chancery.solr.Archive;
import org.chancery.solr.Searcher;
import org.chancery.solr.TestSolr;
import org.chancery.vocabulary.Vocabularies;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The whole page over a Solr of its own, in a folder of its own, on a free port. */
public final class ReadingRoom implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("chancery.home", "."));

    private final TestSolr solr;
    private final Server server;
    private final Archive archive;
    private final Search search;
    private final HttpClient browser = HttpClient.newHttpClient();

    /** A room in this empty folder, with the project's own templates; port 0 takes a free one. */
    public ReadingRoom(Path folder, int port, boolean dev) throws Exception {
        solr = TestSolr.in(folder);
        Vocabularies vocabularies = Vocabularies.load(Vocabulary.write(folder.resolve("vocabularies")));
        archive = new Archive(solr.solr(), vocabularies);
        search = new Search(new Searcher(solr.solr()), archive, vocabularies);
        server = serve(new PageServlet(search, HOME.resolve("webapp"), dev), port);
    }

    /** Any servlet at {@code /*} of a Jetty that takes long addresses, as the product's does. */
    static Server serve(PageServlet servlet, int port) throws Exception {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ServerConnector connector = (ServerConnector) server.getConnectors()[0];
        HttpConfiguration configuration =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        configuration.setRequestHeaderSize(128 * 1024);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(context);
        server.start();
        return server;
    }

    /** Where documents are put. */
    public Archive archive() {
        return archive;
    }

    /** What answers the pages. */
    public Search search() {
        return search;
    }

    /** The address of the host. */
    public URI address() {
        return server.getURI();
    }

    /** Asks for an address of this host, with headers in pairs. */
    HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    HttpResponse<String> send(String method, String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the server does not stop", e);
        } finally {
            solr.close();
        }
    }
}
