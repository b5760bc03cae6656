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

    /**
     * Takes the stream to its end.
     *
     * @param nesting where it lies
     * @throws IOException when the stream ends in a fault, or the disk has no room: then nothing is left behind
     */
    static Spooled of(InputStream in, Nesting nesting) throws IOException {
        byte[] start = in.readNBytes(SMALL + 1);
        if (start.length <= SMALL) {
            return new Spooled(start, null, nesting);
        }
        Path file = Files.createTempFile("chancery-", ".unpacked");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Spooled(new byte[0], file, nesting);
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
    public String stamp() {
        return "";
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
