package org.chancery.index;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.solr.SolrFault;
import org.jspecify.annotations.Nullable;

/**
 * Asks Solr again when it does not answer or is busy, ever more slowly, until it has been silent for too long. What is asked again must do no harm twice. For several
 * threads; people read one line when the waiting begins and one when it ends.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Longer than a large index takes to read its log after a crash. */
    private static final long MOST_SECONDS = Long.getLong("chancery.patience", 300);

    private final Duration most;
    private final Duration first;
    private final Consumer<String> say;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();

    /** When Solr fell silent; null while it answers. */
    private @Nullable Long silentSince;

    private boolean stopped;

    /** Waits for up to 5 minutes, and says so here. */
    Patience(Consumer<String> say) {
        this(Duration.ofSeconds(MOST_SECONDS), FIRST, say);
    }

    /**
     * @param most how long Solr may be silent
     * @param first the first pause; each is twice the one before
     */
    Patience(Duration most, Duration first, Consumer<String> say) {
        this.most = most;
        this.first = first;
        this.say = say;
    }

    /** Does this, again and again if need be; a {@link SolrFault} that does not pass, or has not passed, is thrown. */
    <T> T with(Supplier<T> request) {
        Duration pause = first;
        while (true) {
            try {
                T answer = request.get();
                answered();
                return answer;
            } catch (SolrFault e) {
                if (!e.passing() || !rest(pause, e)) {
                    throw e;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }

    /** The same for what has no answer. */
    void with(Runnable request) {
        with(() -> {
            request.run();
            return true;
        });
    }

    /** Nothing is asked again from now on; who waits, waits no longer. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void answered() {
        lock.lock();
        try {
            if (silentSince != null) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - silentSince);
                silentSince = null;
                say.accept("Solr answers again after " + seconds + " s; going on");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits, unless it was long enough; whether to ask again. */
    private boolean rest(Duration pause, SolrFault fault) {
        lock.lock();
        try {
            long now = System.nanoTime();
            if (silentSince == null && !stopped) {
                silentSince = now;
                say.accept(fault.getMessage() + "; trying again for up to " + most.toSeconds() + " s");
            }
            if (stopped || silentSince == null || now - silentSince > most.toNanos()) {
                return false;
            }
            long jittered =
                    (long) (pause.toNanos() * ThreadLocalRandom.current().nextDouble(0.75, 1.25));
            long left = jittered;
            while (left > 0 && !stopped) {
                left = ended.awaitNanos(left);
            }
            return !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
