package org.chancery.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.index.Indexer;
import org.chancery.index.Inputs;
import org.chancery.solr.Archive;
import org.chancery.solr.Solr;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files into a running Solr. */
@Command(
        name = "index",
        description =
                "Indexes files and folders into a running Chancery. The same file twice changes nothing; an edited file replaces what it gave before.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class IndexCommand implements Callable<Integer> {
    @Option(
            names = "--solr",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8983/solr",
            description = "where Solr runs (default: ${DEFAULT-VALUE})")
    private String solrUrl = "";

    @Option(
            names = "--collection",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "the collection that the documents belong to (default: ${DEFAULT-VALUE})")
    private String collection = "";

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "a name of your own by which the one document is known again; needed for standard input")
    private @Nullable String id;

    @Option(names = "--json", description = "print a JSON line for each document")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders; - for standard input")
    private List<String> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Inputs inputs = inputs();
        Vocabularies vocabularies = Vocabularies.load(Server.vocabularies(Settings.home()));
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter lines = json ? spec.commandLine().getOut() : null;
        try (Solr solr = solr();
                Journal journal = new Journal("Indexing", err, lines)) {
            Archive archive = new Archive(solr, vocabularies);
            archive.ping();
            new Indexer(archive, new Annotator(vocabularies)).run(inputs, journal::expect, journal);
            err.println(journal.summary());
            return journal.failed() ? Chancery.REJECTED : Chancery.OK;
        }
    }

    private Solr solr() {
        if (!solrUrl.matches("https?://[^\\s/]+(/.*)?")) {
            throw new ParameterException(
                    spec.commandLine(), "--solr " + solrUrl + " is not an address (write http://127.0.0.1:8983/solr)");
        }
        return Solr.at(solrUrl.replaceFirst("/+$", "").replaceFirst("/" + Solr.COLLECTION + "$", ""));
    }

    private Inputs inputs() throws IOException {
        if (id != null && paths.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--id names one document, but there are " + paths.size() + " paths");
        }
        if (!collection.matches("[\\p{L}\\p{N}._-]+")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--collection \"" + collection + "\" is no name (letters, digits, dots, - and _)");
        }
        Inputs inputs = new Inputs(collection, id);
        for (String path : paths) {
            if (!path.equals("-")) {
                inputs.add(Path.of(path));
            } else if (id == null) {
                throw new ParameterException(
                        spec.commandLine(), "standard input needs --id ID, by which the document is found again");
            } else {
                inputs.add("-", System.in.readAllBytes());
            }
        }
        if (id != null && inputs.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--id names one document, but " + paths.getFirst() + " holds " + inputs.size() + " files");
        }
        return inputs;
    }
}
