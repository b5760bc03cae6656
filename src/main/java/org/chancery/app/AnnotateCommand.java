package org.chancery.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.index.Inputs;
import org.chancery.solr.Lines;
import org.chancery.vocabulary.Vocabularies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the annotator finds, without a server. */
@Command(
        name = "annotate",
        description =
                "Prints every paragraph of a file or folder as a JSON line: who speaks, in which role, and each mention with the reason for it.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class AnnotateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "a file or a folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path path;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Inputs inputs = new Inputs("main", null);
        inputs.add(path);
        Vocabularies vocabularies = Vocabularies.load(Server.vocabularies(Settings.home()));
        Annotator annotator = new Annotator(vocabularies);
        Lines lines = new Lines(vocabularies);
        PrintWriter out = spec.commandLine().getOut();
        boolean[] failed = {false};
        inputs.forEach(document -> lines.of(annotator.annotate(document)).forEach(out::println), outcome -> {
            failed[0] = true;
            spec.commandLine().getErr().println(outcome.status().id() + ": " + outcome.reason());
        });
        out.flush();
        return failed[0] ? Chancery.REJECTED : Chancery.OK;
    }
}
