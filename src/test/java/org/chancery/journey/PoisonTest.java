package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Everything bad at once, in one folder, with good files between: each bad input is a line of the report, and nothing else suffers. */
class PoisonTest {
    private static final String SECRET = "zanzibarquartz";

    @TempDir
    private static Path folder;

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static RealServer server;
    private static List<Poison> poison;
    private static Run run;
    private static List<JsonNode> lines;

    @BeforeAll
    static void indexEverything() throws Exception {
        ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!trap.isClosed()) {
                try {
                    trap.accept().close();
                    CALLS.incrementAndGet();
                } catch (java.io.IOException e) {
                    return;
                }
            }
        });
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        poison = new ArrayList<>(PoisonedTexts.all());
        poison.addAll(PoisonedMarkup.all(secret, trap.getLocalPort()));
        poison.addAll(PoisonedRecords.all());
        poison.addAll(PoisonedArchives.all());
        poison.addAll(PoisonedOffice.all());
        for (Poison each : poison) {
            each.into(folder.resolve("archive"));
        }
        server = RealServer.in(folder.resolve("data"));
        run = index();
        lines = lines(run);
        trap.close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Run index() throws Exception {
        return Run.with(
                Map.of("JAVA_TOOL_OPTIONS", "-Dchancery.office.seconds=5"),
                "index",
                "--solr",
                server.solr(),
                "--json",
                folder.resolve("archive").toString());
    }

    private static List<JsonNode> lines(Run run) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String line : run.out().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> everyBadInputIsSaidAndItsGoodPartsComeIn() {
        return poison.stream()
                .map(each -> DynamicTest.dynamicTest(visible(each.name()), () -> {
                    List<JsonNode> own = lines.stream()
                            .filter(line -> names(line.path("input").asText(), each.name()))
                            .toList();
                    assertThat(own)
                            .as(run.err())
                            .extracting(line -> line.path("status").asText())
                            .containsExactlyElementsOf(each.said().stream()
                                    .map(Poison.Said::status)
                                    .toList());
                    for (int i = 0; i < own.size(); i++) {
                        JsonNode line = own.get(i);
                        assertThat(line.path("reason").asText("") + line.path("repairs"))
                                .contains(each.said().get(i).words());
                        assertThat(line.path("reason").asText("")).doesNotContain("\n");
                    }
                }));
    }

    @Test
    void thereAreSixtyCasesAtLeast() {
        assertThat(poison.size()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void theRunEndsWithThreeAndWithoutATrace() {
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception in thread");
    }

    @Test
    void nothingOutsideIsReadAndNobodyIsCalled() throws Exception {
        assertThat(CALLS).hasValue(0);
        assertThat(server.get("?q=" + SECRET).body()).doesNotContain("data-hit");
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
        assertThat(folder.resolve("slipped.txt")).doesNotExist();
        assertThat(Path.of("/tmp/chancery-absolute.txt")).doesNotExist();
    }

    @Test
    void whatCameInIsWholeAndTheSameRunAgainChangesNothing() throws Exception {
        assertThat(Run.of("verify", "--solr", server.solr()).code()).isZero();
        Run again = index();
        assertThat(again.code()).isEqualTo(3);
        assertThat(lines(again))
                .extracting(line -> line.path("status").asText())
                .doesNotContain("added", "changed");
        assertThat(lines(again)).hasSameSizeAs(lines);
    }

    private static boolean names(String input, String name) {
        return input.equals(name) || input.startsWith(name + ",") || input.startsWith(name + "/");
    }

    /** As the report shows a name that holds line ends or marks of direction. */
    private static String visible(String name) {
        return name.replace("\n", "\\n").replace("\u202e", "\\u202e");
    }
}
