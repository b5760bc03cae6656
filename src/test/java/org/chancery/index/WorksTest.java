package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on its way at once, and what goes wrong on it. */
class WorksTest {
    private static final long MOST = 32L << 20;

    @TempDir
    private Path folder;

    private static Draft draft(String name, long weight, Draft.Text text) {
        return new Draft(name, name, Identity.of("works", null, null, name), "hash", "", "test/1", weight, text);
    }

    private static Reading reading(Draft draft) {
        Description about = new Description(
                draft.where(), Dating.UNDATED, "en", DocumentType.STATEMENT, null, null, null, null, null, null);
        List<Utterance> said = List.of(new Utterance(Role.STATEMENT, null, null, "Words of " + draft.where(), null));
        return new Reading(Document.of(draft.identity(), about, draft.provenance(null, null), said), List.of());
    }

    private static void finish(Works works) {
        boolean busy = true;
        while (busy) {
            busy = works.finishSome();
        }
    }

    @Test
    void aReaderThatDraftsFasterThanSolrWritesWaits() throws Exception {
        List<Slot> slots = new ArrayList<>();
        AtomicInteger read = new AtomicInteger();
        try (Desk desk = Desk.in(folder);
                Works works = new Works(desk.archive(), Desk.annotator(), new Patience(line -> {}), false, () -> {})) {
            for (int i = 0; i < 300; i++) {
                long weight = i == 150 ? 5 * MOST : 1 << 20;
                Draft draft = draft("draft " + i, weight, it -> {
                    read.incrementAndGet();
                    return reading(it);
                });
                Slot slot = new Slot(draft.where(), draft.path(), Works.weigh(draft));
                slots.add(slot);
                works.take(slot, draft);
                long settled = slots.stream().filter(Slot::isSettled).count();
                assertThat(works.weight()).isLessThanOrEqualTo(i == 150 ? 5 * MOST : MOST);
                assertThat(slots.size() - settled).isLessThanOrEqualTo(32);
            }
            finish(works);
            assertThat(works.weight()).isZero();
            works.writer().commit();
            assertThat(desk.paths("works")).hasSize(300);
        }
        assertThat(read).hasValue(300);
        assertThat(slots).allMatch(Slot::isSettled);
    }

    @Test
    void whateverADocumentDoesToItsReaderTheOthersGoOn() throws Exception {
        List<Draft.Text> texts = List.of(
                WorksTest::reading,
                draft -> {
                    throw new IllegalStateException("a bug");
                },
                draft -> {
                    throw new StackOverflowError();
                },
                draft -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                WorksTest::reading);
        List<Slot> slots = new ArrayList<>();
        try (Desk desk = Desk.in(folder);
                Works works = new Works(desk.archive(), Desk.annotator(), new Patience(line -> {}), false, () -> {})) {
            for (int i = 0; i < texts.size(); i++) {
                Draft draft = draft("draft " + i, 100, texts.get(i));
                Slot slot = new Slot(draft.where(), draft.path(), Works.weigh(draft));
                slots.add(slot);
                works.take(slot, draft);
            }
            finish(works);
        }
        assertThat(slots)
                .extracting(slot -> slot.outcome().status())
                .containsExactly(
                        Outcome.Status.ADDED,
                        Outcome.Status.REJECTED,
                        Outcome.Status.REJECTED,
                        Outcome.Status.REJECTED,
                        Outcome.Status.ADDED);
        assertThat(slots.get(1).outcome().reason())
                .contains("draft 1: the reader failed on it")
                .contains("a bug");
        assertThat(slots.get(2).outcome().reason()).contains("nested too deeply");
        assertThat(slots.get(3).outcome().reason()).contains("not enough memory");
    }
}
