package org.chancery.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.index.Inputs;
import org.chancery.solr.Lines;
import org.chancery.vocabulary.Vocabularies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the annotator finds, without a server. */
@Command(
        name = "annotate",
        description =
                "Prints every paragraph of a file, folder or archive as a JSON line: who speaks, in which role, and each mention with the reason for it.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class AnnotateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "a file or a folder; - for standard input")
    private String path = "";

    @Mixin
    private Paths files = new Paths();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Inputs inputs = files.open("main", null, List.of(path))) {
            return annotate(inputs);
        }
    }

    private int annotate(Inputs inputs) {
        Vocabularies vocabularies = Vocabularies.load(Server.vocabularies(Settings.home()));
        Annotator annotator = new Annotator(vocabularies);
        Lines lines = new Lines(vocabularies);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Repairs repairs = new Repairs();
        boolean[] failed = {false};
        inputs.forEach(
                reading -> {
                    reading.repairs().forEach(repairs::add);
                    lines.of(annotator.annotate(reading.document())).forEach(out::println);
                },
                outcome -> {
                    failed[0] = true;
                    err.println(OneLine.of(outcome.status().id() + ": " + outcome.reason()));
                });
        out.flush();
        if (!repairs.summary().isEmpty()) {
            err.println(repairs.summary());
        }
        return failed[0] ? Chancery.REJECTED : Chancery.OK;
    }
}
