package org.chancery.app;

import org.chancery.solr.Solr;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which Solr a command speaks with. */
final class SolrOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--solr",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8983/solr",
            description = "where Solr runs (default: ${DEFAULT-VALUE})")
    private String url = "";

    /** That Solr, with or without the collection's name in its address; a {@link ParameterException} when it is no address. Nothing is connected yet. */
    Solr open() {
        if (!url.matches("https?://[^\\s/]+(/.*)?")) {
            throw new ParameterException(
                    spec.commandLine(), "--solr " + url + " is not an address (write http://127.0.0.1:8983/solr)");
        }
        return Solr.at(url.replaceFirst("/+$", "").replaceFirst("/" + Solr.COLLECTION + "$", ""));
    }
}
