package org.chancery.source.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that can be read more than once, wherever they lie. */
public interface Content {

    /** How many bytes there are now. */
    long size() throws IOException;

    /** The bytes from the first on; the caller closes the stream. */
    InputStream open() throws IOException;

    /** Differs when the bytes may have changed since: whoever reads compares it before and after. */
    String stamp() throws IOException;

    /** The file that they lie in, for whoever must go to and fro in it; null when they lie elsewhere. */
    default @Nullable Path file() {
        return null;
    }

    /** Whether the bytes can still be read when whoever handed them over has returned. */
    default boolean lasts() {
        return true;
    }

    /** Bytes in memory; not copied. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public String stamp() {
                return "";
            }
        };
    }

    /** A regular file. */
    static Content of(Path file) {
        return new Content() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public Path file() {
                return file;
            }

            @Override
            public String stamp() throws IOException {
                return Files.size(file) + " "
                        + Files.getLastModifiedTime(file).to(java.util.concurrent.TimeUnit.NANOSECONDS);
            }
        };
    }
}
