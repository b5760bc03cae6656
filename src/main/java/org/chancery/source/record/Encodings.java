package org.chancery.source.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Records are UTF-8, with or without a byte order mark. */
final class Encodings {

    private Encodings() {}

    /** How many bytes of byte order mark the file begins with; UTF-16 is refused. */
    static int mark(Input input, byte[] start) throws RejectedInput {
        if (start.length > 1 && ((start[0] & 0xff) ^ (start[1] & 0xff)) == 1 && (start[0] & 0xff) >= 0xfe) {
            throw new RejectedInput(
                    input.name(),
                    "the byte order mark says UTF-16; records are read as UTF-8 (iconv -f UTF-16 -t UTF-8)");
        }
        boolean marked =
                start.length > 2 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf;
        return marked ? 3 : 0;
    }

    /** The line's text. */
    static String line(Input input, int number, byte[] bytes) throws RejectedInput {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = strict.decode(in, out, true);
        if (result.isError()) {
            throw new RejectedInput(
                    input.name(),
                    number,
                    "byte " + (in.position() + 1) + " of the line: " + noUtf8(bytes[in.position()] & 0xff));
        }
        return out.flip().toString();
    }

    /** What to say of a byte. */
    static String noUtf8(int b) {
        return "0x%02X is no valid UTF-8 here; convert the file (iconv -f WINDOWS-1251 -t UTF-8, or whatever it is)"
                .formatted(b);
    }
}
