package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.index.Outcome.Status.ADDED;
import static org.chancery.index.Outcome.Status.CHANGED;
import static org.chancery.index.Outcome.Status.REJECTED;
import static org.chancery.index.Outcome.Status.UNCHANGED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.corpus.Document;
import org.chancery.corpus.Provenance;
import org.chancery.solr.Archive;
import org.chancery.solr.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an indexer makes of files; each test has a folder and a collection of its own. */
class IndexerTest {
    @TempDir
    private static Path folder;

    private static Desk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = Desk.in(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static List<Outcome.Status> statuses(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::status).toList();
    }

    @Test
    void anUnchangedDocumentIsLeftAloneAnEditedOneIsReplacedAndANewOneAdded() throws Exception {
        desk.statement("edited/a.txt", "Statement on the Moon", "The Moon is far.");
        desk.statement("edited/b.txt", "Statement on Mars", "Mars is farther.");
        Path all = desk.folder("edited");
        assertThat(statuses(desk.index("edited", all))).containsExactly(ADDED, ADDED);
        desk.statement("edited/b.txt", "Statement on Mars", "Mars is nearer.");
        desk.statement("edited/c.txt", "Statement on Venus", "Venus is hot.");
        List<Outcome> outcomes = desk.index("edited", all);
        assertThat(outcomes).extracting(Outcome::input).containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(statuses(outcomes)).containsExactly(UNCHANGED, CHANGED, ADDED);
        assertThat(outcomes).allMatch(outcome -> outcome.documentId() != null && outcome.replaced() == null);
        assertThat(desk.paths("edited")).containsExactly("edited/a.txt", "edited/b.txt", "edited/c.txt");
        assertThat(desk.paragraphs("edited")).isEqualTo(6);
    }

    @Test
    void aFileIsTheSameWhetherItOrItsFolderIsNamed() throws Exception {
        Path file = desk.statement("same/a.txt", "Statement on the Moon", "The Moon is far.");
        desk.index("same", desk.folder("same"));
        assertThat(statuses(desk.index("same", file))).containsExactly(UNCHANGED);
    }

    @Test
    void whatAnOlderReaderOrOlderVocabulariesMadeIsMadeAgain() throws Exception {
        Path file = desk.statement("older/a.txt", "Statement on the Moon", "The Moon is far.");
        desk.statement("older/b.txt", "Statement on Mars", "Mars is farther.");
        Path all = desk.folder("older");
        List<Outcome> first = desk.index("older", all);
        Document a =
                desk.archive().read(String.valueOf(first.get(0).documentId())).orElseThrow();
        Document b =
                desk.archive().read(String.valueOf(first.get(1).documentId())).orElseThrow();
        Provenance now = a.provenance();
        Provenance older = new Provenance(
                now.rights(), now.retrieved(), now.sourceHash(), now.aboutHash(), now.sourcePath(), "transcript/0");
        Document readBefore =
                new Document(a.id(), a.identity(), a.collection(), a.about(), older, a.titled(), a.paragraphs());
        desk.archive().put(readBefore, Desk.annotator().version());
        desk.archive().put(b, "older vocabularies/1");
        desk.archive().commit();
        assertThat(statuses(desk.index("older", all))).containsExactly(CHANGED, CHANGED);
        assertThat(statuses(desk.index("older", all))).containsExactly(UNCHANGED, UNCHANGED);
        assertThat(file).exists();
    }

    @Test
    void aNewTitleMovesTheDocumentAndItsParagraphsStayFirstSeenWhenTheyWere() throws Exception {
        Path file = desk.statement("title/a.txt", "Statement on the Moon", "The Moon is far.");
        String before = String.valueOf(desk.index("title", file).getFirst().documentId());
        desk.statement("title/a.txt", "A longer statement on the Moon", "The Moon is far.");
        Outcome outcome = desk.index("title", file).getFirst();
        assertThat(outcome.status()).isEqualTo(CHANGED);
        assertThat(outcome.replaced()).isEqualTo(new Outcome.Replaced("Statement on the Moon", "", "title"));
        assertThat(outcome.documentId()).isNotEqualTo(before);
        assertThat(desk.archive().read(before)).isEmpty();
        assertThat(desk.paragraphs("title")).isEqualTo(2);
    }

    @Test
    void whatIsSaidAboutAFileElsewhereIsPartOfWhatItIs() throws Exception {
        Path file = desk.statement("about/a.txt", "Statement on the Moon", "The Moon is far.");
        desk.index("about", desk.folder("about"));
        Path sidecar = desk.file("about/a.txt.about.yaml", "place: Vienna\n");
        assertThat(statuses(desk.index("about", desk.folder("about")))).containsExactly(CHANGED);
        Outcome alone = desk.index("about", file, sidecar).getFirst();
        assertThat(alone.status()).isEqualTo(UNCHANGED);
        Document read = desk.archive().read(String.valueOf(alone.documentId())).orElseThrow();
        assertThat(read.about().place()).isEqualTo("Vienna");
        desk.file("about/gone.txt.about.yaml", "place: Paris\n");
        assertThat(desk.index("about", desk.folder("about")))
                .anyMatch(outcome -> outcome.status() == Outcome.Status.MISSING
                        && outcome.input().equals("gone.txt.about.yaml"));
    }

    @Test
    void oneIdFromTwoInputsIsAnErrorOfBoth() throws Exception {
        desk.file("claims/a.txt", "---\nid: claimed\n---\n\nOne\n\nWe met.\n");
        desk.file("claims/b.txt", "---\nid: claimed\n---\n\nTwo\n\nWe met.\n");
        desk.statement("claims/c.txt", "Three", "We met again.");
        List<Outcome> outcomes = desk.index("claims", desk.folder("claims"));
        assertThat(statuses(outcomes)).containsExactly(REJECTED, REJECTED, ADDED);
        assertThat(outcomes.subList(0, 2))
                .allMatch(outcome -> String.valueOf(outcome.reason())
                        .contains("\"claimed\", comes more than once, from claims/a.txt and from claims/b.txt"));
    }

    @Test
    void recordsOfOneIdInAFileAreNamedByThatId() throws Exception {
        String record = "{\"id\": \"seven\", \"title\": \"Seven\", \"text\": \"We met.\"}\n";
        List<Outcome> outcomes = desk.index("sevens", desk.file("sevens/all.jsonl", record + record));
        assertThat(outcomes)
                .extracting(Outcome::reason)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("all.jsonl, line 1: ")
                .contains("\"seven\", comes more than once, twice from sevens/all.jsonl");
    }

    @Test
    void aDocumentThatTakesOneFromAnotherCollectionSaysSo() throws Exception {
        String record = "{\"id\": \"%s\", \"title\": \"Eight\", \"text\": \"We met in %s.\"}\n";
        desk.index("east", desk.file("east/all.jsonl", record.formatted("eight", "the east")));
        List<Outcome> outcomes = desk.index("west", desk.file("west/all.jsonl", record.formatted("eight", "the west")));
        assertThat(outcomes)
                .singleElement()
                .extracting(Outcome::replaced)
                .isEqualTo(new Outcome.Replaced("Eight", "", "east"));
    }

    @Test
    void aDocumentThatSolrRefusesIsRejectedAndTheOthersOfItsBatchComeIn() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (Inputs inputs = new Inputs("refused", null)) {
            for (int i = 0; i < 40; i++) {
                String name = i == 17 ? "x".repeat(40_000) : "text " + i; // Solr keeps no path of over 32,766 bytes
                byte[] text = ("Statement " + i + "\n\nWe met on the Moon.\n").getBytes(StandardCharsets.UTF_8);
                inputs.add(name + ".txt", text);
            }
            desk.indexer().run(inputs, Mode.PLAIN, outcomes::add);
        }
        assertThat(outcomes).hasSize(40);
        assertThat(outcomes.get(17).status()).isEqualTo(REJECTED);
        assertThat(outcomes.get(17).reason()).contains("refused with 400");
        outcomes.remove(17);
        assertThat(statuses(outcomes)).containsOnly(ADDED);
        assertThat(desk.paragraphs("refused")).isEqualTo(39);
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfEachAndWritesNothing() throws Exception {
        desk.statement("dry/a.txt", "Statement on the Moon", "The Moon is far.");
        desk.index("dry", desk.folder("dry"));
        desk.statement("dry/a.txt", "Statement on the Moon", "The Moon is near.");
        desk.statement("dry/b.txt", "Statement on Mars", "Mars is farther.");
        desk.file("dry/c.txt", "");
        List<Outcome> outcomes = desk.index("dry", new Mode(true, false), desk.folder("dry"));
        assertThat(statuses(outcomes)).containsExactly(CHANGED, ADDED, REJECTED);
        assertThat(desk.paths("dry")).containsExactly("dry/a.txt");
        assertThat(statuses(desk.index("dry", desk.folder("dry")))).containsExactly(CHANGED, ADDED, REJECTED);
    }

    @Test
    void aFileThatChangesOrGoesWhileTheRunLooksElsewhereIsRejectedAndTheOthersComeIn() throws Exception {
        Path grows = desk.statement("moving/a.txt", "Statement on the Moon", "The Moon is far.");
        Path goes = desk.statement("moving/b.txt", "Statement on Mars", "Mars is farther.");
        desk.statement("moving/c.txt", "Statement on Venus", "Venus is hot.");
        List<Outcome> outcomes = new ArrayList<>();
        try (Inputs inputs = Desk.inputs("moving", desk.folder("moving"))) {
            desk.indexer().run(inputs, Mode.PLAIN, new Report() {
                @Override
                public void tell(Outcome outcome) {
                    outcomes.add(outcome);
                }

                @Override
                public void expect(long documents) {
                    try {
                        Files.writeString(grows, "More words.\n", StandardOpenOption.APPEND);
                        Files.delete(goes);
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                }
            });
        }
        assertThat(statuses(outcomes)).containsExactly(REJECTED, REJECTED, ADDED);
        assertThat(outcomes.get(0).reason()).contains("a.txt: it changed while it was read");
        assertThat(outcomes.get(1).reason()).contains("b.txt: it was there and is gone");
        assertThat(statuses(desk.index("moving", desk.folder("moving")))).containsExactly(ADDED, UNCHANGED);
    }

    @Test
    void aRunThatWasStoppedHasToldWhatItWroteAndIsCompletedByTheNext() throws Exception {
        int files = 1200;
        for (int i = 0; i < files; i++) {
            desk.statement("stopped/" + i + ".txt", "Statement " + i, "Number " + i + " speaks.\n\nA word.\n\nTwo.");
        }
        Indexer indexer = desk.indexer();
        List<Outcome> outcomes = new ArrayList<>();
        try (Inputs inputs = Desk.inputs("stopped", desk.folder("stopped"))) {
            boolean complete = indexer.run(inputs, Mode.PLAIN, outcome -> {
                outcomes.add(outcome);
                indexer.stop();
            });
            assertThat(complete).isFalse();
        }
        assertThat(outcomes).hasSizeBetween(1, files - 1);
        assertThat(desk.paragraphs("stopped")).isEqualTo(4L * outcomes.size());
        List<Outcome.Status> next = statuses(desk.index("stopped", desk.folder("stopped")));
        assertThat(next.stream().filter(status -> status == UNCHANGED)).hasSameSizeAs(outcomes);
        assertThat(next.stream().filter(status -> status == ADDED)).hasSize(files - outcomes.size());
        assertThat(desk.paragraphs("stopped")).isEqualTo(4L * files);
    }

    @Test
    void aRunThatIsStoppedAmidTheRecordsOfAFileRejectsNoneOfThem() throws Exception {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            records.append("{\"id\": \"" + i + "\", \"title\": \"Talk " + i + "\", \"text\": \"A word.\"}\n");
        }
        Path file = folder.resolve("amid.jsonl");
        Files.writeString(file, records);
        Indexer indexer = desk.indexer();
        List<Outcome> outcomes = new ArrayList<>();
        try (Inputs inputs = Desk.inputs("amid", file)) {
            boolean complete = indexer.run(inputs, Mode.PLAIN, outcome -> {
                outcomes.add(outcome);
                indexer.stop();
            });
            assertThat(complete).isFalse();
        }
        assertThat(outcomes).hasSizeLessThan(2000).allMatch(outcome -> outcome.status() == ADDED);
        assertThat(statuses(desk.index("amid", file)))
                .filteredOn(UNCHANGED::equals)
                .hasSameSizeAs(outcomes);
    }

    @Test
    void twoRunsAtOnceLeaveWhatOneRunLeaves() throws Exception {
        for (int i = 0; i < 80; i++) {
            desk.statement("both/" + i + ".txt", "Statement " + i, "Number " + i + " speaks.");
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<Outcome>> one = threads.submit(() -> desk.index("both", desk.folder("both")));
            Future<List<Outcome>> other = threads.submit(() -> desk.index("both", desk.folder("both")));
            assertThat(one.get()).hasSize(80);
            assertThat(other.get()).hasSize(80);
        }
        assertThat(desk.paths("both")).hasSize(80).doesNotHaveDuplicates();
        assertThat(desk.paragraphs("both")).isEqualTo(160);
    }

    @Test
    void ofTwoStatesOfADocumentThatTwoRunsLeftTheNewestStaysAndTheMendingIsSaid() throws Exception {
        Document one = Samples.statements("twin", "", "en", "One.");
        Document renamed = new Document(
                "another-title" + one.id(),
                one.identity(),
                one.collection(),
                one.about(),
                one.provenance(),
                List.of(),
                Samples.statements("x", "", "en", "Two.").paragraphs());
        desk.archive().put(one, "v");
        desk.archive().put(renamed, "v");
        desk.archive().commit();
        assertThat(desk.archive().twins()).containsExactly(one.identity());
        List<String> notes = new ArrayList<>();
        try (Inputs inputs = Desk.inputs("twins", desk.statement("twins/a.txt", "Statement", "Any words."))) {
            desk.indexer().run(inputs, Mode.PLAIN, new Report() {
                @Override
                public void tell(Outcome outcome) {}

                @Override
                public void note(String line) {
                    notes.add(line);
                }
            });
        }
        assertThat(notes).hasSize(1).first().asString().contains(one.id());
        assertThat(desk.archive().states(List.of(one.identity())).getOrDefault(one.identity(), List.of()))
                .extracting(Archive.State::id)
                .containsExactly(renamed.id());
    }
}
