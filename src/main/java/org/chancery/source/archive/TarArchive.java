package org.chancery.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.chancery.source.input.Content;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A tar archive, packed or not: a stream, read from its start each time.
 *
 * @param content the file
 * @param packing how it is packed
 * @param allowance what it may unpack to
 */
record TarArchive(Content content, Packing packing, Allowance allowance) implements Archive {

    /** The size of a header, and of all else in it. */
    static final int BLOCK = 512;

    /** Whether unpacked bytes begin a tar archive: its first header sums up right, or it is an empty one. */
    static boolean begins(byte[] start) {
        if (start.length < BLOCK) {
            return false;
        }
        for (int i = 0; i < BLOCK; i++) {
            if (start[i] != 0) {
                return isHeader(start);
            }
        }
        return true;
    }

    private static boolean isHeader(byte[] start) {
        try {
            return TarUtils.verifyCheckSum(Arrays.copyOf(start, BLOCK));
        } catch (IllegalArgumentException e) {
            return false; // where the sum should stand there is no number
        }
    }

    @Override
    public void forEach(Visitor visitor) throws RejectedInput, IOException {
        Unpacked.Check ratio = (more, all, packed) -> Allowance.checkRatio(all, packed);
        try (Unpacked file = packing.open(content, ratio);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(file, BLOCK, BLOCK, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = next(tar, file); entry != null; entry = next(tar, file)) {
                visitor.visit(entry(entry, tar, file));
            }
            checkRest(file);
        }
    }

    @Override
    public boolean hasTableOfContents() {
        return false;
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar, Unpacked file) throws IOException {
        try {
            TarArchiveEntry before = tar.getCurrentEntry();
            while (before != null && !before.isSparse() && tar.skip(Long.MAX_VALUE) > 0) {
                // what nobody has read of the entry before is no part of the next one's header
            }
            file.header();
            return tar.getNextEntry();
        } catch (RuntimeException e) {
            throw Unpacked.damage(e);
        } finally {
            file.content();
        }
    }

    private Entry entry(TarArchiveEntry entry, TarArchiveInputStream tar, Unpacked file) {
        String obstacle = entry.isSparse() || !tar.canReadEntryData(entry)
                ? "it is a file with holes (sparse); unpack it and index it then"
                : null;
        long before = file.count();
        return new Entry(
                entry.getName(),
                kind(entry),
                obstacle,
                () -> new Unpacked(open(tar), () -> BLOCK + file.count() - before, allowance::take));
    }

    /** The stream of all entries, which nobody who reads one closes. */
    private static InputStream open(TarArchiveInputStream tar) {
        return new FilterInputStream(tar) {
            @Override
            public void close() {
                // the archive goes on
            }
        };
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        if (entry.isDirectory()) {
            return Kind.FOLDER;
        }
        boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        return device ? Kind.DEVICE : Kind.FILE;
    }

    /** To the end of the file, where packings have their checksum; behind the end of the archive there are but zeros. */
    private static void checkRest(InputStream file) throws IOException {
        byte[] rest = new byte[1 << 16];
        for (int read = file.read(rest); read >= 0; read = file.read(rest)) {
            for (int i = 0; i < read; i++) {
                if (rest[i] != 0) {
                    throw new IOException("more stands behind its end, perhaps a second archive");
                }
            }
        }
    }
}
