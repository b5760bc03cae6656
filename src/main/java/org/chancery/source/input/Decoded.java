package org.chancery.source.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as characters; what is not valid is left out and counted.
 *
 * @param text what is valid
 * @param broken how many sequences are not
 * @param first the offset of the first of them; -1 when all is valid
 * @param atEnd whether the only one is a character that the end of the file cuts
 */
record Decoded(String text, int broken, int first, boolean atEnd) {

    /** Decodes all behind the byte order mark; gives up, with what it has, when more than so many sequences are broken. */
    static Decoded of(byte[] bytes, Encoding encoding, int most) {
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.mark(), bytes.length - encoding.mark());
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean wide = encoding.charset().name().startsWith("UTF-16");
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int broken = 0;
        int first = -1;
        int length = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError() && broken <= most) {
            broken++;
            first = first < 0 ? in.position() : first;
            length = wide ? Math.min(2, result.length()) : result.length(); // half of a pair takes nothing with it
            in.position(in.position() + length);
            result = decoder.decode(in, out, true);
        }
        boolean atEnd = broken == 1 && first + length == bytes.length;
        return new Decoded(out.flip().toString(), broken, first, atEnd);
    }
}
