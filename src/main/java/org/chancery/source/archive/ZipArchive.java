package org.chancery.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.chancery.source.input.Content;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** A ZIP archive, read by its table of contents, as every program reads it. */
final class ZipArchive implements Archive, AutoCloseable {

    private final ZipFile zip;
    private final @Nullable Spooled copy;
    private final Allowance allowance;

    private ZipArchive(ZipFile zip, @Nullable Spooled copy, Allowance allowance) {
        this.zip = zip;
        this.copy = copy;
        this.allowance = allowance;
    }

    /**
     * Opens it.
     *
     * @throws IOException when it has no table of contents, which stands at its end
     */
    static ZipArchive open(Content content, Nesting nesting) throws IOException {
        Path file = content.file();
        Spooled copy = null;
        if (file == null) {
            try (InputStream in = content.open()) {
                copy = Spooled.of(in, nesting);
            }
        }
        try {
            SeekableByteChannel channel = copy != null ? copy.channel() : Files.newByteChannel(path(file));
            return new ZipArchive(zip(new Contents(channel)), copy, nesting.allowance());
        } catch (IOException e) {
            if (copy != null) {
                copy.close();
            }
            throw e;
        }
    }

    private static Path path(@Nullable Path file) throws IOException {
        if (file == null) {
            throw new IOException("no file");
        }
        return file;
    }

    private static ZipFile zip(Contents channel) throws IOException {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(
                            StandardCharsets.ISO_8859_1) // names that do not say how they are written are decoded here
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.read = Long.MIN_VALUE;
            return zip;
        } catch (IOException e) {
            channel.close();
            throw e;
        } catch (RuntimeException e) {
            channel.close();
            throw Unpacked.damage(e);
        }
    }

    @Override
    public void forEach(Visitor visitor) throws RejectedInput, IOException {
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            visitor.visit(new Entry(name(entry), kind(entry), obstacle(entry), () -> open(entry)));
        }
    }

    @Override
    public boolean hasTableOfContents() {
        return true;
    }

    private static String name(ZipArchiveEntry entry) {
        boolean said = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        byte[] raw = entry.getRawName();
        String name = said || raw == null ? entry.getName() : EntryName.decode(raw);
        return name.indexOf('/') < 0 ? name.replace('\\', '/') : name; // as old programs of Windows part folders
    }

    private static Kind kind(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Kind.LINK;
        }
        return name(entry).endsWith("/") ? Kind.FOLDER : Kind.FILE;
    }

    private @Nullable String obstacle(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "it is encrypted; unpack it with its password and index it then";
        }
        if (zip.canReadEntryData(entry)) {
            return null;
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return "it is packed by a method that is not known here (" + (method == null ? entry.getMethod() : method)
                + "); unpack it and index it then";
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        Allowance.checkRatio(entry.getSize(), entry.getCompressedSize());
        try {
            InputStream checked = new Checked(zip.getInputStream(entry), entry.getCrc());
            return new Unpacked(checked, entry::getCompressedSize, allowance::take);
        } catch (RuntimeException e) {
            throw Unpacked.damage(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (copy != null) {
            copy.close();
        }
    }

    /** Compares the checksum when all has come. */
    private static final class Checked extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final long expected;

        Checked(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int read = super.read(bytes, start, length);
            if (read > 0) {
                sum.update(bytes, start, read);
            } else if (read < 0 && expected >= 0 && sum.getValue() != expected) {
                throw new IOException("its checksum is wrong");
            }
            return read;
        }
    }

    /** The file, of which no more than a table of contents is read while it is opened: all of that is held in memory. */
    private static final class Contents implements SeekableByteChannel {
        /** 24 MB: some 200,000 entries. */
        private static final long MOST = 24L << 20;

        private final SeekableByteChannel file;
        private long read;

        Contents(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            int count = file.read(bytes);
            read += Math.max(count, 0);
            if (read > MOST) {
                throw new Excess("a table of contents of more than " + (MOST >> 20) + " MB", true);
            }
            return count;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return file.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
