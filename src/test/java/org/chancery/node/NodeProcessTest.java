package org.chancery.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node in a process of its own: its end, its lock, what it prints. */
class NodeProcessTest {

    private static final long SECONDS = 60;
    private static final int FILLED = 20_000;
    private static final String JSON = "Content-Type: application/json";

    @TempDir
    private Path folder;

    @Test
    void aSignalEndsItWithTheIndexWhole() throws Exception {
        LeastHome.in(folder);
        Process process = start("serve");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            process.destroy(); // SIGTERM
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        try (Node node = Node.start(LeastHome.settings(folder))) {
            assertThat(node.solr().query(new SolrQuery("*:*")).getResults()).hasSize(1);
        }
    }

    @Test
    void aDataFolderHeldByAnotherProcessIsRefusedWithItsNumberAndFreeAfterAKill() throws Exception {
        LeastHome.in(folder);
        Process process = start("serve");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            Process second = start("serve");
            assertThat(second.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(errors()).contains("in use by another Chancery (process " + process.pid() + ")");
        } finally {
            process.destroyForcibly().waitFor();
        }
        Node.start(LeastHome.settings(folder)).close();
    }

    /** Solr itself answers 200 meanwhile, as if less were indexed: an indexer would write everything again, a reader would find nothing. */
    @Test
    void afterAKillNobodyIsAnsweredBeforeTheLogIsReadAgain() throws Exception {
        LeastHome.in(folder);
        Process killed = start("fill");
        try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("filled");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        int port = freePort();
        Process process = start("again", String.valueOf(port));
        try {
            Set<String> refusals = new HashSet<>();
            RawHttp answer = null;
            while (answer == null) {
                assertThat(process.isAlive()).as(errors()).isTrue();
                answer = firstAnswer(port, refusals);
            }
            assertThat(answer.body()).contains("\"numFound\":" + FILLED + ",");
            assertThat(refusals)
                    .allMatch(body -> body.startsWith("{\"error\":{\"msg\":\"Chancery is starting"))
                    .anyMatch(body -> body.contains("Solr reads its log again"));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What is answered with 200, by search and count alike; null while nobody listens or is refused. */
    private static @Nullable RawHttp firstAnswer(int port, Set<String> refusals) throws IOException {
        try {
            RawHttp answer = RawHttp.get(port, "/solr/paragraphs/select?q=*:*&rows=0&wt=json", "Host: localhost");
            if (answer.status() == 200) {
                return answer;
            }
            assertThat(answer.status()).isEqualTo(503);
            RawHttp update = RawHttp.post(port, "/solr/paragraphs/update", "[]", "Host: localhost", JSON);
            assertThat(update.status()).isIn(200, 503);
            refusals.add(answer.body());
        } catch (ConnectException e) {
            assertThat(refusals).isEmpty();
        }
        return null;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aMainThatThrowsEndsTheProcess() throws Exception {
        LeastHome.in(folder);
        Process process = start("throw");
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors()).contains("thrown by main");
    }

    @Test
    void aCollectionThatDoesNotLoadPrintsItsFaultAloneAndLogsTheRest() throws Exception {
        Path schema = LeastHome.in(folder).resolve("solr-config/paragraphs/conf/schema.xml");
        Files.writeString(schema, Files.readString(schema).replace("</schema>", ""));
        Process process = start("serve");
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(errors())
                .startsWith("Exception in thread \"main\" org.chancery.node.NodeFault: Solr could not load");
        assertThat(folder.resolve("data/logs/chancery.log")).content().contains("Unable to create core", "\tat ");
    }

    @Test
    void aFaultEndsTheProcess() throws Exception {
        Process process = start("serve"); // no home
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors()).contains("NodeFault", "no Solr configuration");
    }

    @Test
    void aHealthyStartAndStopPrintsNothing() throws Exception {
        LeastHome.in(folder);
        Process process = start("once");
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(errors()).isEmpty();
        assertThat(folder.resolve("data/logs")).doesNotExist();
    }

    private Process start(String what) throws IOException {
        return start(what, "0");
    }

    private Process start(String what, String solrPort) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        Main.class.getName(),
                        folder.toString(),
                        what,
                        solrPort)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    /** What the process runs. */
    static final class Main {

        private Main() {}

        public static void main(String... arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            NodeSettings settings = new NodeSettings(
                    folder.resolve("home"), folder.resolve("data"), "127.0.0.1", 0, Integer.parseInt(arguments[2]));
            try (Node node = Node.start(settings)) {
                switch (arguments[1]) {
                    case "fill" -> fill(node);
                    case "again" -> node.join();
                    default -> {}
                }
                node.solr().add(new SolrInputDocument("id", "1"));
                node.solr().commit();
                System.out.println("ready");
                switch (arguments[1]) {
                    case "throw" -> throw new IllegalStateException("thrown by main");
                    case "serve" -> node.join();
                    default -> {}
                }
            }
        }

        /** Much that is in the log and nowhere else. */
        private static void fill(Node node) throws Exception {
            List<SolrInputDocument> batch = new ArrayList<>();
            for (int i = 0; i < FILLED; i++) {
                batch.add(new SolrInputDocument("id", "filled " + i, "text", "What nobody has committed. ".repeat(8)));
                if (batch.size() == 1000) {
                    node.solr().add(batch);
                    batch.clear();
                }
            }
            System.out.println("filled");
            node.join();
        }
    }
}
