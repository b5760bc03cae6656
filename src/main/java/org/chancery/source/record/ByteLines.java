package org.chancery.source.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, each but once in memory; one that is too long is passed over, not held. */
final class ByteLines {

    /** More than any record that one reads as one document. */
    static final int LONGEST = 32 << 20;

    /** A line: its number, counted from 1, and its bytes without LF or CRLF; null when there are more than {@link #LONGEST}. */
    static final class Found {
        private final int number;
        private final byte @Nullable [] bytes;

        private Found(int number, byte @Nullable [] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        int number() {
            return number;
        }

        byte @Nullable [] bytes() {
            return bytes;
        }

        /** Whether there is nothing on it. */
        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r' && b != '\f') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line; null behind the last. */
    @Nullable
    Found next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            append(from, at);
            if (at < end) {
                at++;
                return found();
            }
        }
        return any ? found() : null;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    private void append(int from, int to) {
        int more = to - from;
        if (tooLong || length + more > LONGEST) {
            tooLong = true;
            line = new byte[1 << 12];
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private Found found() {
        number++;
        if (tooLong) {
            return new Found(number, null);
        }
        int kept = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new Found(number, Arrays.copyOf(line, kept));
    }
}
