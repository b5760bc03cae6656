package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after an index, as people run them. */
class LookAfterTest {
    private static final JsonMapper JSON = new JsonMapper();

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

    /** Indexes a document with these paragraphs, and gives its id. */
    private static String index(String collection, String name, String... paragraphs) throws Exception {
        Path file = folder.resolve(collection).resolve(name + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Statement on " + name + "\n\n" + String.join("\n\n", paragraphs) + "\n");
        Run run = server.index("--json", "--collection", collection, file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(run.out()).path("document_id").asText();
    }

    private static Run run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, server.solr());
        all.add(1, "--solr");
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void verifyCountsDigestsAndFindsWhatAnotherProgramBroke() throws Exception {
        index("verified", "soundness", "We met in Vienna.", "We shall meet again.");
        Run sound = run("verify");
        assertThat(sound.code()).as(sound.out()).isZero();
        assertThat(sound.out()).matches("[\\d,]+ documents?, [\\d,]+ paragraphs, no faults\\R");
        Run digest = run("verify", "--digest");
        assertThat(digest.out()).matches("sha256:[0-9a-f]{64}\\R");
        assertThat(digest.err()).contains("no faults");
        assertThat(run("verify", "--digest").out()).isEqualTo(digest.out());
        String broken = index("verified", "breaking", "Alone in the world.");
        try (SolrClient client =
                new HttpJdkSolrClient.Builder(server.solr()).useHttp1_1(true).build()) {
            client.deleteByQuery("paragraphs", "+level:document +id:" + broken);
            client.commit("paragraphs");
            Run faulty = run("verify");
            assertThat(faulty.code()).isEqualTo(1);
            assertThat(faulty.out().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("fault: " + broken + ".") && line.contains("is an orphan"))
                    .anyMatch(line -> line.endsWith(", 1 fault"));
            Run json = run("verify", "--json", "--digest");
            assertThat(json.code()).isEqualTo(1);
            JsonNode object = JSON.readTree(json.out());
            assertThat(object.path("faults")).hasSize(1);
            assertThat(object.path("faults").get(0).path("id").asText()).startsWith(broken + ".");
            assertThat(object.path("digest").asText()).startsWith("sha256:");
            client.deleteByQuery("paragraphs", "_root_:" + broken);
            client.commit("paragraphs");
        }
        assertThat(run("verify", "--digest").out()).isEqualTo(digest.out());
    }

    @Test
    void removeWithdrawsWholeDocumentsAndNamesWhatItCannot() throws Exception {
        String gone = index("removed", "zebras", "Zebras graze.", "Zebras sleep.");
        String kept = index("removed", "zebus", "Zebus graze, and zebras watch.");
        assertThat(server.get("?q=zebras").body()).contains("3 paragraphs");
        String paragraph = paragraphOf(kept);
        Run run = run("remove", "--json", gone, "nothing-00000000", paragraph);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("missing: nothing-00000000: there is no such document")
                .contains("rejected: " + paragraph + ": is a paragraph")
                .contains("chancery remove " + kept)
                .contains("1 document removed, 2 paragraphs with it");
        assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"document_id\":"));
        assertThat(run.out()).contains("\"status\":\"removed\",\"paragraphs\":2");
        assertThat(server.get("?q=zebras").body()).contains("1 paragraph").doesNotContain("Zebras sleep");
        assertThat(server.get("documents/" + gone).statusCode()).isEqualTo(404);
        assertThat(run("remove", gone).code()).isEqualTo(3);
    }

    private static String paragraphOf(String document) throws Exception {
        try (SolrClient client =
                new HttpJdkSolrClient.Builder(server.solr()).useHttp1_1(true).build()) {
            SolrQuery query = new SolrQuery("*:*").addFilterQuery("document_id:" + document);
            return (String)
                    client.query("paragraphs", query).getResults().getFirst().getFieldValue("id");
        }
    }

    @Test
    void aCollectionIsWithdrawnByItsNameAloneOnTheCommandLine() throws Exception {
        index("flags", "okapis", "Okapis graze.");
        index("flags", "tapirs", "Tapirs graze.", "Okapis watch.");
        index("flags-2", "lemurs", "Lemurs watch okapis.");
        Run elsewhere = Run.with(Map.of("CHANCERY_COLLECTION", "flags"), "remove", "--solr", server.solr());
        assertThat(elsewhere.code()).isEqualTo(2);
        assertThat(elsewhere.err().lines()).hasSize(1);
        assertThat(server.get("?q=okapis").body()).contains("3 paragraphs");
        Run unknown =
                Run.with(Map.of("CHANCERY_COLLECTION", "flags"), "remove", "--solr", server.solr(), "nothing-00000000");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(run("remove", "--collection", "flags", "nothing-00000000").code())
                .isEqualTo(2);
        Run run = run("remove", "--collection", "flags");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("2 documents removed, 3 paragraphs with them");
        assertThat(server.get("?q=okapis").body()).contains("1 paragraph").contains("Lemurs");
        Run again = run("remove", "--collection", "flags", "--json");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out()).contains("\"collection\":\"flags\"").contains("\"status\":\"missing\"");
    }

    @Test
    void withoutSolrBothSaySoInOneLine() throws Exception {
        for (List<String> command : List.of(List.of("verify"), List.of("remove", "some-id"))) {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of("--solr", "http://127.0.0.1:9/solr"));
            Run run = Run.of(all.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains("http://127.0.0.1:9/solr");
        }
        assertThat(Run.of("verify", "--json", "--solr", "http://127.0.0.1:9/solr")
                        .code())
                .isEqualTo(1);
        assertThat(Run.of("verify", "--solr", "nonsense").code()).isEqualTo(2);
    }
}
