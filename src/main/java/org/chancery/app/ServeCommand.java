package org.chancery.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the page and Solr. */
@Command(
        name = "serve",
        description = "Serves the page and Solr in one process, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--dev", description = "read templates anew for every page")
    private boolean dev;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Server server = Server.start(options.settings(), dev);
        err.println("The page:  " + server.address());
        err.println("Solr:      http://" + options.host() + ":" + server.node().solrPort() + "/solr/paragraphs");
        err.println("The index: " + options.data() + "   (Ctrl-C stops)");
        server.serveUntilAsked();
        return Chancery.OK;
    }
}
