package org.chancery.source.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes as they come; more than is allowed, or than the format has, is an {@link IOException}, and so is every failure of an unpacker that meets forged bytes. */
final class Unpacked extends FilterInputStream {

    /** Looks at how many bytes came. */
    interface Check {
        /**
         * Takes note of more bytes.
         *
         * @param more how many came just now
         * @param all how many that makes
         * @param packed how many they were made of so far
         */
        void take(long more, long all, long packed) throws IOException;
    }

    /** A name of an entry may be longer than its header; 16 MB are no name. */
    private static final long LONGEST_HEADER = 16L << 20;

    private final LongSupplier packed;
    private final Check check;
    private long all;
    private long headerLeft = Long.MAX_VALUE;

    Unpacked(InputStream in, LongSupplier packed, Check check) {
        super(in);
        this.packed = packed;
        this.check = check;
    }

    /** What is read from now on, and not skipped, is a header. */
    void header() {
        headerLeft = LONGEST_HEADER;
    }

    /** What is read from now on is content. */
    void content() {
        headerLeft = Long.MAX_VALUE;
    }

    /** How many bytes came so far. */
    long count() {
        return all;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            int read = super.read(bytes, start, length);
            headerLeft -= Math.max(read, 0);
            if (headerLeft < 0) {
                throw new IOException("a header of more than " + (LONGEST_HEADER >> 20) + " MB");
            }
            count(read);
            return read;
        } catch (RuntimeException e) {
            throw damage(e);
        }
    }

    @Override
    public long skip(long length) throws IOException {
        try {
            long skipped = super.skip(length);
            count(skipped);
            return skipped;
        } catch (RuntimeException e) {
            throw damage(e);
        }
    }

    private void count(long more) throws IOException {
        if (more > 0) {
            all += more;
            check.take(more, all, packed.getAsLong());
        }
    }

    /** What an unpacker says of bytes that it was not made for. */
    static IOException damage(RuntimeException e) {
        return new IOException(e.getMessage(), e);
    }

    /** What is wrong, in words. */
    static String reason(IOException e) {
        if (e.getMessage() != null) {
            return e.getMessage();
        }
        return e instanceof EOFException ? "it ends too early" : "its bytes make no sense";
    }
}
