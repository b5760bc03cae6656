package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chancery.annotate.Annotator;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;

/**
 * Finds the words of gold paragraphs and has them annotated, each within its whole document. A document in which nothing is wanted costs its hashes. Where the same
 * words stand in several places, the paragraph with the gold's id is taken, else one of its document, else one of a document of its title, else the first.
 */
public final class Texts implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Annotator annotator;
    private final Map<String, List<GoldParagraph>> wanted = new HashMap<>();
    /** By the id of the gold paragraph. */
    private final Map<String, Candidate> best = new ConcurrentHashMap<>();

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().daemon().name("evaluator-", 1).factory());

    /** So many documents wait at most: the reader must not run ahead with all of a corpus. */
    private final Semaphore room = new Semaphore(2 * PROCESSORS);

    private long offered;

    /**
     * A place where the words of a gold paragraph stand.
     *
     * @param rank how sure it is that it is the one that was labelled, 0 the surest
     * @param order of its document among all that were offered
     */
    private record Candidate(int rank, long order, Paragraph paragraph) {
        static final Comparator<Candidate> SUREST = Comparator.comparingInt(Candidate::rank)
                .thenComparingLong(Candidate::order)
                .thenComparingInt(candidate -> candidate.paragraph().position());

        boolean isSurerThan(Candidate other) {
            return SUREST.compare(this, other) < 0;
        }
    }

    /** Looks for the paragraphs of this gold; those that bring their text are annotated at once. */
    public Texts(Gold gold, Annotator annotator) {
        this.annotator = annotator;
        for (GoldParagraph paragraph : gold.paragraphs()) {
            if (paragraph.text() == null && paragraph.hash() != null) {
                wanted.computeIfAbsent(paragraph.hash(), hash -> new ArrayList<>())
                        .add(paragraph);
            }
        }
        for (InlineDocuments.Inline inline : InlineDocuments.of(gold.paragraphs())) {
            begin(inline.document(), () -> {
                List<Paragraph> annotated =
                        annotator.annotate(inline.document()).paragraphs();
                for (int i = 0; i < annotated.size(); i++) {
                    best.put(inline.gold().get(i).id(), new Candidate(0, 0, annotated.get(i)));
                }
            });
        }
    }

    /** Looks through a document; waits while too many are looked through. */
    public void offer(Document document) {
        if (!wanted.isEmpty()) {
            long order = offered++;
            begin(document, () -> look(document, order));
        }
    }

    private void begin(Document document, Runnable work) {
        room.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                faults.add(document.id() + ": the annotator failed on it ("
                        + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage())
                        + "); please report it");
            } finally {
                room.release();
            }
        });
    }

    private void look(Document document, long order) {
        Map<String, Candidate> better = new HashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            for (String hash : TextHashes.of(paragraph.text())) {
                for (GoldParagraph gold : wanted.getOrDefault(hash, List.of())) {
                    better.merge(
                            gold.id(),
                            new Candidate(rank(gold, document, paragraph), order, paragraph),
                            (one, other) -> other.isSurerThan(one) ? other : one);
                }
            }
        }
        better.entrySet().removeIf(found -> {
            Candidate known = best.get(found.getKey());
            return known != null && !found.getValue().isSurerThan(known);
        });
        if (!better.isEmpty()) {
            List<Paragraph> annotated = annotator.annotate(document).paragraphs();
            better.forEach((id, at) -> best.merge(
                    id,
                    new Candidate(at.rank(), order, annotated.get(at.paragraph().position() - 1)),
                    (one, other) -> other.isSurerThan(one) ? other : one));
        }
    }

    private static int rank(GoldParagraph gold, Document document, Paragraph paragraph) {
        if (paragraph.id().equals(gold.id())) {
            return 0;
        }
        if (document.id().equals(gold.document())) {
            return 1;
        }
        return document.about().title().equals(gold.place().title()) ? 2 : 3;
    }

    /** Waits for all that was begun. What was found, in the order of the gold; a paragraph that was not found is not among them. */
    List<Found> found(Gold gold) throws InterruptedException {
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
            // the last documents may be long
        }
        List<Found> found = new ArrayList<>();
        for (GoldParagraph paragraph : gold.paragraphs()) {
            Candidate candidate = best.get(paragraph.id());
            if (candidate != null) {
                found.add(new Found(paragraph, candidate.paragraph()));
            }
        }
        return found;
    }

    /** The documents that could not be annotated, one line each. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
