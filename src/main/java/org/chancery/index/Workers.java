package org.chancery.index;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.annotate.Annotator;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** Read and annotate drafts, one on each processor. Whatever a document does to its reader, the others go on. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final Annotator annotator;

    /**
     * A draft that was read.
     *
     * @param reading the document, annotated; null when it cannot be read
     * @param fault why it cannot be read; null when it was
     */
    record Read(@Nullable Reading reading, @Nullable String fault) {}

    Workers(Annotator annotator) {
        this.annotator = annotator;
        this.threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("reader-", 1).factory());
    }

    /** Begins to read a draft. */
    Future<Read> begin(Draft draft) {
        return threads.submit(() -> read(draft));
    }

    /** Waits for what was begun. */
    static Read finish(Future<Read> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader's fault was not caught", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt("interrupted");
        }
    }

    private Read read(Draft draft) {
        try {
            Reading reading = draft.read();
            return new Read(new Reading(annotator.annotate(reading.document()), reading.repairs()), null);
        } catch (RejectedInput e) {
            return new Read(null, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Read(null, draft.where() + ": it cannot be read (" + e.getMessage() + ")");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Read(null, fault(draft.where(), e));
        }
    }

    /** A fault of ours, in one line. */
    static String fault(String where, Throwable e) {
        return switch (e) {
            case OutOfMemoryError memory ->
                where + ": there is not enough memory to read it (give more: CHANCERY_JAVA_OPTS=-Xmx2g)";
            case StackOverflowError depth -> where + ": it is nested too deeply to be read";
            default -> {
                String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
                yield where + ": the reader failed on it (" + e.getClass().getSimpleName() + reason
                        + "); please report it";
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
