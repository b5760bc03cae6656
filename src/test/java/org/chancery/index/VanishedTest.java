package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.index.Outcome.Status.MISSING;
import static org.chancery.index.Outcome.Status.REJECTED;
import static org.chancery.index.Outcome.Status.REMOVED;
import static org.chancery.index.Outcome.Status.UNCHANGED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents whose files are gone. */
class VanishedTest {
    private static final Mode PRUNE = new Mode(false, true);

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

    private static Path years(String top) throws Exception {
        desk.statement(top + "/2020/a.txt", "Statement on the Moon", "The Moon is far.");
        desk.statement(top + "/2020/b.txt", "Statement on Mars", "Mars is farther.");
        desk.statement(top + "/2021/c.txt", "Statement on Venus", "Venus is hot.");
        return desk.folder(top);
    }

    @Test
    void aVanishedDocumentIsListedAndStaysUntilItIsPruned() throws Exception {
        Path all = years("listed");
        desk.index("listed", all);
        Files.delete(all.resolve("2020/b.txt"));
        List<Outcome> listed = desk.index("listed", all);
        assertThat(listed).extracting(Outcome::status).containsExactly(UNCHANGED, UNCHANGED, MISSING);
        assertThat(listed.getLast().input()).isEqualTo("2020/b.txt");
        assertThat(listed.getLast().reason()).contains("Statement on Mars").contains("--prune");
        assertThat(listed.getLast().documentId()).isNotNull();
        assertThat(desk.paragraphs("listed")).isEqualTo(6);
        assertThat(desk.index("listed", new Mode(true, true), all).getLast().status())
                .isEqualTo(REMOVED);
        assertThat(desk.paragraphs("listed")).isEqualTo(6);
        assertThat(desk.index("listed", PRUNE, all).getLast().status()).isEqualTo(REMOVED);
        assertThat(desk.paragraphs("listed")).isEqualTo(4);
        assertThat(desk.index("listed", PRUNE, all)).hasSize(2);
    }

    @Test
    void anEmptyFolderMayBeADiskThatIsNotMountedAndPrunesNothing() throws Exception {
        Path all = years("unmounted");
        desk.index("unmounted", all.resolve("2021"));
        Files.delete(all.resolve("2021/c.txt"));
        List<Outcome> told = desk.index("unmounted", PRUNE, all.resolve("2021"));
        assertThat(told).extracting(Outcome::status).containsExactly(MISSING);
        assertThat(told.getFirst().reason()).contains("is its disk mounted?");
        assertThat(desk.paths("unmounted")).containsExactly("2021/c.txt");
    }

    @Test
    void onlyThisCollectionAndOnlyWhatIsBelowTheArgumentIsPruned() throws Exception {
        Path all = years("scoped");
        desk.index("scoped", all.resolve("2020"), all.resolve("2021"));
        desk.index("other", all.resolve("2020"));
        Files.delete(all.resolve("2020/a.txt"));
        Files.delete(all.resolve("2021/c.txt"));
        assertThat(desk.index("scoped", PRUNE, all.resolve("2020")))
                .extracting(Outcome::status)
                .containsExactly(UNCHANGED, REMOVED);
        assertThat(desk.paths("scoped")).containsExactly("2020/b.txt", "2021/c.txt");
        assertThat(desk.paths("other")).containsExactly("2020/a.txt", "2020/b.txt");
    }

    @Test
    void whatLiesWhereSomethingCouldNotBeReadCountsAsThere() throws Exception {
        Path all = years("doubtful");
        desk.index("doubtful", all);
        desk.file("doubtful/2020/a.txt", "");
        Files.delete(all.resolve("2021/c.txt"));
        Files.delete(all.resolve("2021"));
        Files.createSymbolicLink(all.resolve("2021"), all.resolve("nowhere"));
        assertThat(desk.index("doubtful", PRUNE, all))
                .extracting(Outcome::status)
                .containsExactly(REJECTED, UNCHANGED, MISSING);
        assertThat(desk.paths("doubtful")).hasSize(3);
    }

    @Test
    void aDocumentThatMovedWithItsIdIsNotGone() throws Exception {
        desk.file("moved/a.txt", "---\nid: mover\n---\n\nStatement\n\nWe moved.\n");
        desk.index("moved", desk.folder("moved"));
        Files.move(desk.folder("moved/a.txt"), desk.folder("moved/b.txt"));
        assertThat(desk.index("moved", PRUNE, desk.folder("moved")))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.CHANGED);
        assertThat(desk.paths("moved")).containsExactly("moved/b.txt");
    }

    @Test
    void whatAnotherProgramWroteIsNotOursToMiss() throws Exception {
        Path all = years("foreign");
        Outcome first = desk.index("foreign", all).getFirst();
        Document ours = desk.archive().read(String.valueOf(first.documentId())).orElseThrow();
        for (String identity : List.of("", "their own")) {
            String id = "theirs-" + identity.length();
            List<Paragraph> paragraphs = ours.paragraphs().stream()
                    .map(paragraph -> new Paragraph(
                            id + "." + paragraph.position(),
                            paragraph.position(),
                            paragraph.said(),
                            paragraph.mentions()))
                    .toList();
            desk.archive()
                    .put(
                            new Document(
                                    id,
                                    identity,
                                    ours.collection(),
                                    ours.about(),
                                    ours.provenance(),
                                    List.of(),
                                    paragraphs),
                            "theirs");
        }
        desk.archive().commit();
        assertThat(desk.index("foreign", PRUNE, all))
                .extracting(Outcome::status)
                .containsOnly(UNCHANGED);
        assertThat(desk.paths("foreign")).hasSize(5);
    }

    @Test
    void aFileThatCameAfterTheFolderWasLookedThroughIsNotGone() throws Exception {
        Path all = years("late");
        try (Inputs early = Desk.inputs("late", all)) {
            desk.statement("late/2020/late.txt", "A late statement", "It came late.");
            desk.index("late", all);
            desk.indexer()
                    .run(early, PRUNE, outcome -> assertThat(outcome.status()).isEqualTo(UNCHANGED));
        }
        assertThat(desk.paths("late")).contains("late/2020/late.txt");
    }
}
