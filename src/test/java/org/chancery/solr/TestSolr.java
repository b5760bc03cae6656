package org.chancery.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;

/** A bare Solr in this process with our configset, as a stock Solr with its analysis-extras module would load it. */
public final class TestSolr implements AutoCloseable {
    private final CoreContainer cores;
    private final Solr solr;

    private TestSolr(CoreContainer cores) {
        this.cores = cores;
        this.solr = new Solr(new EmbeddedSolrServer(cores, Solr.COLLECTION), "the test");
    }

    /** Starts an empty one in this folder. */
    public static TestSolr in(Path home) throws IOException {
        Path configset = Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/paragraphs");
        copy(configset, home.resolve("configsets/paragraphs"));
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        CoreContainer cores = new CoreContainer(home, new java.util.Properties());
        cores.load();
        cores.create(Solr.COLLECTION, Map.of("configSet", "paragraphs"));
        return new TestSolr(cores);
    }

    public Solr solr() {
        return solr;
    }

    public CoreContainer cores() {
        return cores;
    }

    @Override
    public void close() {
        cores.shutdown();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
