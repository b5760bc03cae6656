package org.chancery.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.chancery.index.Inputs;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Scratch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens what the paths of a command name, with the about file for all of it. */
final class Paths {
    /** The path that is standard input. */
    static final String STANDARD_INPUT = "-";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--about",
            paramLabel = "FILE",
            description = "an about file that holds for all files; what lies beside a file goes before it")
    private @Nullable Path about;

    /**
     * The files behind these paths; whoever asks closes them.
     *
     * @param id the user's own id for the one document; null when there is none
     * @throws ParameterException when a path or the about file cannot be one
     * @throws Refusal when standard input cannot be kept
     */
    Inputs open(String collection, @Nullable String id, List<String> paths) throws Refusal {
        Scratch.sweep(); // before more is put there
        Inputs inputs = new Inputs(collection, id);
        boolean opened = false;
        try {
            if (about != null) {
                inputs.about(about);
            }
            for (String path : paths) {
                add(path, inputs);
            }
            opened = true;
            return inputs;
        } catch (RejectedInput e) {
            throw new ParameterException(
                    spec.commandLine(), "--about " + OneLine.of(String.valueOf(e.getMessage())), e);
        } finally {
            if (!opened) {
                inputs.close();
            }
        }
    }

    private void add(String path, Inputs inputs) throws Refusal {
        try {
            if (path.equals(STANDARD_INPUT)) {
                inputs.addStandardInput(System.in);
            } else {
                inputs.add(Path.of(path));
            }
        } catch (InvalidPathException e) {
            String reason =
                    "no file can be called \"" + e.getInput() + "\" here (for names beyond ASCII, set LC_ALL=C.UTF-8)";
            throw new ParameterException(spec.commandLine(), OneLine.of(reason), e);
        } catch (IOException e) {
            throw new Refusal("standard input cannot be read to its end and kept in " + Scratch.place() + " ("
                    + e.getMessage() + "); is there room?");
        }
    }
}
