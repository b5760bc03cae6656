package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chancery.solr.Archive;
import org.chancery.solr.Audit;
import org.chancery.solr.Samples;
import org.chancery.solr.Solr;
import org.chancery.solr.SolrFault;
import org.chancery.solr.TestVocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexer and server are killed at moments that chance chooses, and the same command is given again: nothing may be lost, doubled or halved. What is right is what uninterrupted runs
 * give. {@code -Dchancery.long=true} tries more moments, {@code -Dchancery.seed=N} the moments of a run that failed.
 */
class CrashTest {
    private static final int DOCUMENTS = 220;
    private static final boolean LONG = Boolean.getBoolean("chancery.long");
    private static final long SEED = Long.getLong("chancery.seed", System.nanoTime());

    @TempDir
    private static Path folder;

    private static MadeArchive first;
    private static MadeArchive second;

    /** How long an uninterrupted run takes, start of its Java included, when the server is warm. */
    private static long millis;

    private static Audit.Result afterFirst;
    private static Audit.Result afterSecond;
    private static RealServer server;

    @BeforeAll
    static void whatUninterruptedRunsGive() throws Exception {
        first = MadeArchive.first(folder.resolve("first"), DOCUMENTS, 1);
        second = MadeArchive.second(folder.resolve("second"), DOCUMENTS, 1);
        server = RealServer.in(folder.resolve("data"));
        assertThat(server.index(first.path()).err()).contains(DOCUMENTS + " added");
        afterFirst = audit();
        long start = System.nanoTime();
        assertThat(server.index(second.path()).err()).contains("changed").contains("unchanged");
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        afterSecond = audit();
        assertThat(afterSecond.digest()).isNotEqualTo(afterFirst.digest());
        assertThat(afterFirst.paragraphs()).isGreaterThan(3000);
        System.out.printf("%d paragraphs in %d ms; moments of seed %d%n", afterFirst.paragraphs(), millis, SEED);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void startEmpty() throws IOException {
        empty();
    }

    @Test
    void theIndexerMayBeKilledAtAnyMoment() throws Exception {
        for (long moment : moments(3, "indexer")) {
            Run.Begun killed = begin(first);
            Thread.sleep(moment);
            killed.kill();
            again(first);
            assertWhole("indexer killed after " + moment + " ms", afterFirst);
            empty();
        }
    }

    @Test
    void theServerMayBeKilledAtAnyMomentWhileTheIndexerRuns() throws Exception {
        for (long moment : moments(3, "server")) {
            Run.Begun indexer = begin(first);
            Thread.sleep(moment);
            restartTheServer();
            Run run = indexer.end();
            if (run.code()
                    != 0) { // only when it met no server at its very start, where waiting would hide a wrong address
                assertThat(run.err()).startsWith("chancery: Solr ").hasLineCount(1);
                again(first);
            }
            assertWhole("server killed after " + moment + " ms", afterFirst);
            empty();
        }
    }

    @Test
    void whatChangesWhileItIsKilledIsChangedInTheEnd() throws Exception {
        for (long moment : moments(1, "both")) {
            again(first);
            Run.Begun indexer = begin(second);
            Thread.sleep(moment);
            indexer.kill();
            restartTheServer();
            again(second);
            assertWhole("both killed after " + moment + " ms of the change", afterSecond);
            empty();
        }
    }

    /** SolrJ's client loses a thread with every body that nobody takes, and has four. */
    @Test
    void aClientThatWasRefusedOftenIsHeardWhenTheServerIsBack() throws Exception {
        try (Solr solr = Solr.at(server.solr())) {
            Archive archive = new Archive(solr, TestVocabularies.shipped());
            List<Archive.Change> changes = List.of(new Archive.Change(
                    Samples.statements("patient", "2020", "en", "We shall wait. ".repeat(20_000)), List.of()));
            server.kill();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                for (int refused = 0; refused < 6; refused++) {
                    assertThatThrownBy(() -> archive.put(changes, "v")).isInstanceOf(SolrFault.class);
                }
            });
            server = server.again();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> archive.put(changes, "v"));
            archive.commit();
            assertThat(audit().paragraphs()).isEqualTo(1);
            archive.removeCollection("test");
            archive.commit();
        }
    }

    @Test
    void twoIndexersAtOnceDoNoHarm() throws Exception {
        Run.Begun one = begin(first);
        Run.Begun other = begin(first);
        List<Run> runs = List.of(one.end(), other.end());
        assertThat(runs).as(runs.toString()).anyMatch(run -> run.code() == 0).allMatch(run -> run.code() <= 1);
        assertWhole("two at once", afterFirst);
    }

    private static Run.Begun begin(MadeArchive archive) throws IOException {
        return Run.begin("index", "--solr", server.solr(), archive.path());
    }

    private static void again(MadeArchive archive) throws Exception {
        Run run = server.index(archive.path());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static void restartTheServer() throws Exception {
        server.kill();
        server = server.again();
    }

    private List<Long> moments(int few, String test) {
        Random chance = new Random(SEED + test.hashCode());
        List<Long> moments = new ArrayList<>();
        for (int i = 0; i < (LONG ? 20 : few); i++) {
            moments.add((long) (millis * (0.2 + 0.8 * chance.nextDouble())));
        }
        System.out.println(moments + " ms of " + millis + ", seed " + SEED);
        return moments;
    }

    private static void assertWhole(String what, Audit.Result expected) throws Exception {
        assertThat(audit()).as(what + " (-Dchancery.seed=" + SEED + ")").isEqualTo(expected);
    }

    private static Audit.Result audit() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Solr solr = Solr.at(server.solr())) {
            Audit.Result result = Audit.of(solr, true, fault -> faults.add(fault.toString()));
            assertThat(faults).isEmpty();
            return result;
        }
    }

    private static void empty() throws IOException {
        try (Solr solr = Solr.at(server.solr())) {
            Archive archive = new Archive(solr, TestVocabularies.shipped());
            archive.removeCollection("main");
            archive.commit();
        }
        assertThat(audit().documents()).isZero();
    }
}
