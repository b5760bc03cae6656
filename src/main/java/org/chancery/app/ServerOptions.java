package org.chancery.app;

import java.nio.file.Path;
import org.chancery.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server listens and where its index lies. */
final class ServerOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the index lies (default: data/ beside the launcher)")
    private @Nullable Path data;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "the address to listen on (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the page's port; 0 for any (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--solr-port",
            defaultValue = "8983",
            description = "Solr's port; 0 for any (default: ${DEFAULT-VALUE})")
    private int solrPort;

    Path data() {
        return data == null
                ? Settings.home().resolve("data")
                : data.toAbsolutePath().normalize();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    int solrPort() {
        return solrPort;
    }

    NodeSettings settings() {
        return settings(port, solrPort);
    }

    /** The same with other ports; a {@link ParameterException} when they cannot be. */
    NodeSettings settings(int page, int solr) {
        try {
            return new NodeSettings(Settings.home(), data(), host, page, solr);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
