package org.chancery.app;

import java.nio.file.Path;
import org.chancery.node.Node;
import org.chancery.node.NodeFault;
import org.chancery.node.NodeSettings;
import org.chancery.search.Search;
import org.chancery.solr.Archive;
import org.chancery.solr.Searcher;
import org.chancery.solr.Solr;
import org.chancery.vocabulary.Vocabularies;
import org.chancery.web.PageServlet;

/**
 * A running Chancery: Solr and the page in one process.
 *
 * @param node hosts both
 * @param vocabularies the concepts
 * @param archive writes and reads documents
 * @param search asks
 * @param address of the page, for a browser
 */
record Server(Node node, Vocabularies vocabularies, Archive archive, Search search, String address)
        implements AutoCloseable {

    /** Where the vocabularies lie in the project's folder. */
    static Path vocabularies(Path home) {
        return home.resolve("solr-config").resolve("vocabularies");
    }

    /** Starts everything; when it returns, pages are served. */
    static Server start(NodeSettings settings, boolean dev) throws NodeFault {
        Vocabularies vocabularies = Vocabularies.load(vocabularies(settings.home()));
        Node node = Node.start(settings);
        try {
            Solr solr = new Solr(node.solr(), "this process");
            Archive archive = new Archive(solr, vocabularies);
            Search search = new Search(new Searcher(solr), archive, vocabularies);
            node.mount(new PageServlet(search, settings.home().resolve("webapp"), dev));
            String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
            return new Server(node, vocabularies, archive, search, "http://" + host + ":" + node.pagePort() + "/");
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /** Waits until the process is asked to end and the index is closed. */
    void serveUntilAsked() throws InterruptedException {
        node.join();
    }

    @Override
    public void close() {
        node.close();
    }
}
