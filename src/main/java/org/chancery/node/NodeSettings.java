package org.chancery.node;

import java.nio.file.Path;

/**
 * Where a node finds its parts and where it listens.
 *
 * @param home the folder that holds {@code solr-config/} and {@code webapp/}; kept absolute
 * @param data the folder of the index, the log and the lock; made when missing; kept absolute
 * @param host the address or name on which both doors listen, e.g. {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param pagePort the page's TCP port, 0 for any free one
 * @param solrPort Solr's TCP port, 0 for any free one
 */
public record NodeSettings(Path home, Path data, String host, int pagePort, int solrPort) {

    private static final int LAST_PORT = 65_535;

    public NodeSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is empty (write 127.0.0.1 for this machine alone)");
        }
        check("page", pagePort);
        check("Solr", solrPort);
        if (pagePort == solrPort && pagePort != 0) {
            throw new IllegalArgumentException(
                    "port " + pagePort + " is asked for both the page and Solr (choose two different ones)");
        }
    }

    /** The folder with {@code solr.xml} and the configuration of the collection. */
    Path solrConfig() {
        return home.resolve("solr-config");
    }

    private static void check(String door, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    door + " port " + port + " is none (choose 1 to " + LAST_PORT + ", or 0 for any free one)");
        }
    }
}
