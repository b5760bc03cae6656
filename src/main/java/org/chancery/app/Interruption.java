package org.chancery.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, Ctrl-C asks a command to end, and the process waits until it has: then what it prints last is printed, and what it holds is closed. */
final class Interruption {
    /** The longest that a process asked to end stays for what it does. */
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable ask) {
        this.hook = new Thread(
                () -> {
                    ask.run();
                    try {
                        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                            System.err.println("ended before all had arrived; the same command goes on from here");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interruption");
    }

    /** From now on, Ctrl-C calls this. */
    static Interruption calling(Runnable ask) {
        Interruption interruption = new Interruption(ask);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** What was to be done is done. */
    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already, and waited for this
        }
    }
}
