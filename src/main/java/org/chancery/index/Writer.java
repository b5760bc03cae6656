package org.chancery.index;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.solr.Archive;
import org.chancery.solr.SolrFault;
import org.chancery.source.input.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents in batches, up to two of them on their way at once: while Solr works on one, the next is put into its form. A batch that does not arrive is
 * sent again whole, which does no harm; of a batch that Solr refuses each document is sent alone.
 */
final class Writer implements AutoCloseable {
    private static final int FULL_PARAGRAPHS = 1000;
    private static final int FULL_CHARACTERS = 2 << 20;
    private static final int ON_THEIR_WAY = 2;

    /** Readers of a long run's results see them so late at most. Seldom, for a commit empties Solr's caches. */
    private static final Duration COMMIT_EVERY = Duration.ofMinutes(10);

    private final Archive archive;
    private final String annotationVersion;
    private final Patience patience;
    private final boolean dry;
    private final ExecutorService senders = Executors.newFixedThreadPool(
            ON_THEIR_WAY, Thread.ofPlatform().daemon().name("sender-", 1).factory());
    private final Deque<Request> requests = new ArrayDeque<>();
    private List<Item> batch = new ArrayList<>();
    private int paragraphs;
    private long characters;
    private long released;
    private boolean written;
    private long committed = System.nanoTime();

    /** A document with what it needs to be told. */
    private record Item(Slot slot, Archive.Change change, List<String> repairs) {}

    /** A batch on its way: for each of its documents, why Solr refuses it, or null. */
    private record Request(List<Item> items, Future<List<@Nullable String>> answer) {}

    /**
     * @param dry nothing is sent, and everything goes as if it had been
     */
    Writer(Archive archive, String annotationVersion, Patience patience, boolean dry) {
        this.archive = archive;
        this.annotationVersion = annotationVersion;
        this.patience = patience;
        this.dry = dry;
    }

    /** Takes a document; sooner or later its slot is settled. */
    void add(Slot slot, Reading reading, List<Archive.State> before) {
        Document document = reading.document();
        batch.add(new Item(slot, new Archive.Change(document, before), reading.repairs()));
        paragraphs += document.paragraphs().size();
        for (Paragraph paragraph : document.paragraphs()) {
            characters += paragraph.text().length();
        }
        if (paragraphs >= FULL_PARAGRAPHS || characters >= FULL_CHARACTERS) {
            send();
        }
    }

    /** Gets on: settles what has arrived; sends what waits when {@code hurry}, and waits for one answer when nothing waits. */
    void advance(boolean hurry) {
        if (hurry && !batch.isEmpty()) {
            send();
        } else if (hurry && !requests.isEmpty()) {
            settle(requests.remove());
        }
        while (!requests.isEmpty() && requests.element().answer().isDone()) {
            settle(requests.remove());
        }
    }

    /** Whether something is neither settled nor refused. */
    boolean isBusy() {
        return !batch.isEmpty() || !requests.isEmpty();
    }

    /** The weight of what was settled since this was last asked. */
    long release() {
        long weight = released;
        released = 0;
        return weight;
    }

    /** Whether anything was written. */
    boolean hasWritten() {
        return written;
    }

    /** Sends what waits, and settles everything. */
    void finish() {
        while (isBusy()) {
            advance(true);
        }
    }

    /** Shows readers what was written. */
    void commit() {
        if (!dry) {
            patience.with(archive::commit);
        }
        committed = System.nanoTime();
    }

    private void send() {
        while (requests.size() >= ON_THEIR_WAY) {
            settle(requests.remove());
        }
        List<Item> items = batch;
        batch = new ArrayList<>();
        paragraphs = 0;
        characters = 0;
        requests.add(new Request(items, senders.submit(() -> write(items))));
    }

    private List<@Nullable String> write(List<Item> items) {
        List<@Nullable String> refusals = new ArrayList<>();
        String refusal = attempt(items);
        for (Item item : items) {
            refusals.add(refusal == null || items.size() == 1 ? refusal : attempt(List.of(item)));
        }
        return refusals;
    }

    /** Why Solr refuses them; null when it has them. */
    private @Nullable String attempt(List<Item> items) {
        if (dry) {
            return null;
        }
        try {
            patience.with(() -> archive.put(items.stream().map(Item::change).toList(), annotationVersion));
            return null;
        } catch (SolrFault e) {
            if (e.passing()) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        } catch (OutOfMemoryError e) {
            return "there is not enough memory to send it (give more: CHANCERY_JAVA_OPTS=-Xmx2g)";
        }
    }

    private void settle(Request request) {
        List<@Nullable String> refusals;
        try {
            refusals = request.answer().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SolrFault fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt("interrupted");
        }
        for (int i = 0; i < refusals.size(); i++) {
            settle(request.items().get(i), refusals.get(i));
        }
        if (written && System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
            commit();
        }
    }

    private void settle(Item item, @Nullable String refusal) {
        Slot slot = item.slot();
        released += slot.weight();
        if (refusal != null) {
            slot.reject(slot.name() + ": " + refusal);
            return;
        }
        written = true;
        Document document = item.change().document();
        List<Archive.State> before = item.change().before();
        slot.settle(new Outcome(
                slot.name(),
                document.id(),
                before.isEmpty() ? Outcome.Status.ADDED : Outcome.Status.CHANGED,
                document.paragraphs().size(),
                item.repairs(),
                null,
                replaced(before, document)));
    }

    private static Outcome.@Nullable Replaced replaced(List<Archive.State> before, Document document) {
        if (before.isEmpty()) {
            return null;
        }
        Archive.State former = before.getFirst();
        boolean sameText = former.title().equals(document.about().title())
                && former.date().equals(document.about().dating().toString())
                && former.collection().equals(document.collection());
        return sameText ? null : new Outcome.Replaced(former.title(), former.date(), former.collection());
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
