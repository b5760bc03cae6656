package org.chancery.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.index.Indexer;
import org.chancery.index.Inputs;
import org.chancery.index.Mode;
import org.chancery.solr.Archive;
import org.chancery.solr.Solr;
import org.chancery.solr.SolrFault;
import org.chancery.source.input.RejectedInput;
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

    @Option(
            names = "--about",
            paramLabel = "FILE",
            description = "an about file that holds for all files; what lies beside a file goes before it")
    private @Nullable Path about;

    @Option(names = "--dry-run", description = "write nothing; say what would become of each document")
    private boolean dry;

    @Option(
            names = "--prune",
            description =
                    "remove documents of this collection that came from these paths before and are no longer there")
    private boolean prune;

    @Option(names = "--json", description = "print a JSON line for each document")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders; - for standard input")
    private List<String> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        refuseContradictions();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter lines = json ? spec.commandLine().getOut() : null;
        try (Inputs inputs = inputs();
                Solr solr = solr();
                Journal journal = new Journal("Indexing", err, lines)) {
            Vocabularies vocabularies = Vocabularies.load(Server.vocabularies(Settings.home()));
            Archive archive = new Archive(solr, vocabularies);
            archive.ping();
            return run(new Indexer(archive, new Annotator(vocabularies)), inputs, journal, err);
        }
    }

    private int run(Indexer indexer, Inputs inputs, Journal journal, PrintWriter err) {
        Interruption interruption = Interruption.calling(indexer::stop);
        try (inputs) {
            boolean complete = indexer.run(inputs, new Mode(dry, prune), journal);
            err.println((dry ? "would be: " : "") + journal.summary());
            if (!complete) {
                err.println("interrupted; the same command goes on from here");
            }
            return !complete ? Chancery.INTERRUPTED : journal.failed() ? Chancery.REJECTED : Chancery.OK;
        } catch (SolrFault e) {
            err.println(journal.summary() + "; then it broke off, and the same command goes on from here");
            throw e;
        } finally {
            err.flush();
            interruption.close(); // last: from now on the process may end
        }
    }

    private Solr solr() {
        if (!solrUrl.matches("https?://[^\\s/]+(/.*)?")) {
            throw new ParameterException(
                    spec.commandLine(), "--solr " + solrUrl + " is not an address (write http://127.0.0.1:8983/solr)");
        }
        return Solr.at(solrUrl.replaceFirst("/+$", "").replaceFirst("/" + Solr.COLLECTION + "$", ""));
    }

    private void refuseContradictions() {
        String fault = null;
        if (id != null && paths.size() > 1) {
            fault = "--id names one document, but there are " + paths.size() + " paths";
        } else if (!collection.matches("[\\p{L}\\p{N}._-]+")) {
            fault = "--collection \"" + collection + "\" is no name (letters, digits, dots, - and _)";
        } else if (paths.contains("-") && prune) {
            fault = "--prune compares with what came from files before; standard input has no place";
        } else if (paths.contains("-") && id == null) {
            fault = "standard input needs --id ID, by which the document is found again";
        }
        if (fault != null) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private Inputs inputs() throws IOException {
        Inputs inputs = new Inputs(collection, id);
        try {
            if (about != null) {
                inputs.about(about);
            }
            for (String path : paths) {
                if (path.equals("-")) {
                    inputs.addStandardInput(System.in);
                } else {
                    inputs.add(Path.of(path));
                }
            }
            if (id != null && inputs.size() > 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--id names one document, but " + paths.getFirst() + " holds " + inputs.size() + " files");
            }
            return inputs;
        } catch (RejectedInput e) {
            throw new ParameterException(
                    spec.commandLine(), "--about " + OneLine.of(String.valueOf(e.getMessage())), e);
        } catch (InvalidPathException e) {
            inputs.close();
            String reason =
                    "no file can be called \"" + e.getInput() + "\" here (for names beyond ASCII, set LC_ALL=C.UTF-8)";
            throw new ParameterException(spec.commandLine(), OneLine.of(reason), e);
        } catch (IOException | RuntimeException e) {
            inputs.close();
            throw e;
        }
    }
}
