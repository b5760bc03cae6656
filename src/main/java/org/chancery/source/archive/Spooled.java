package org.chancery.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.chancery.source.input.Content;
import org.chancery.source.input.Scratch;
import org.jspecify.annotations.Nullable;

/** What was unpacked, whole and checked: in memory when it is small, else in a temporary file, which goes when this is closed. */
final class Spooled implements Content, AutoCloseable {

    /** 8 MB: more than nearly all texts have. */
    private static final int SMALL = 8 << 20;

    private final byte[] bytes;
    private final @Nullable Path file;
    private final Nesting nesting;

    private Spooled(byte[] bytes, @Nullable Path file, Nesting nesting) {
        this.bytes = bytes;
        this.file = file;
        this.nesting = nesting;
    }

    /** That there is no place for what is unpacked: no fault of the archive's. */
    static final class NoPlace extends IOException {
        private static final long serialVersionUID = 1L;

        NoPlace(IOException cause) {
            super(
                    "there is no place to unpack it in " + Scratch.place() + " (" + cause.getMessage()
                            + "); make room there, or name another folder (CHANCERY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER)",
                    cause);
        }
    }

    /**
     * Takes the stream to its end.
     *
     * @param nesting where it lies
     * @throws NoPlace when the disk has no room
     * @throws IOException when the stream ends in a fault; in either case nothing is left behind
     */
    static Spooled of(InputStream in, Nesting nesting) throws IOException {
        byte[] start = in.readNBytes(SMALL + 1);
        if (start.length <= SMALL) {
            return new Spooled(start, null, nesting);
        }
        Path file = place();
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, start, start.length);
            byte[] more = new byte[1 << 16];
            for (int read = in.read(more); read >= 0; read = in.read(more)) {
                write(out, more, read);
            }
            whole = true;
        } finally {
            if (!whole) {
                Scratch.remove(file);
            }
        }
        return new Spooled(new byte[0], file, nesting);
    }

    private static Path place() throws NoPlace {
        try {
            return Scratch.file(".unpacked");
        } catch (IOException e) {
            throw new NoPlace(e);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int length) throws NoPlace {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new NoPlace(e);
        }
    }

    /** Where it lies. */
    Nesting nesting() {
        return nesting;
    }

    /** Its bytes, to go to and fro in; the caller closes it. */
    SeekableByteChannel channel() throws IOException {
        return file == null
                ? new SeekableInMemoryByteChannel(bytes)
                : Files.newByteChannel(Objects.requireNonNull(file));
    }

    @Override
    public long size() throws IOException {
        return file == null ? bytes.length : Files.size(file);
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    @Override
    public @Nullable Path file() {
        return file;
    }

    @Override
    public boolean lasts() {
        return false;
    }

    @Override
    public String stamp() {
        return "";
    }

    @Override
    public void close() {
        if (file != null) {
            Scratch.remove(file);
        }
    }
}
