package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.node.Node;
import org.chancery.node.NodeSettings;
import org.chancery.solr.Archive;
import org.chancery.solr.Solr;
import org.chancery.solr.SolrFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Solr over HTTP that is busy, breaks off or is away for a while. */
class OutageTest {
    private static final int FILES = 12;

    @TempDir
    private static Path folder;

    private static Node node;
    private static Faltering before;
    private static Archive archive;
    private static Solr solr;

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Path files = folder;

    @BeforeAll
    static void start() throws Exception {
        Path home = Path.of(System.getProperty("chancery.home", ".")).toAbsolutePath();
        node = Node.start(new NodeSettings(home, folder.resolve("data"), "127.0.0.1", 0, 0));
        before = new Faltering(node.solrPort());
        solr = Solr.at(before.address());
        archive = new Archive(solr, Desk.vocabularies());
    }

    @AfterAll
    static void stop() throws Exception {
        solr.close();
        before.close();
        node.close();
    }

    @BeforeEach
    void files() throws Exception {
        files = Files.createTempDirectory(folder, "files");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(files.resolve(i + ".txt"), "Statement " + i + "\n\nNumber " + i + " speaks.\n");
        }
    }

    private Report report(Runnable whenExpected) {
        return new Report() {
            @Override
            public void tell(Outcome outcome) {
                outcomes.add(outcome);
            }

            @Override
            public void expect(long documents) {
                whenExpected.run();
            }

            @Override
            public void note(String line) {
                notes.add(line);
            }
        };
    }

    private void run(String collection, Duration patience, Runnable whenExpected) {
        Indexer indexer = new Indexer(
                archive, Desk.annotator(), report -> new Patience(patience, Duration.ofMillis(20), report::note));
        try (Inputs inputs = Desk.inputs(collection, files)) {
            indexer.run(inputs, Mode.PLAIN, report(whenExpected));
        }
    }

    private static List<Archive.State> states(String collection) {
        return archive.from(collection, "", true, Archive.Page.FIRST).states();
    }

    @Test
    void aBusySolrIsAskedAgainAndPeopleReadThatOnceAndWhenItGoesOn() {
        run("busy", Duration.ofMinutes(1), () -> before.spoil(5, Faltering.Fault.BUSY));
        assertThat(before.left()).isZero();
        assertThat(outcomes).extracting(Outcome::status).hasSize(FILES).containsOnly(Outcome.Status.ADDED);
        assertThat(states("busy")).hasSize(FILES);
        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst()).contains("503").contains("trying again for up to 60 s");
        assertThat(notes.getLast()).contains("answers again");
    }

    @Test
    void anAnswerThatIsLostDoublesNothing() {
        run("lost", Duration.ofMinutes(1), () -> before.spoil(2, Faltering.Fault.SILENT));
        assertThat(before.left()).isZero();
        assertThat(outcomes).hasSize(FILES);
        assertThat(states("lost")).hasSize(FILES);
        assertThat(archive.twins()).isEmpty();
    }

    @Test
    void aSolrThatGoesAwayAndComesBackIsWaitedFor() {
        Thread back = new Thread(() -> {
            try {
                while (notes.isEmpty()) {
                    Thread.onSpinWait();
                }
                before.comeBack();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        run("away", Duration.ofMinutes(1), () -> {
            before.goAway();
            back.start();
        });
        assertThat(states("away")).hasSize(FILES);
        assertThat(notes).hasSize(2).first().asString().contains("does not answer");
    }

    @Test
    void whenItStaysAwayTheRunBreaksOffAndTheNextOneCompletesIt() {
        assertThatThrownBy(() -> run("gone", Duration.ofMillis(200), () -> before.spoil(1000, Faltering.Fault.BUSY)))
                .isInstanceOf(SolrFault.class)
                .hasMessageContaining("503");
        before.spoil(0, Faltering.Fault.BUSY);
        outcomes.clear();
        run("gone", Duration.ofMinutes(1), () -> {});
        assertThat(outcomes).hasSize(FILES);
        assertThat(states("gone")).hasSize(FILES);
    }
}
