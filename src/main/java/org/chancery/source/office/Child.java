package org.chancery.source.office;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chancery.source.input.Scratch;

/**
 * A process of our own that runs the parsers of office files: they meet whatever files there are, and some files make them run for ever or take all memory. The
 * parent keeps the clock, so that nothing that happens in the child can stop it.
 */
final class Child implements AutoCloseable {

    /** The heap of a child, in megabytes: a PDF of a thousand pages takes a tenth of it. */
    static final int MEGABYTES = 256;

    /** Seconds for a child to come up, on a machine that is busy. */
    private static final int TO_START = 60;

    /** What Java says when {@code -XX:+ExitOnOutOfMemoryError} ends it. */
    private static final int OUT_OF_MEMORY = 3;

    /** What the system says when it killed the process, as it does when its own memory ends. */
    private static final int KILLED = 128 + 9;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread clock = new Thread(task, "office clock");
        clock.setDaemon(true);
        return clock;
    });

    private final Path folder;
    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;

    private Child(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.orders = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Starts one and waits until it is up. */
    static Child start() throws IOException {
        Path folder = Scratch.folder("office");
        ProcessBuilder builder = new ProcessBuilder(command(folder));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Child child;
        try {
            child = new Child(folder, builder.start());
        } catch (IOException e) {
            Scratch.remove(folder);
            throw doesNotStart(e);
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = child.killIn(TO_START, late);
        try {
            if (child.answers.read() == Wire.READY) {
                return child;
            }
            throw new IOException(late.get() ? "it did not come up in " + TO_START + " s" : "it ended at once");
        } catch (IOException e) {
            child.close();
            throw doesNotStart(e);
        } finally {
            end.cancel(false);
        }
    }

    private static IOException doesNotStart(IOException e) {
        return new IOException(
                "the process that reads office files does not start (" + e.getMessage()
                        + "); is there memory for another " + MEGABYTES + " MB?",
                e);
    }

    private static List<String> command(Path folder) {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + MEGABYTES + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                // Nobody reads its log.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-cp",
                System.getProperty("java.class.path"),
                Extraction.class.getName(),
                folder.toString());
    }

    /** A place for the file that is to be read. */
    Path desk() {
        return folder.resolve("file");
    }

    /**
     * Has the file on the desk read.
     *
     * @param seconds after so many the child is killed
     * @throws Unreadable with the reason
     */
    Extract read(Kind kind, int seconds) throws Unreadable {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = killIn(seconds, late);
        try {
            Wire.write(orders, kind.name());
            Wire.write(orders, desk().toString());
            orders.flush();
            return Wire.answer(answers);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            String death = death(); // waited for: whoever looks next must not take the dying for alive
            throw late.get() ? tooLong(seconds) : new Unreadable(death);
        } finally {
            boolean killed = !end.cancel(false);
            if (killed) {
                exit();
            }
        }
    }

    private static Unreadable tooLong(int seconds) {
        return new Unreadable("reading it took longer than " + seconds
                + " s and was given up; save it anew from the program that made it, or as plain text");
    }

    private String death() {
        process.destroyForcibly();
        int exit = exit();
        if (exit == OUT_OF_MEMORY) {
            return "reading it takes more than " + MEGABYTES
                    + " MB of memory; save it anew from the program that made it, or as plain text";
        }
        return "the process that read it " + (exit == KILLED ? "was killed" : "ended with " + exit)
                + "; save it anew from the program that made it, or as plain text";
    }

    private int exit() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ScheduledFuture<?> killIn(int seconds, AtomicBoolean late) {
        return CLOCK.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                seconds,
                TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
        exit();
        Scratch.remove(folder);
    }

    /** For tests: what the system calls it. */
    long number() {
        return process.pid();
    }

    /** Copies onto the desk. */
    void lay(InputStream content) throws IOException {
        Files.deleteIfExists(desk());
        Files.copy(content, desk());
    }

    void clearDesk() {
        try {
            Files.deleteIfExists(desk());
        } catch (IOException e) {
            // It is overwritten by the next.
        }
    }
}
