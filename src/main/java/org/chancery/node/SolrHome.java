package org.chancery.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.SolrCore;
import org.apache.solr.core.SolrXmlConfig;
import org.apache.solr.update.UpdateLog;
import org.jspecify.annotations.Nullable;

/** Solr's own folder within the data, and the cores that are loaded from it. */
final class SolrHome {

    static final String COLLECTION = "paragraphs";

    private static final long LONGEST_LOAD_MS = 600_000;
    private static final long REPLAY_LOOK_MS = 50;

    private static final String READS_LOG =
            "Chancery is starting: it ended without warning, and Solr reads its log again. Nothing is lost; come again.";

    private SolrHome() {}

    /**
     * Loads the collection with the configuration that stands in the settings' home, and returns when it can answer. A fault
     * carries Solr's reason, and nothing is left open.
     *
     * @param explain gets a line for those who ask meanwhile, when it takes longer than a start does
     */
    static CoreContainer load(NodeSettings settings, Consumer<String> explain) throws NodeFault {
        Path xml = settings.solrConfig().resolve("solr.xml");
        Path conf = settings.solrConfig().resolve(COLLECTION).resolve("conf");
        if (!Files.isRegularFile(xml) || !Files.isDirectory(conf)) {
            throw new NodeFault("no Solr configuration in " + settings.solrConfig() + " (it needs solr.xml and "
                    + COLLECTION + "/conf/): start Chancery from its own folder, or set chancery.home to it");
        }
        Path home = settings.data().resolve("solr");
        describeCore(home.resolve(COLLECTION), settings);
        return load(home, xml, settings, explain);
    }

    private static CoreContainer load(Path home, Path xml, NodeSettings settings, Consumer<String> explain)
            throws NodeFault {
        Properties properties = new Properties();
        properties.setProperty("chancery.configsets", settings.solrConfig().toString());
        CoreContainer container = null;
        try {
            container = new CoreContainer(SolrXmlConfig.fromFile(home, xml, properties), false);
            container.load();
            container.waitForLoadingCoresToFinish(LONGEST_LOAD_MS);
            CoreContainer.CoreLoadFailure failure =
                    container.getCoreInitFailures().get(COLLECTION);
            if (failure != null) {
                throw new NodeFault(
                        "Solr could not load " + COLLECTION + ": " + reason(failure.exception), failure.exception);
            }
            if (!container.isLoaded(COLLECTION)) {
                throw new NodeFault("Solr did not find " + COLLECTION + " in " + home + ": look into the log");
            }
            awaitReplay(container, explain);
            return container;
        } catch (NodeFault e) {
            close(container);
            throw e;
        } catch (RuntimeException e) {
            close(container);
            throw new NodeFault("Solr did not start: " + reason(e), e);
        }
    }

    /** After a crash Solr reads its log again, and until then answers as if less were indexed. */
    private static void awaitReplay(CoreContainer container, Consumer<String> explain) {
        try (SolrCore core = container.getCore(COLLECTION)) {
            UpdateLog log = core.getUpdateHandler().getUpdateLog();
            while (log != null && log.getState() != UpdateLog.State.ACTIVE) {
                explain.accept(READS_LOG);
                Thread.sleep(REPLAY_LOOK_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Solr read its log", e);
        }
    }

    /** Solr finds cores by this file; all else about the collection stands in its configuration. */
    private static void describeCore(Path core, NodeSettings settings) throws NodeFault {
        Path file = core.resolve("core.properties");
        String wanted = "name=" + COLLECTION + "\nconfigSet=" + COLLECTION + "\n";
        try {
            Files.createDirectories(core);
            if (!Files.exists(file) || !Files.readString(file).equals(wanted)) {
                Files.writeString(file, wanted);
            }
        } catch (IOException e) {
            throw new NodeFault(
                    "cannot write " + file + " (" + e.getClass().getSimpleName() + "): make the data folder "
                            + settings.data() + " writable, or name another one with --data",
                    e);
        }
    }

    private static void close(@Nullable CoreContainer container) {
        if (container != null) {
            container.shutdown();
        }
    }

    /** What the chain of causes says, each thing once: Solr repeats causes within its messages. */
    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && reason.indexOf(message) < 0) {
                reason.append(reason.isEmpty() ? "" : ": ").append(message);
            }
        }
        return reason.isEmpty() ? failure.toString() : reason.toString();
    }
}
