package org.chancery.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.solr.Audit;
import org.chancery.solr.Solr;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for faults in an index. Faults and the summary are the data, unless a digest is asked for: then it alone stands on standard output. */
@Command(
        name = "verify",
        description =
                "Looks through the whole index of a running Chancery for faults: paragraphs without their document, ids that occur twice, gaps. Exits with 1 when there is one.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private SolrOption at = new SolrOption();

    @Option(
            names = "--digest",
            description =
                    "print a SHA-256 over all paragraphs: the same for two indexes that hold the same, whenever and in whatever order it came in")
    private boolean digest;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Solr solr = at.open()) {
            Audit.Result result = json ? inJson(solr) : inWords(solr);
            if (result.changed()) {
                throw new Refusal("the index changed while it was looked through: verify again when nobody writes");
            }
            return result.faults() == 0 ? Chancery.OK : Chancery.FAILED;
        }
    }

    private Audit.Result inWords(Solr solr) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter words = digest ? spec.commandLine().getErr() : out;
        Audit.Result result = Audit.of(solr, digest, fault -> words.println(OneLine.of("fault: " + fault)));
        if (!result.changed()) {
            words.println(summary(result));
            if (result.digest() != null) {
                out.println(result.digest());
            }
        }
        words.flush();
        out.flush();
        return result;
    }

    /** As it is found: the faults may be many. */
    private Audit.Result inJson(Solr solr) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (JsonGenerator line = new JsonMapper()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            line.writeStartObject();
            line.writeArrayFieldStart("faults");
            Audit.Result result = Audit.of(solr, digest, fault -> write(line, fault));
            line.writeEndArray();
            line.writeNumberField("documents", result.documents());
            line.writeNumberField("paragraphs", result.paragraphs());
            if (result.digest() != null && !result.changed()) {
                line.writeStringField("digest", result.digest());
            }
            line.writeBooleanField("changed", result.changed());
            line.writeEndObject();
            line.flush();
            out.println();
            return result;
        }
    }

    private static void write(JsonGenerator line, Audit.Fault fault) {
        try {
            line.writeStartObject();
            line.writeStringField("id", fault.id());
            line.writeStringField("fault", fault.what());
            line.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(Audit.Result result) {
        return count(result.documents(), "document") + ", " + count(result.paragraphs(), "paragraph") + ", "
                + (result.faults() == 0 ? "no faults" : count(result.faults(), "fault"));
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
