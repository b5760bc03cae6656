package org.chancery.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.client.solrj.request.SolrPing;
import org.apache.solr.common.SolrInputDocument;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.ContentResponse;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.http.HttpClientTransportOverHTTP2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solr over real HTTP: what its clients need, and what an attacker tries. */
class SolrDoorTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String FROM_ELSEWHERE = "X-Forwarded-For: 203.0.113.7";

    private static Node node;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        NodeSettings loopback = LeastHome.settings(folder);
        node = Node.start(new NodeSettings(loopback.home(), loopback.data(), "0.0.0.0", 0, 0));
        port = node.solrPort();
        SolrInputDocument kept = new SolrInputDocument("id", "kept", "text", "the treaty that stays");
        node.solr().add(kept);
        node.solr().commit();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void solrJOverHttp2MayReadWriteAndAdminister() throws Exception {
        try (Http2SolrClient solr = new Http2SolrClient.Builder("http://localhost:" + port + "/solr").build()) {
            useAll(solr, "h2");
        }
        try (Http2SolrClient solr = new Http2SolrClient.Builder("http://127.0.0.1:" + port + "/solr")
                .useHttp1_1(true)
                .build()) {
            useAll(solr, "h1");
        }
    }

    @Test
    void solrJOfTheJdkMayReadWriteAndAdminister() throws Exception {
        try (HttpJdkSolrClient solr = new HttpJdkSolrClient.Builder("http://localhost:" + port + "/solr")
                .useHttp1_1(true)
                .build()) {
            useAll(solr, "jdk");
        }
    }

    private static void useAll(SolrClient solr, String id) throws Exception {
        solr.add("paragraphs", new SolrInputDocument("id", id, "text", "by way of " + id));
        solr.commit("paragraphs");
        assertThat(solr.query("paragraphs", new SolrQuery("id:" + id)).getResults())
                .hasSize(1);
        assertThat((Object) solr.getById("paragraphs", id)).isNotNull();
        assertThat(new SolrPing().process(solr, "paragraphs").getStatus()).isZero();
        assertThat(CoreAdminRequest.getStatus("paragraphs", solr)
                        .getCoreStatus()
                        .size())
                .isEqualTo(1);
        solr.deleteById("paragraphs", id);
        solr.commit("paragraphs");
        assertThat((Object) solr.getById("paragraphs", id)).isNull();
    }

    @Test
    void theNewerApiAnswers() throws IOException {
        assertThat(get("/api/cores", "Host: localhost:" + port).status()).isEqualTo(200);
    }

    @Test
    void aWebPageThatPostsAFormChangesNothing() throws Exception {
        for (String header : List.of("Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site")) {
            RawHttp answer = post(
                    "/solr/paragraphs/update?commit=true",
                    "<delete><query>*:*</query></delete>",
                    "Host: localhost:" + port,
                    "Content-Type: text/plain",
                    header);
            assertRefused(answer);
        }
        assertThatNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/solr/paragraphs/update?commit=true",
                "/solr/admin/cores?action=UNLOAD&core=paragraphs",
                "/api/cores/paragraphs",
                "/solr/paragraphs/select?q=*:*",
                "/solr/paragraphs/%75pdate?commit=true"
            })
    void aWebPageThatShowsAnImageOfItIsRefused(String target) throws Exception {
        String host = "Host: 127.0.0.1:" + port;
        assertRefused(get(target, host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"));
        assertRefused(get(target, host, "Sec-Fetch-Site: same-site", "Referer: http://127.0.0.1:8080/"));
        assertThatNothingChanged();
    }

    @Test
    void aNameThatWasReboundToThisMachineIsRefused() throws Exception {
        assertRefused(get("/solr/paragraphs/select?q=*:*", "Host: evil.example"));
        assertRefused(get("/solr/paragraphs/select?q=*:*", "Host: evil.example:" + port));
        RawHttp absolute = get("http://evil.example/solr/paragraphs/select?q=*:*", "Host: localhost:" + port);
        assertThat(absolute.status()).isIn(400, 403);
    }

    @Test
    void aNameThatWasReboundIsRefusedOverHttp2Too() throws Exception {
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client()));
        client.setSocketAddressResolver((host, at, found) ->
                found.succeeded(List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), at))));
        client.start();
        try {
            ContentResponse rebound = client.GET("http://evil.example:" + port + "/solr/paragraphs/select?q=x");
            assertThat(rebound.getStatus()).isEqualTo(403);
            assertThat(rebound.getContentAsString()).contains("evil.example");
            ContentResponse local = client.GET("http://localhost:" + port + "/solr/paragraphs/select?q=x");
            assertThat(local.getStatus()).isEqualTo(200);
        } finally {
            client.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/solr/paragraphs/update?commit=true",
                "/solr/paragraphs/%75pdate?commit=true",
                "//update",
                "/solr//paragraphs/update",
                "/solr/paragraphs/update;jsessionid=1",
                "/solr/paragraphs/select;/../update",
                "/solr/paragraphs/select/%2e%2e/update",
                "/solr/paragraphs/select/..%2fupdate",
                "/solr/admin/cores?action=STATUS",
                "/api/cores",
                "/solr/____v2/cores",
                "/solr/paragraphs/config",
                "/solr/paragraphs/select?qt=/update&commit=true",
                "/solr/paragraphs/select?stream.body=%3Cdelete/%3E",
                "/solr/paragraphs/select?q=*:*&shards=127.0.0.1:8983/solr/paragraphs",
                "/solr/paragraphs/get?sync=x&getVersions=1"
            })
    void fromElsewhereOnlyReadingGetsThrough(String target) throws Exception {
        RawHttp got = get(target, "Host: localhost", FROM_ELSEWHERE);
        RawHttp posted = post(
                target,
                "{\"delete\":{\"query\":\"*:*\"}}",
                "Host: localhost",
                FROM_ELSEWHERE,
                "Content-Type: application/json");
        assertThat(List.of(got.status(), posted.status())).isSubsetOf(400, 403, 404);
        assertThat(got.body() + posted.body()).doesNotContain("Exception", "\tat ");
        assertThatNothingChanged();
    }

    @Test
    void whatTheGuardCannotSeeInABodySolrRefuses() throws Exception {
        String self = "127.0.0.1:" + port + "/solr/paragraphs";
        List<String> bodies = List.of(
                "q=*:*&shards=" + self + "&shards.qt=/update&commit=true",
                "q=*:*&shards.qt=/update&shards=http://" + self,
                "q=*:*&stream.url=http://" + self + "/select");
        for (String body : bodies) {
            RawHttp answer = post("/solr/paragraphs/select", body, "Host: localhost", FROM_ELSEWHERE, FORM);
            assertThat(answer.status()).as(body).isIn(400, 403);
        }
        String json = "{\"query\":\"*:*\",\"params\":{\"shards\":\"" + self + "\",\"shards.qt\":\"/update\"}}";
        RawHttp answer = post(
                "/solr/paragraphs/query", json, "Host: localhost", FROM_ELSEWHERE, "Content-Type: application/json");
        assertThat(answer.status()).isIn(400, 403);
        RawHttp turned = post(
                "/solr/paragraphs/select", "q=*:*&qt=/update&commit=true", "Host: localhost", FROM_ELSEWHERE, FORM);
        assertThat(turned.body()).contains("the treaty that stays");
        assertThatNothingChanged();
    }

    @Test
    void fromElsewhereASearchMayBePosted() throws Exception {
        RawHttp answer = post("/solr/paragraphs/select", "q=treaty", "Host: archive.example", FORM);
        assertRefused(answer); // it came over loopback
        RawHttp passedOn = post("/solr/paragraphs/select", "q=treaty", "Host: localhost", FROM_ELSEWHERE, FORM);
        assertThat(passedOn.status()).isEqualTo(200);
        assertThat(passedOn.body()).contains("\"numFound\":1");
    }

    @Test
    void anotherAddressOfThisMachineIsElsewhere() throws Exception {
        Optional<String> address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(candidate -> candidate instanceof Inet4Address && !candidate.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
        assumeTrue(address.isPresent(), "this machine has no address but the loopback's");
        String host = address.get();
        String read = "GET /solr/paragraphs/select?q=treaty HTTP/1.1\r\nHost: any.example\r\nConnection: close\r\n\r\n";
        String write = read.replace("select?q=treaty", "update?commit=true");
        assertThat(RawHttp.send(host, port, read).status()).isEqualTo(200);
        assertRefused(RawHttp.send(host, port, write));
        try (Http2SolrClient solr = new Http2SolrClient.Builder("http://" + host + ":" + port + "/solr").build()) {
            assertThat(solr.query("paragraphs", new SolrQuery("treaty")).getResults())
                    .hasSize(1);
            assertThat((Object) solr.getById("paragraphs", "kept")).isNotNull();
            assertThat(new SolrPing().process(solr, "paragraphs").getStatus()).isZero();
        }
    }

    @Test
    void errorsTellNothingOfTheInside() throws Exception {
        String host = "Host: localhost";
        for (String target :
                List.of("/solr/", "/solr/none/select", "/", "/solr/paragraphs/select?q=text:%5Ba", "/%zz")) {
            RawHttp answer = get(target, host);
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.headers() + answer.body()).doesNotContain("Jetty", "\tat ", ".java:");
        }
    }

    private static void assertRefused(RawHttp answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).contains("application/json");
        assertThat(answer.body())
                .startsWith("{\"error\":{\"msg\":\"")
                .endsWith("\",\"code\":403}}\n")
                .hasLineCount(1);
    }

    private static void assertThatNothingChanged() throws Exception {
        node.solr().commit();
        assertThat(node.solr().query(new SolrQuery("id:kept")).getResults()).hasSize(1);
    }

    private static RawHttp get(String target, String... headers) throws IOException {
        return RawHttp.get(port, target, headers);
    }

    private static RawHttp post(String target, String body, String... headers) throws IOException {
        return RawHttp.post(port, target, body, headers);
    }
}
