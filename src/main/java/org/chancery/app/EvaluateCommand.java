package org.chancery.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.evaluate.Agreement;
import org.chancery.evaluate.ErrorLines;
import org.chancery.evaluate.Evaluation;
import org.chancery.evaluate.Gold;
import org.chancery.evaluate.GoldFault;
import org.chancery.evaluate.Report;
import org.chancery.evaluate.ReportJson;
import org.chancery.evaluate.Texts;
import org.chancery.index.Inputs;
import org.chancery.source.input.RejectedInput;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how good the annotator is, by paragraphs that people labelled. */
@Command(
        name = "evaluate",
        description =
                "Compares what the annotator finds with what people found: precision, recall and F1 with intervals, for each facet, language, kind and corpus.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD", description = "labelled paragraphs as JSON lines (see docs/evaluation.md)")
    private Path gold = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Place> places = new ArrayList<>(); // picocli adds to it

    @Option(
            names = "--half",
            paramLabel = "HALF",
            description = "score only development or held-out paragraphs (default: all)")
    private Gold.@Nullable Half half;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "write a JSON line for each mention and topic that is missed, false or wrong")
    private @Nullable Path errors;

    @Option(
            names = "--against",
            paramLabel = "GOLD",
            description = "instead of the annotator, compare another labelling of the same paragraphs (Cohen's kappa)")
    private @Nullable Path against;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "of the draws for the intervals (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Where texts lie, and what is said about them. */
    static final class Place {
        @Option(
                names = "--texts",
                required = true,
                paramLabel = "PATH",
                description =
                        "a file, folder or archive in which the texts are found; - for standard input; repeatable")
        private String texts = "";

        @Option(
                names = "--about",
                paramLabel = "FILE",
                description = "an about file that holds for all files of the --texts beside it")
        private @Nullable Path about;
    }

    @Override
    public Integer call() throws Exception {
        try {
            Vocabularies vocabularies = Vocabularies.load(Server.vocabularies(Settings.home()));
            Gold all = Gold.read(gold, vocabularies);
            all.faults().forEach(this::tell);
            return against == null
                    ? score(all.only(half), vocabularies)
                    : agree(all.only(half), Gold.read(against, vocabularies));
        } catch (GoldFault e) {
            throw refused(String.valueOf(e.getMessage()), e);
        }
    }

    private int agree(Gold one, Gold other) {
        if (!places.isEmpty() || errors != null) {
            throw new ParameterException(
                    spec.commandLine(), "--against compares labels alone; leave out --texts and --errors");
        }
        other.faults().forEach(this::tell);
        Agreement agreement = Agreement.of(one, other);
        agreement.faults().forEach(this::tell);
        if (agreement.paragraphs() == 0) {
            tell(gold + " and " + against + " have no paragraph in common; label paragraphs of the same ids");
        }
        print(json ? List.of(ReportJson.of(agreement)) : agreement.lines());
        boolean whole = one.faults().isEmpty()
                && other.faults().isEmpty()
                && agreement.faults().isEmpty()
                && agreement.paragraphs() > 0;
        return whole ? Chancery.OK : Chancery.REJECTED;
    }

    private int score(Gold wanted, Vocabularies vocabularies) throws Exception {
        Annotator annotator = new Annotator(vocabularies);
        try (BufferedWriter mistakes = mistakes();
                Texts texts = new Texts(wanted, annotator)) {
            Repairs repairs = new Repairs();
            boolean[] failed = {false};
            for (Place place : places) {
                failed[0] |= !read(place, texts, repairs);
            }
            Evaluation evaluation = Evaluation.of(wanted, texts, vocabularies);
            evaluation.faults().forEach(this::tell);
            if (!repairs.summary().isEmpty()) {
                spec.commandLine().getErr().println(repairs.summary());
            }
            print(
                    json
                            ? List.of(ReportJson.of(evaluation, annotator.version(), seed))
                            : new Report(evaluation, annotator.version(), seed).lines());
            if (mistakes != null) {
                write(mistakes, ErrorLines.of(evaluation));
            }
            return failed[0] || !evaluation.isComplete() ? Chancery.REJECTED : Chancery.OK;
        }
    }

    /** Opened before anything is read: nobody wants to wait for a corpus and then hear that there is no such folder. */
    private @Nullable BufferedWriter mistakes() {
        try {
            return errors == null ? null : Files.newBufferedWriter(errors, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused("--errors " + errors + " cannot be written; name a file in a folder that is there", e);
        }
    }

    private void write(BufferedWriter mistakes, List<String> lines) throws Refusal {
        try {
            for (String line : lines) {
                mistakes.write(line);
                mistakes.newLine();
            }
            mistakes.flush();
        } catch (IOException e) {
            throw new Refusal("--errors " + errors + " breaks off (" + e.getMessage() + "); is the disk full?");
        }
    }

    /** Whether all of it could be read. */
    private boolean read(Place place, Texts texts, Repairs repairs) throws IOException {
        boolean[] whole = {true};
        try (Inputs inputs = new Inputs("main", null)) {
            if (place.about != null) {
                inputs.about(place.about);
            }
            if (place.texts.equals("-")) {
                inputs.addStandardInput(System.in);
            } else {
                inputs.add(Path.of(place.texts));
            }
            inputs.forEach(
                    reading -> {
                        reading.repairs().forEach(repairs::add);
                        texts.offer(reading.document());
                    },
                    outcome -> {
                        whole[0] = false;
                        tell(outcome.status().id() + ": " + outcome.reason());
                    });
        } catch (RejectedInput e) {
            throw refused("--about " + e.getMessage(), e);
        } catch (InvalidPathException e) {
            throw refused("--texts \"" + e.getInput() + "\" is no path here; name a file or a folder", e);
        }
        return whole[0];
    }

    private ParameterException refused(String reason, Exception cause) {
        return new ParameterException(spec.commandLine(), OneLine.of(reason), cause);
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(OneLine.of(line));
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
