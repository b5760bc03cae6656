package org.chancery.source.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where this process keeps for a while what is too large for its memory: one folder among the system's temporary files. The lock on a file in it ends with the
 * process, however that ends, so that the next one knows what a killed one left behind and sweeps it away.
 */
public final class Scratch {

    private static final String PREFIX = "chancery-scratch-";
    private static final String LOCK = "in-use";

    private static @Nullable Scratch own;
    private static boolean ending;

    private final Path folder;
    /** Open, and so locked, as long as the process lives. */
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A new, empty file, whose name ends so; whoever asks for it {@linkplain #remove removes} it. */
    public static synchronized Path file(String ending) throws IOException {
        return Files.createTempFile(folder(), "", ending);
    }

    /** A new, empty folder, whose name begins so; whoever asks for it {@linkplain #remove removes} it. */
    public static synchronized Path folder(String name) throws IOException {
        return Files.createTempDirectory(folder(), name + "-");
    }

    private static Path folder() throws IOException {
        Scratch there = own;
        if (there == null || !Files.isDirectory(there.folder)) { // who cleans the temporary files may have taken it
            if (there == null) {
                leaveAtTheEnd();
            } else {
                there.lock.close();
            }
            there = in(place());
            own = there;
        }
        return there.folder;
    }

    private static void leaveAtTheEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Scratch::end, "scratch end"));
        } catch (IllegalStateException e) {
            ending = true; // it ends already
        }
    }

    /** Where temporary files lie on this system. */
    public static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    /** A new folder, locked. Who sweeps may have found it before it was: then it is gone, and another is made. */
    static Scratch in(Path place) throws IOException {
        while (true) {
            Path folder = Files.createTempDirectory(place, PREFIX);
            Path file = folder.resolve(LOCK);
            FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (lock.tryLock() != null && Files.exists(file)) {
                    return new Scratch(folder, lock);
                }
            } catch (IOException e) {
                Files.delete(file); // a file system without locks: nobody must take it for left behind
                return new Scratch(folder, lock);
            }
            lock.close();
        }
    }

    /** Deletes a file, or a folder with all that is in it, as far as that can be done. */
    public static void remove(Path path) {
        clear(path, path);
        synchronized (Scratch.class) {
            if (ending) {
                leave();
            }
        }
    }

    /** Deletes what processes of this user that are no more left behind; of those that live, nothing. */
    public static void sweep() {
        sweep(place());
    }

    static synchronized void sweep(Path place) {
        Scratch there = own;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path folder : folders) {
                if (there == null || !there.folder.equals(folder)) { // to close our own lock's file is to unlock it
                    sweepAway(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be listed is swept another time.
        }
    }

    private static void sweepAway(Path folder) {
        Path file = folder.resolve(LOCK);
        try {
            if (isOurs(folder) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                        FileLock held = channel.tryLock()) {
                    if (held != null) {
                        clear(folder, file);
                        clear(folder, folder); // the lock goes last: who is stopped here leaves what can be swept
                    }
                }
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Gone meanwhile, or in use.
        }
    }

    /** In a folder that anybody may write to, nothing of others is touched. */
    private static boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
    }

    /** Deletes this folder, or all in it but a file that is to stay. */
    private static void clear(Path folder, Path stays) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                if (stays.equals(folder) || !stays.startsWith(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // It lies where the next process, or the system, sweeps.
        }
    }

    private static synchronized void end() {
        ending = true;
        leave();
    }

    /** Deletes the folder when nothing is in it any more; what somebody still uses is removed by them, or swept by the next process. */
    private static synchronized void leave() {
        Scratch there = own;
        if (there == null) {
            return;
        }
        try (Stream<Path> files = Files.list(there.folder)) {
            if (files.allMatch(file -> file.endsWith(LOCK))) {
                Files.deleteIfExists(there.folder.resolve(LOCK));
                Files.deleteIfExists(there.folder);
            }
        } catch (IOException e) {
            // Gone already.
        }
    }
}
