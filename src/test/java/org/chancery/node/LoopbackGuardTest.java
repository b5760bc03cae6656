package org.chancery.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the guard, on visits that no test machine could pay itself. */
class LoopbackGuardTest {

    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "203.0.113.7";
    private static final String SELECT = "/solr/paragraphs/select?q=x";
    private static final String UPDATE = "/solr/paragraphs/update?commit=true";

    private final LoopbackGuard guard = new LoopbackGuard("127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {SELECT, UPDATE, "/solr/admin/cores?action=STATUS", "/api/cores", "/solr/%61dmin/cores"})
    void fromThisMachineEverythingMayBeAsked(String target) {
        assertThat(refusal(HERE, "GET", target, "Host: localhost:8983")).isNull();
        assertThat(refusal("::1", "POST", target, "Host: [::1]:8983")).isNull();
        assertThat(refusal("127.8.8.8", "DELETE", target, "Host: 127.0.0.1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8983",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "127.0.0.256",
                "192.168.1.1",
                "[::2]",
                "localhost:8983@evil.example",
                "0.0.0.0:8983",
                "",
                "localhost:8983, evil.example",
                "localhost."
            })
    void aForeignNameForThisMachineIsRefused(String host) {
        assertThat(refusal(HERE, "GET", SELECT, "Host: " + host)).contains("is not this machine");
    }

    @Test
    void aRequestWithoutHostIsRefused() {
        assertThat(refusal(HERE, "GET", SELECT)).contains("without Host");
    }

    @Test
    void ofTwoHostsBothMustBeOurs() {
        assertThat(refusal(HERE, "GET", SELECT, "Host: localhost", "Host: evil.example"))
                .contains("evil.example");
        assertThat(refusal(HERE, "GET", "http://evil.example" + SELECT, "Host: localhost"))
                .contains("evil.example");
        assertThat(refusal(HERE, "GET", "http://localhost" + SELECT, "Host: localhost"))
                .isNull();
    }

    @Test
    void theConfiguredHostIsAName() {
        LoopbackGuard named = new LoopbackGuard("Archive.example");
        assertThat(named.refusal(visit(HERE, "GET", UPDATE, "Host: archive.example:8983")))
                .isNull();
        assertThat(named.refusal(visit(HERE, "GET", UPDATE, "Host: other.example")))
                .isNotNull();
        assertThat(new LoopbackGuard("fd00::2").refusal(visit(HERE, "GET", UPDATE, "Host: [fd00::2]:8983")))
                .isNull();
        assertThat(new LoopbackGuard("0.0.0.0").refusal(visit(HERE, "GET", UPDATE, "Host: 0.0.0.0")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: null", "Origin: http://evil.example", "Origin: http://localhost:8080",
                "Origin: https://localhost:8983", "Origin: http://localhost", "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: SAME-ORIGIN?", "Referer: http://evil.example/page",
                "Referer: http://localhost:8080/", "Referer: %%%"
            })
    void whatABrowserAddsForAForeignPageIsRefused(String header) {
        for (String target : List.of(SELECT, UPDATE, "/api/cores")) {
            assertThat(refusal(HERE, "GET", target, "Host: localhost:8983", header))
                    .contains("may not ask Solr");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://localhost:8983",
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Referer: http://localhost:8983/solr/paragraphs/select?q=x"
            })
    void whatABrowserAddsForTheUserHimselfPasses(String header) {
        assertThat(refusal(HERE, "GET", UPDATE, "Host: localhost:8983", header)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "Via: 1.1 proxy"})
    void aProxyOnThisMachineSpeaksForOthers(String header) {
        assertThat(refusal(HERE, "GET", UPDATE, "Host: localhost", header)).contains("on the machine it runs on");
        assertThat(refusal(HERE, "GET", SELECT, "Host: localhost", header)).isNull();
        assertThat(refusal(HERE, "GET", SELECT, "Host: evil.example", header)).contains("is not this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SELECT,
                "/solr/paragraphs/query",
                "/solr/paragraphs/documents?q=id:1",
                "/solr/paragraphs/get?ids=a,b&qt=/get",
                "/solr/paragraphs/export?q=*:*&sort=id+asc&fl=id",
                "/solr/paragraphs/admin/ping?wt=javabin&version=2",
                "/solr/paragraphs/select?q=stream&facet.field=topic&f.topic.facet.limit=3&qt=%2Fselect"
            })
    void fromElsewhereTheCollectionMayBeRead(String target) {
        assertThat(refusal(ELSEWHERE, "GET", target, "Host: archive.example")).isNull();
        assertThat(refusal(ELSEWHERE, "HEAD", target, "Host: archive.example")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UPDATE,
                "/solr/paragraphs/update/json",
                "/solr/paragraphs/%75pdate",
                "/solr//paragraphs/update",
                "//update",
                "/solr/paragraphs/update;jsessionid=1",
                "/solr/paragraphs/select;a=b",
                "/solr/paragraphs/select/../update",
                "/solr/paragraphs/select%2f..%2fupdate",
                "/solr/paragraphs/./select",
                "/solr/paragraphs/select/",
                "/solr/paragraphs/SELECT",
                "/solr/paragraphs/selec%74",
                "/solr/paragraphs//select",
                "/solr/other/select",
                "/solr/admin/cores?action=UNLOAD&core=paragraphs",
                "/solr/admin/info/system",
                "/solr/paragraphs/config",
                "/solr/paragraphs/schema",
                "/solr/paragraphs/replication?command=fetchindex",
                "/solr/paragraphs/stream",
                "/solr/paragraphs/sql",
                "/solr/paragraphs/admin/luke",
                "/solr/paragraphs/admin/file?file=schema.xml",
                "/solr/____v2/cores",
                "/api/cores",
                "/api/cores/paragraphs/select",
                "/",
                "*",
                "/solr"
            })
    void fromElsewhereNothingElseAnswers(String target) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS")) {
            assertThat(refusal(ELSEWHERE, method, target, "Host: archive.example"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select?qt=/update",
                "select?q=x&qt=%2fupdate",
                "select?shards=127.0.0.1:8983/solr/paragraphs",
                "select?shards.qt=/update",
                "select?%73hards=x",
                "select?+shards+=x",
                "select?stream.body=<delete/>",
                "select?stream.url=http://10.0.0.1/",
                "query?stream.file=/etc/passwd",
                "select?ie=IBM037&q=x",
                "select?a=shards&${a}=x",
                "select?q=%zz",
                "select?%=",
                "get?sync=evil.example&getVersions=1",
                "get?syncWithLeader=x",
                "get?json={params:{sync:x}}",
                "get?json.params.sync=x",
                "get?a=sync&$%7ba}=x",
                "export?expr=cat(x)",
                "export?json={}",
                "admin/ping?qt=/update",
                "admin/ping?action=disable",
                "admin/ping?json={params:{qt:'/update'}}",
                "admin/ping?shards=x"
            })
    void fromElsewhereNoParameterTurnsAReader(String handler) {
        assertThat(refusal(ELSEWHERE, "GET", "/solr/paragraphs/" + handler, "Host: archive.example"))
                .isNotNull();
    }

    @Test
    void fromElsewhereOnlySearchesTakeABody() {
        String form = "Content-Type: application/x-www-form-urlencoded";
        for (String handler : List.of("select", "query", "documents")) {
            assertThat(refusal(ELSEWHERE, "POST", "/solr/paragraphs/" + handler, form))
                    .isNull();
        }
        for (String handler : List.of("get", "export", "admin/ping")) {
            assertThat(refusal(ELSEWHERE, "POST", "/solr/paragraphs/" + handler, form))
                    .isNotNull();
        }
        for (String handler : List.of("select", "get", "export", "admin/ping")) {
            String target = "/solr/paragraphs/" + handler;
            assertThat(refusal(ELSEWHERE, "GET", target, form)).contains("no body");
            assertThat(refusal(ELSEWHERE, "GET", target, "Content-Length: 3")).contains("no body");
            assertThat(refusal(ELSEWHERE, "GET", target, "Transfer-Encoding: chunked"))
                    .contains("no body");
        }
        assertThat(refusal(ELSEWHERE, "PUT", SELECT)).isNotNull();
        assertThat(refusal(ELSEWHERE, "DELETE", SELECT)).isNotNull();
    }

    @Test
    void aRefusalIsOneLineThatNeedsNoEscaping() {
        String refusal = String.valueOf(refusal(HERE, "GET", SELECT, "Host: \"\\\u0001é<script>" + "x".repeat(500)));
        assertThat(refusal).hasSizeLessThan(250).doesNotContain("\"", "\\", "\n", "\u0001");
    }

    private @Nullable String refusal(String from, String method, String target, String... headers) {
        return guard.refusal(visit(from, method, target, headers));
    }

    private static Visit visit(String from, String method, String target, String... headers) {
        HttpFields.Mutable fields = HttpFields.build();
        List<String> authorities = new ArrayList<>();
        for (String header : headers) {
            String name = header.substring(0, header.indexOf(':'));
            String value = header.substring(name.length() + 1).strip();
            fields.add(name, value);
            if (name.equals("Host")) {
                authorities.add(value);
            }
        }
        String rest = target;
        if (target.startsWith("http://")) {
            authorities.add(URI.create(target).getRawAuthority());
            rest = target.substring(target.indexOf('/', "http://".length()));
        }
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? null : rest.substring(question + 1);
        return new Visit(address(from), method, path, query, authorities, fields.asImmutable());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
