package org.chancery.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.chancery.annotate.Annotator;
import org.chancery.solr.Archive;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Reading;

/**
 * The way of a draft: it is looked up; what is not in the archive as it is now is read and annotated by the {@link Workers}, and written by the {@link Writer}, in
 * the order in which it came. What is on the way at once is bounded by its weight: whoever drafts faster waits.
 */
final class Works implements AutoCloseable {
    /** Bytes of drafts and documents on the way. A heavier one goes alone. */
    private static final long MOST_WEIGHT = 32L << 20;
    /** Whatever a draft says of itself: more than a thousand small ones would only be told late. */
    private static final long LEAST_WEIGHT = 32 << 10;
    /** So many drafts are looked up in one request, */
    private static final int LOOKED_UP = 200;
    /** or as many as weigh so much. */
    private static final long LOOKED_UP_WEIGHT = MOST_WEIGHT / 4;

    private final Archive archive;
    private final String annotationVersion;
    private final Patience patience;
    private final Runnable halt;
    private final Workers workers;
    private final Writer writer;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Deque<Work> begun = new ArrayDeque<>();
    private long waitingWeight;
    private long weight;

    /** A draft that is to be looked up. */
    private record Waiting(Slot slot, Draft draft) {}

    /** A draft that is being read, with what the archive has of its identity. */
    private record Work(Slot slot, List<Archive.State> before, Future<Workers.Read> read) {}

    /**
     * @param dry nothing is written
     * @param halt throws when the run is to end
     */
    Works(Archive archive, Annotator annotator, Patience patience, boolean dry, Runnable halt) {
        this.halt = halt;
        this.archive = archive;
        this.annotationVersion = Archive.version(annotator.version());
        this.patience = patience;
        this.workers = new Workers(annotator);
        this.writer = new Writer(archive, annotationVersion, patience, dry);
    }

    /** What a draft counts for while it is on the way. */
    static long weigh(Draft draft) {
        return Math.max(draft.weight(), LEAST_WEIGHT);
    }

    /** Takes a draft, when there is room for it; its slot is settled sooner or later. */
    void take(Slot slot, Draft draft) {
        while (weight > 0 && weight + slot.weight() > MOST_WEIGHT) {
            advance(true);
        }
        weight += slot.weight();
        waitingWeight += slot.weight();
        waiting.add(new Waiting(slot, draft));
        if (waiting.size() >= LOOKED_UP || waitingWeight >= LOOKED_UP_WEIGHT) {
            lookUp();
        }
        advance(false);
    }

    /** Settles some more slots; false when all are settled. */
    boolean finishSome() {
        boolean busy = !waiting.isEmpty() || !begun.isEmpty() || writer.isBusy();
        if (busy) {
            advance(true);
        }
        return busy;
    }

    /** Settles what is written or on its way to Solr, and forgets the rest: the next run finds it. */
    void abandon() {
        waiting.clear();
        begun.forEach(work -> work.read().cancel(true));
        begun.clear();
        writer.finish();
    }

    /** What writes. */
    Writer writer() {
        return writer;
    }

    /** Bytes on the way. */
    long weight() {
        return weight;
    }

    /** Passes on what is ready; in a hurry waits for what is not. */
    private void advance(boolean hurry) {
        halt.run();
        if (hurry && begun.isEmpty() && !waiting.isEmpty()) {
            lookUp();
        }
        boolean passed = false;
        while (!begun.isEmpty() && (begun.element().read().isDone() || (hurry && !passed))) {
            pass(begun.remove());
            passed = true;
        }
        writer.advance(hurry && !passed);
        weight -= writer.release();
    }

    private void pass(Work work) {
        Workers.Read read = Workers.finish(work.read());
        Reading reading = read.reading();
        if (reading == null) {
            work.slot().reject(String.valueOf(read.fault()));
            weight -= work.slot().weight();
        } else {
            writer.add(work.slot(), reading, work.before());
        }
    }

    private void lookUp() {
        List<String> identities =
                waiting.stream().map(one -> one.draft().identity().hash()).toList();
        Map<String, List<Archive.State>> found = patience.with(() -> archive.states(identities));
        for (Waiting one : waiting) {
            List<Archive.State> before =
                    found.getOrDefault(one.draft().identity().hash(), List.of());
            if (isThere(one.draft(), before)) {
                String id = before.getFirst().id();
                one.slot()
                        .settle(new Outcome(one.slot().name(), id, Outcome.Status.UNCHANGED, 0, List.of(), null, null));
                weight -= one.slot().weight();
            } else {
                begun.add(new Work(one.slot(), before, workers.begin(one.draft())));
            }
        }
        waiting.clear();
        waitingWeight = 0;
    }

    /** Whether it is in the archive, once, from the same bytes and the same place, read and annotated by the same versions. */
    private boolean isThere(Draft draft, List<Archive.State> before) {
        if (before.size() != 1) {
            return false;
        }
        Archive.State state = before.getFirst();
        return state.provenance().sourceHash().equals(draft.sourceHash())
                && state.provenance().aboutHash().equals(draft.aboutHash())
                && state.provenance().sourcePath().equals(draft.path())
                && state.provenance().readerVersion().equals(draft.reader())
                && state.collection().equals(draft.identity().collection())
                && state.annotationVersion().equals(annotationVersion);
    }

    @Override
    public void close() {
        workers.close();
        writer.close();
    }
}
