package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.corpus.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String RUSSIA =
            "{'id':'1','document':'a','language':'en','text':'Russia spoke.','half':'held-out','mentions':["
                    + "{'facet':'country','concept':'RU','kind':'name','start':0,'end':6}]}";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @Test
    void aGoldFileWithTextsNeedsNothingElse() throws Exception {
        Run run = run("evaluate", gold(RUSSIA).toString());
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out)
                .containsPattern("annotator  [0-9a-f]{12}/\\d+")
                .contains("paragraphs 1: 1 scored, 0 not found, 0 whose spans no longer fit")
                .contains(
                        "  country                     1      0      1      0   100  100-100    100  100-100    100  100-100");
        assertThat(run.out.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void textsAreFoundInFilesEachWithAnAboutFileOfItsOwn() throws Exception {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("one.txt"), "A speech\n\nRussia spoke.\n\nFrance listened.\n");
        Path records = Files.writeString(
                folder.resolve("records.jsonl"),
                "{\"id\":\"n\",\"kopf\":\"A note\",\"inhalt\":\"Poland was silent.\"}\n");
        Path about = Files.writeString(
                folder.resolve("about.yaml"), "language: en\nmapping:\n  title: kopf\n  text: inhalt\n");
        Path gold = gold(byHash("1", "Russia spoke.", "RU"), byHash("2", "Poland was silent.", "PL"));
        Run half = run("evaluate", gold.toString(), "--texts", texts.toString());
        assertThat(half.code).isEqualTo(3);
        assertThat(half.out).contains("paragraphs 2: 1 scored, 1 not found");
        assertThat(half.err.lines())
                .containsExactly(gold
                        + ", line 2: the text of \"2\" is not found; name the files that hold it with --texts PATH");
        Run whole = run(
                "evaluate",
                gold.toString(),
                "--texts",
                texts.toString(),
                "--texts",
                records.toString(),
                "--about",
                about.toString());
        assertThat(whole.out).as(whole.err).contains("paragraphs 2: 2 scored, 0 not found");
        assertThat(whole.code).isZero();
    }

    @Test
    void figuresAreThereForPrograms() throws Exception {
        Run run = run("evaluate", gold(RUSSIA).toString(), "--json", "--half", "held-out", "--seed", "7");
        JsonNode report = new JsonMapper().readTree(run.out);
        assertThat(run.out.lines()).hasSize(1);
        assertThat(report.path("seed").asInt()).isEqualTo(7);
        assertThat(report.path("paragraphs").path("scored").asInt()).isEqualTo(1);
        JsonNode first = report.path("scores").path(0);
        assertThat(first.path("unit").asText()).isEqualTo("mention");
        assertThat(first.path("facet").asText()).isEqualTo("country");
        assertThat(first.path("precision").path("value").asDouble()).isEqualTo(1);
        assertThat(first.path("unweighted_recall").asDouble()).isEqualTo(1);
    }

    @Test
    void mistakesAreWrittenToAFile() throws Exception {
        Path errors = folder.resolve("errors.jsonl");
        Run run = run("evaluate", gold(RUSSIA.replace("'RU'", "'FR'")).toString(), "--errors", errors.toString());
        assertThat(run.code).isZero();
        assertThat(Files.readAllLines(errors))
                .singleElement()
                .asString()
                .startsWith("{\"error\":\"wrong concept\",\"facet\":\"country\",\"paragraph\":\"1\"");
    }

    @Test
    void twoLabellingsAreCompared() throws Exception {
        Path gold = gold(RUSSIA);
        Path other = Files.copy(gold, folder.resolve("other.jsonl"));
        Run run = run("evaluate", gold.toString(), "--against", other.toString());
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).contains("paragraphs 1 in both, 0 only in the gold, 0 only in the other");
        assertThat(new JsonMapper()
                        .readTree(run("evaluate", gold.toString(), "--json", "--against", other.toString()).out)
                        .path("facets")
                        .path(0)
                        .path("spans_f1")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsToldInOneLineAndTheRestIsScored() throws Exception {
        String path = gold(
                        RUSSIA,
                        "no JSON",
                        RUSSIA.replace("'1'", "'2'").replace("'RU'", "'RUS'"),
                        RUSSIA.replace("'1'", "'3'").replace("':6}", "':60}"))
                .toString();
        Run run = run("evaluate", path, "--texts", folder.resolve("nowhere").toString());
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err.lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith(path + ", line 2: it is no JSON"))
                .anyMatch(line -> line.startsWith(path + ", line 3: there is no country \"RUS\""))
                .anyMatch(line -> line.startsWith(path + ", line 4: the span 0 to 60"))
                .anyMatch(line -> line.startsWith("missing: ") && line.contains("nowhere"));
        assertThat(run.out)
                .contains(
                        "paragraphs 3: 2 scored, 0 not found, 1 whose spans no longer fit; cannot be used: 1 of the file's lines");
    }

    @Test
    void wrongUseIsRefusedInOneLine() throws Exception {
        String gold = gold(RUSSIA).toString();
        String empty = Files.writeString(folder.resolve("empty.jsonl"), "").toString();
        for (List<String> arguments : List.of(
                List.of("evaluate"),
                List.of("evaluate", folder.resolve("none.jsonl").toString()),
                List.of("evaluate", empty),
                List.of("evaluate", gold, "--half", "third"),
                List.of("evaluate", gold, "--half", "development"),
                List.of("evaluate", gold, "--about", gold),
                List.of(
                        "evaluate",
                        gold,
                        "--texts",
                        gold,
                        "--about",
                        folder.resolve("none.yaml").toString()),
                List.of(
                        "evaluate",
                        gold,
                        "--errors",
                        folder.resolve("no/such/folder").toString()),
                List.of("evaluate", gold, "--against", empty),
                List.of("evaluate", gold, "--against", gold, "--texts", gold))) {
            Run run = run(arguments.toArray(String[]::new));
            assertThat(run.code).as(arguments + run.err).isEqualTo(2);
            assertThat(run.err.lines())
                    .as(arguments.toString())
                    .singleElement()
                    .asString()
                    .startsWith("chancery: ");
            assertThat(run.out).isEmpty();
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Chancery.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Path gold(String... lines) throws Exception {
        return Files.writeString(
                folder.resolve("gold.jsonl"), String.join("\n", lines).replace('\'', '"'));
    }

    private static String byHash(String id, String text, String country) {
        return "{'id':'" + id + "','document':'d','language':'en','text_sha256':'" + Hashes.sha256(text)
                + "','mentions':[{'facet':'country','concept':'" + country + "','kind':'name','start':0,'end':6}]}";
    }
}
