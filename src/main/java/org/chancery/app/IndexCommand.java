package org.chancery.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.index.Indexer;
import org.chancery.index.Inputs;
import org.chancery.index.Mode;
import org.chancery.solr.Archive;
import org.chancery.solr.Solr;
import org.chancery.solr.SolrFault;
import org.chancery.source.input.About;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Mixin
    private SolrOption at = new SolrOption();

    @Mixin
    private Paths files = new Paths();

    @Option(
            names = "--collection",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "the collection that the documents belong to (default: ${DEFAULT-VALUE})")
    private String collection = "";

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "a name of your own by which the one document is known again; one from standard input needs it, unless it says its own")
    private @Nullable String id;

    @Option(names = "--dry-run", description = "write nothing; say what would happen (with --json, to each document)")
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
        try (Solr solr = at.open();
                Inputs inputs = inputs();
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
            if (dry) {
                journal.note("a dry run: nothing is written");
            }
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

    private void refuseContradictions() {
        String fault = null;
        if (id != null && paths.size() > 1) {
            fault = "--id names one document, but there are " + paths.size() + " paths";
        } else if (!collection.matches("[\\p{L}\\p{N}._-]+")) {
            fault = "--collection \"" + collection + "\" is no name (letters, digits, dots, - and _)";
        } else if (paths.contains(Paths.STANDARD_INPUT) && prune) {
            fault = "--prune compares with what came from files before; standard input has no place";
        } else if (id != null) {
            fault = faultOf(id);
        }
        if (fault != null) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private static @Nullable String faultOf(String id) {
        try {
            About.id(id);
            return null;
        } catch (IllegalArgumentException e) {
            return "--id \"" + id + "\": " + e.getMessage();
        }
    }

    private Inputs inputs() throws Refusal {
        Inputs inputs = files.open(collection, id, paths);
        if (id != null && inputs.size() > 1) {
            int size = inputs.size();
            inputs.close();
            throw new ParameterException(
                    spec.commandLine(),
                    "--id names one document, but " + paths.getFirst() + " holds " + size + " files");
        }
        return inputs;
    }
}
