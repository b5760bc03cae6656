package org.chancery.source.record;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Passes on UTF-8 and nothing else; and no more than a record may have between two calls of {@link #recordEnds}. */
final class StrictUtf8 extends InputStream {

    /** Bytes that are no UTF-8, or a record without end. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;

        Refused(int line, String reason) {
            super(reason);
            this.line = line;
        }

        /** Where, counted from 1. */
        int line() {
            return line;
        }

        /** Why, in words. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private final InputStream in;
    private int line = 1;
    private int needed;
    private int low = 0x80;
    private int high = 0xbf;
    private long sinceRecord;
    private @Nullable Refused waiting;

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    /** A record ends; the next may be as long again. */
    void recordEnds() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (waiting != null) {
            throw waiting;
        }
        int count = in.read(to, from, length);
        if (count < 0 && needed > 0) {
            throw new Refused(line, "the file ends in the middle of a character");
        }
        for (int i = from; i < from + count; i++) {
            if (!isValid(to[i] & 0xff)) {
                waiting = new Refused(line, Encodings.noUtf8(to[i] & 0xff));
                if (i == from) {
                    throw waiting;
                }
                return i - from; // what stands before it is read
            }
        }
        sinceRecord += Math.max(0, count);
        if (sinceRecord > ByteLines.LONGEST) {
            throw new Refused(
                    line,
                    "more than " + (ByteLines.LONGEST >> 20)
                            + " MB without the end of a record: a quotation mark or a bracket above it is never closed");
        }
        return count;
    }

    /** Table 3-7 of the Unicode standard: which byte may follow which. */
    private boolean isValid(int b) {
        boolean valid;
        if (needed > 0) {
            valid = b >= low && b <= high;
            needed--;
            low = 0x80;
            high = 0xbf;
        } else {
            valid = b < 0x80 || (b >= 0xc2 && b <= 0xf4);
            needed = b < 0xc2 ? 0 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
            low = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
            high = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        }
        line += b == '\n' ? 1 : 0;
        return valid;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
