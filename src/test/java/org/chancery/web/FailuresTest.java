package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.search.Search;
import org.chancery.solr.Archive;
import org.chancery.solr.Searcher;
import org.chancery.solr.Solr;
import org.chancery.vocabulary.Vocabularies;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    private static final Path WEBAPP =
            Path.of(System.getProperty("chancery.home", ".")).resolve("webapp");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void withoutSolrEveryPageSaysSoAndTheHealthIsKnown() throws Exception {
        try (Solr nowhere = Solr.at("http://127.0.0.1:1/solr")) {
            Server server = ReadingRoom.serve(new PageServlet(search(nowhere), WEBAPP, false), 0);
            try {
                assertThat(get(server, "/?q=peace").statusCode()).isEqualTo(503);
                assertThat(get(server, "/?q=peace").body()).contains("The index does not answer", "Try again");
                assertThat(get(server, "/documents/a-document").statusCode()).isEqualTo(503);
                assertThat(get(server, "/health/ready").statusCode()).isEqualTo(503);
                assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
                assertThat(get(server, "/help").statusCode()).isEqualTo(200);
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void aBrokenTemplateGivesANumberAndNoTrace() throws Exception {
        Path webapp = folder.resolve("webapp");
        copy(WEBAPP, webapp);
        Files.writeString(webapp.resolve("templates/pages/help.html"), "<p th:text=\"${page.nothing()}\"></p>");
        try (Solr nowhere = Solr.at("http://127.0.0.1:1/solr")) {
            Server server = ReadingRoom.serve(new PageServlet(search(nowhere), webapp, false), 0);
            try {
                HttpResponse<String> reply = get(server, "/help");
                assertThat(reply.statusCode()).isEqualTo(500);
                assertThat(reply.body())
                        .containsPattern("noted in the log as [0-9a-f]{8}")
                        .doesNotContain("Exception", "\tat ");
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void inDevModeASavedFileShowsOnReload() throws Exception {
        Path webapp = folder.resolve("webapp");
        copy(WEBAPP, webapp);
        try (Solr nowhere = Solr.at("http://127.0.0.1:1/solr")) {
            Server server = ReadingRoom.serve(new PageServlet(search(nowhere), webapp, true), 0);
            try {
                assertThat(get(server, "/help").body()).contains("How to search");
                Path messages = webapp.resolve("messages.properties");
                Files.writeString(messages, Files.readString(messages).replace("How to search", "How to find"));
                assertThat(get(server, "/help").body()).contains("How to find");
            } finally {
                server.stop();
            }
        }
    }

    private Search search(Solr solr) throws Exception {
        Vocabularies vocabularies = Vocabularies.load(Vocabulary.write(folder.resolve("vocabularies")));
        return new Search(new Searcher(solr), new Archive(solr, vocabularies), vocabularies);
    }

    private static HttpResponse<String> get(Server server, String address) throws Exception {
        URI uri = server.getURI().resolve(address);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
