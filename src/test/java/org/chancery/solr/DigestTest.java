package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.SolrDocument;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;

class DigestTest extends OnAnArchive {
    private String digest() {
        return String.valueOf(Audit.of(solr.solr(), true, fault -> {}).digest());
    }

    @Test
    void theDigestHangsOnTheWordsAndNotOnTheOrderOrTheTimeOfWriting() throws Exception {
        Document a = Samples.interview("a", "2020-12-29", "What next?", "We shall see.");
        Document b = Samples.statements("b", "", "ru", "Раз.", "Два.");
        put(a, b);
        String digest = digest();
        put(b, a, b);
        assertThat(digest()).isEqualTo(digest);
        try (TestSolr other = TestSolr.in(folder.resolve("two"))) {
            Archive second = new Archive(other.solr(), TestVocabularies.shipped());
            List<Document> turned = new ArrayList<>(List.of(a, b));
            Collections.reverse(turned);
            turned.forEach(document -> second.put(document, "v"));
            second.commit();
            assertThat(Audit.of(other.solr(), true, fault -> {}).digest()).isEqualTo(digest);
        }
        put(Samples.statements("b", "", "ru", "Раз.", "Три."));
        assertThat(digest()).isNotEqualTo(digest);
    }

    /** As the docstring of the digest tells a stranger to compute it. */
    @Test
    void aStrangerCanComputeTheDigest() throws Exception {
        put(
                Samples.mentioning(
                        Samples.interview("a", "2020-12-29", "What of Россия?", "We shall see.", "We shall see."),
                        Facet.COUNTRY,
                        "RU",
                        "Россия"),
                Samples.statements("b", "2021", "und", "One\nline: 4:role,6:answer,"));
        StringBuilder all = new StringBuilder();
        SolrQuery query = new SolrQuery("level:paragraph").setRows(100);
        query.set("fl", "*");
        QueryRequest request = new QueryRequest(query);
        request.setPath("/documents");
        for (SolrDocument found : request.process(solr.solr().client()).getResults()) {
            for (String name : new TreeSet<>(found.getFieldNames())) {
                if (!name.equals("first_seen") && !name.equals("_version_")) {
                    for (Object value : found.getFieldValues(name)) {
                        String text =
                                value instanceof Date date ? date.toInstant().toString() : value.toString();
                        for (String part : List.of(name, text)) {
                            all.append(part.getBytes(StandardCharsets.UTF_8).length)
                                    .append(':')
                                    .append(part)
                                    .append(',');
                        }
                    }
                }
            }
            all.append('\n');
        }
        assertThat(all).contains("4:date,20:2020-12-29T00:00:00Z,").contains("8:position,1:1,");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(digest()).isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
    }
}
