package org.chancery.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {

    private static final String HOST = "Host: localhost";

    @TempDir
    private Path folder;

    @Test
    void bothDoorsAskForPatienceWhileSolrLoads() throws Exception {
        try (Front front = Front.open(LeastHome.settings(folder))) {
            for (int port : List.of(front.pagePort(), front.solrPort())) {
                RawHttp answer = RawHttp.get(port, "/anything?q=x", HOST);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.headers()).contains("Retry-After: 2");
                assertThat(answer.body()).contains("Chancery is starting.").hasLineCount(1);
            }
            assertThat(RawHttp.get(front.solrPort(), "/solr/paragraphs/select?q=x", HOST)
                            .body())
                    .isEqualTo("{\"error\":{\"msg\":\"Chancery is starting.\",\"code\":503}}\n");
        }
    }

    @Test
    void thePageAnswersOnItsOwnPortOnceItIsMounted() throws Exception {
        try (Node node = Node.start(LeastHome.settings(folder))) {
            assertThat(RawHttp.get(node.pagePort(), "/", HOST).status()).isEqualTo(503);
            node.mount(new Echo());
            assertThat(RawHttp.get(node.pagePort(), "/any/where?q=x", HOST).body())
                    .isEqualTo("page /any/where");
            assertThat(RawHttp.get(node.pagePort(), "/solr/paragraphs/select?q=x", HOST)
                            .body())
                    .isEqualTo("page /solr/paragraphs/select");
            assertThat(RawHttp.get(node.solrPort(), "/any/where", HOST).status())
                    .isEqualTo(404);
            assertThatThrownBy(() -> node.mount(new Echo())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aLongAddressIsAnsweredAndATooLongOneRefusedInOneLine() throws Exception {
        try (Node node = Node.start(LeastHome.settings(folder))) {
            node.mount(new Echo());
            assertThat(RawHttp.get(node.pagePort(), "/?q=" + "x".repeat(70_000), HOST)
                            .status())
                    .isEqualTo(200);
            RawHttp refused = RawHttp.get(node.pagePort(), "/?q=" + "x".repeat(200_000), HOST);
            assertThat(refused.status()).isIn(414, 431);
            assertThat(refused.body()).hasLineCount(1);
            String form = "q=" + "x".repeat(200_000);
            String type = "Content-Type: application/x-www-form-urlencoded";
            assertThat(RawHttp.post(node.pagePort(), "/form", form, HOST, type).body())
                    .isEqualTo("form 200000");
        }
    }

    @Test
    void aPageThatFailsShowsNoStackTrace() throws Exception {
        try (Node node = Node.start(LeastHome.settings(folder))) {
            node.mount(new Echo());
            RawHttp answer = RawHttp.get(node.pagePort(), "/fail", HOST);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("500 Server Error\n");
            assertThat(answer.headers()).doesNotContain("Server:", "Jetty");
        }
    }

    @Test
    void aSecondStartHasItsIndexBack() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        try (Node node = Node.start(settings)) {
            node.solr().add(new SolrInputDocument("id", "committed"));
            node.solr().commit();
            node.solr().add(new SolrInputDocument("id", "only in the log of updates"));
        }
        try (Node node = Node.start(settings)) {
            node.solr().commit();
            assertThat(node.solr().query(new SolrQuery("*:*")).getResults().getNumFound())
                    .isEqualTo(2);
        }
    }

    @Test
    void itStopsWithinSecondsThoughClientsStayConnectedAndTwiceIsNoHarm() throws Exception {
        Node node = Node.start(LeastHome.settings(folder));
        node.mount(new Echo());
        Thread slow = Thread.ofVirtual().start(() -> {
            try {
                RawHttp.get(node.pagePort(), "/slow", HOST);
            } catch (IOException | RuntimeException e) {
                // cut off, as it should be
            }
        });
        Thread.sleep(200);
        long begin = System.nanoTime();
        node.close();
        node.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        slow.join();
    }

    @Test
    void everythingItWritesLiesInTheDataFolder() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        List<Path> before = filesIn(settings.home());
        try (Node node = Node.start(settings)) {
            node.solr().add(new SolrInputDocument("id", "1"));
            node.solr().commit();
        }
        assertThat(filesIn(settings.home())).isEqualTo(before);
        try (Stream<Path> top = Files.list(folder)) {
            assertThat(top.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("home", "data");
        }
    }

    private static List<Path> filesIn(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.sorted().toList();
        }
    }

    /** A page that says what it was asked. */
    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/fail" -> throw new IllegalStateException("a secret of the inside");
                case "/form" ->
                    response.getWriter()
                            .write("form " + request.getParameter("q").length());
                case "/slow" -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                default -> response.getWriter().write("page " + request.getRequestURI());
            }
        }
    }
}
