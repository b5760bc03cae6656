package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.junit.jupiter.api.Test;

class ArchiveTest extends OnAnArchive {
    @Test
    void whatIsPutIsReadBackWhole() {
        Document document = Samples.interview("a", "2020-12-29", "What next?", "We shall see.", "Nobody knows.");
        archive.put(document, "annotated/1");
        archive.commit();
        assertThat(archive.read(document.id())).contains(document);
        Archive.State state = archive.state(document.id()).orElseThrow();
        assertThat(state.provenance()).isEqualTo(document.provenance());
        assertThat(state.annotationVersion()).isEqualTo("annotated/1");
        assertThat(state.date()).isEqualTo("2020-12-29");
    }

    @Test
    void anEditedDocumentIsReplacedAsOneBlockAndUnchangedParagraphsKeepIdAndFirstSeen() throws Exception {
        Document before = Samples.interview("a", "2020", "What next?", "We shall see.", "Nobody knows.");
        archive.put(before, "v");
        archive.commit();
        Map<String, Date> seenBefore = firstSeen();
        Thread.sleep(5); // so that a new time would differ
        Document after = Samples.interview("a", "2020", "What next?", "We saw.", "Nobody knows.");
        archive.put(after, "v");
        archive.commit();
        Map<String, Date> seenAfter = firstSeen();
        String kept = before.paragraphs().get(2).id();
        assertThat(after.paragraphs().get(2).id()).isEqualTo(kept);
        assertThat(seenAfter.get(kept)).isEqualTo(seenBefore.get(kept));
        assertThat(seenAfter.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        after.paragraphs().stream().map(Paragraph::id).toList());
        String edited = after.paragraphs().get(1).id();
        assertThat(seenAfter.get(edited)).isAfter(seenBefore.get(kept));
    }

    @Test
    void aRemovedDocumentLeavesNoParagraphBehind() throws Exception {
        Document document = Samples.statements("a", "", "en", "One.", "Two.");
        archive.put(document, "v");
        archive.commit();
        archive.withdraw(List.of(document.id()));
        archive.commit();
        assertThat(firstSeen()).isEmpty();
        assertThat(archive.read(document.id())).isEmpty();
    }

    @Test
    void aDocumentUnderAnotherTitleReplacesItselfInOneRequest() {
        Document before = Samples.statements("a", "", "en", "One.");
        archive.put(before, "v");
        archive.commit();
        List<Archive.State> known =
                archive.states(List.of(before.identity())).getOrDefault(before.identity(), List.of());
        assertThat(known).extracting(Archive.State::id).containsExactly(before.id());
        Document after = Samples.statements("b", "", "en", "One.");
        archive.put(List.of(new Archive.Change(after, known)), "v");
        archive.commit();
        assertThat(archive.read(before.id())).isEmpty();
        assertThat(archive.read(after.id())).contains(after);
    }

    @Test
    void aReaderOfALargeDocumentGetsItAsItWasOrAsItIsAndNeverAMixture() throws Exception {
        Document old = large("one", 2500, "old");
        archive.put(old, "v");
        archive.commit();
        AtomicBoolean done = new AtomicBoolean();
        Set<String> kinds = new HashSet<>();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> reads = threads.submit(() -> {
                while (!done.get()) {
                    List<Paragraph> paragraphs =
                            archive.read(old.id()).orElseThrow().paragraphs();
                    long news = paragraphs.stream()
                            .filter(p -> p.text().endsWith("new."))
                            .count();
                    kinds.add(news + " of " + paragraphs.size());
                }
                return null;
            });
            for (int round = 0; round < 6; round++) {
                archive.put(large("one", 2500, round % 2 == 0 ? "new" : "old"), "v");
                archive.commit();
            }
            done.set(true);
            reads.get();
        }
        assertThat(kinds).isNotEmpty().isSubsetOf("0 of 2500", "2500 of 2500");
    }

    @Test
    void readersSeeWholeDocumentsOnlyWhileLargeOnesAreWrittenAndAnotherClientCommits() throws Exception {
        int size = 3000;
        AtomicBoolean done = new AtomicBoolean();
        Set<Long> seen = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> commits = threads.submit(() -> {
                while (!done.get()) {
                    archive.commit();
                }
            });
            Future<?> reads = threads.submit(() -> {
                while (!done.get()) {
                    SolrQuery query = new SolrQuery("*:*").setRows(0);
                    seen.add(solr.solr().client().query(query).getResults().getNumFound());
                }
                return null;
            });
            for (int round = 0; round < 6; round++) {
                archive.put(large("large " + round % 3, size, "round " + round), "v");
            }
            done.set(true);
            commits.get();
            reads.get();
        }
        archive.commit();
        assertThat(seen).allMatch(count -> count % size == 0).hasSizeGreaterThan(1);
        assertThat(solr.solr()
                        .client()
                        .query(new SolrQuery("round"))
                        .getResults()
                        .getNumFound())
                .isEqualTo(3L * size);
    }

    @Test
    void anonymousChildrenWouldLoseTheirParagraphsOnAnAtomicUpdateSoWeNestThemUnderAName() throws Exception {
        Document document = Samples.statements("a", "", "en", "One.", "Two.");
        archive.put(document, "v");
        archive.commit();
        SolrInputDocument update = new SolrInputDocument("id", document.id());
        update.setField("place", Map.of("set", "Vienna"));
        solr.solr().client().add(update);
        archive.commit();
        assertThat(archive.read(document.id()).orElseThrow().paragraphs()).hasSize(2);
    }

    @Test
    void whatSolrRefusesIsSaidInOneLine() {
        Solr nowhere = Solr.at("http://127.0.0.1:9/solr");
        Archive unreachable = new Archive(nowhere, TestVocabularies.shipped());
        assertThatThrownBy(unreachable::ping)
                .isInstanceOf(SolrFault.class)
                .hasMessage(
                        "Solr does not answer at http://127.0.0.1:9/solr (is it running? start it with: chancery serve)");
    }

    private static Document large(String id, int paragraphs, String words) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            texts.add("Paragraph " + i + " of " + words + ".");
        }
        return Samples.statements(id, "2020", "en", texts.toArray(String[]::new));
    }

    private Map<String, Date> firstSeen() throws Exception {
        Map<String, Date> seen = new TreeMap<>();
        for (SolrDocument found :
                solr.solr().client().query(new SolrQuery("*:*").setRows(100)).getResults()) {
            seen.put((String) found.getFieldValue("id"), (Date) found.getFieldValue("first_seen"));
        }
        return seen;
    }
}
