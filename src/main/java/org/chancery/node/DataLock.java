package org.chancery.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * Holds a data folder for one process, by a lock of the operating system on {@code chancery.lock}, which ends with the process
 * however it ends. The file names the process, for the one who comes second.
 */
final class DataLock implements AutoCloseable {

    /** Far behind the process's number, since Windows forbids others to read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_PID = 20;

    /**
     * Held by this process. POSIX drops a process's lock as soon as the process closes any handle of the file, so a second
     * attempt from within must not even open it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Makes the folder when it is missing, and holds it; a fault when another process does, or when it cannot be written. */
    static DataLock hold(Path data) throws NodeFault {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data);
            }
            Path file = data.toRealPath().resolve("chancery.lock");
            if (!HELD_HERE.add(file)) {
                throw inUse(data, pid());
            }
            return hold(data, file);
        } catch (IOException e) {
            throw new NodeFault(
                    "cannot write to the data folder " + data + " (" + reason(e)
                            + "): make it writable, or name another one with --data",
                    e);
        }
    }

    private static DataLock hold(Path data, Path file) throws IOException, NodeFault {
        boolean held = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw inUse(data, holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            held = true;
            return new DataLock(file, channel);
        } finally {
            if (!held) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static NodeFault inUse(Path data, String pid) {
        return new NodeFault("the data folder " + data + " is in use by another Chancery (process " + pid
                + "): stop that one, or give this one a folder of its own with --data");
    }

    private static String pid() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        channel.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? "unknown" : text;
    }

    /** The operating system's reason without the path, which the message names already. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is a file";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }

    /** Lets the folder go. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(DataLock.class).warn("cannot let go of {}: {}", file, e.getMessage());
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
