package org.chancery.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.chancery.source.input.Content;

/** How a file is packed, by itself or as a tar archive. */
enum Packing {
    NONE("a tar archive", ""),
    GZIP("a gzip file", ".gz"),
    BZIP2("a bzip2 file", ".bz2"),
    XZ("an xz file", ".xz");

    private static final int BUFFER = 64 << 10;
    /** What xz needs for its strongest level, and a quarter of the smallest heap. */
    private static final int MOST_MEMORY_KB = 128 << 10;

    private final String words;
    private final String suffix;

    Packing(String words, String suffix) {
        this.words = words;
        this.suffix = suffix;
    }

    /** The packing of a file that begins so. */
    static Packing of(byte[] start) {
        if (start.length < 3) {
            return NONE;
        }
        return switch (start[0] & 0xff) {
            case 0x1f -> (start[1] & 0xff) == 0x8b ? GZIP : NONE;
            case 'B' -> start[1] == 'Z' && start[2] == 'h' ? BZIP2 : NONE;
            case 0xfd -> start[1] == '7' && start[2] == 'z' ? XZ : NONE;
            default -> NONE;
        };
    }

    /** What such a file is, in words. */
    String words() {
        return words;
    }

    /** The name of the file that is packed in one with this name. */
    String bare(String name) {
        boolean has =
                name.length() > suffix.length() && name.toLowerCase(Locale.ROOT).endsWith(suffix);
        return has ? name.substring(0, name.length() - suffix.length()) : name;
    }

    /** Unpacks; the caller closes the stream. */
    Unpacked open(Content content, Unpacked.Check check) throws IOException {
        InputStream in = content.open();
        try {
            return unpacked(in, check);
        } catch (IOException e) {
            in.close();
            throw e;
        } catch (RuntimeException e) {
            in.close();
            throw Unpacked.damage(e);
        }
    }

    private Unpacked unpacked(InputStream file, Unpacked.Check check) throws IOException {
        InputStream in = new BufferedInputStream(file, BUFFER);
        return switch (this) {
            case NONE -> new Unpacked(in, () -> Long.MAX_VALUE, check);
            case GZIP -> {
                GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
                yield new Unpacked(gzip, gzip::getCompressedCount, check);
            }
            case BZIP2 -> {
                BZip2CompressorInputStream bzip2 = new BZip2CompressorInputStream(in, true);
                yield new Unpacked(bzip2, bzip2::getCompressedCount, check);
            }
            case XZ -> {
                XZCompressorInputStream xz = XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_MEMORY_KB)
                        .get();
                yield new Unpacked(xz, xz::getCompressedCount, check);
            }
        };
    }
}
