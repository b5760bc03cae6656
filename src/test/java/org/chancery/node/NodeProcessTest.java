package org.chancery.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node in a process of its own: its end, its lock, what it prints. */
class NodeProcessTest {

    private static final long SECONDS = 60;

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
                        what)
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
            NodeSettings settings = new NodeSettings(folder.resolve("home"), folder.resolve("data"), "127.0.0.1", 0, 0);
            try (Node node = Node.start(settings)) {
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
    }
}
