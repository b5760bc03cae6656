package org.chancery.source.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a file's bytes are written in.
 *
 * @param charset the encoding
 * @param mark how many bytes its byte order mark has
 * @param repair what is unusual about it, for people; null for plain UTF-8
 */
record Encoding(Charset charset, int mark, @Nullable String repair) {

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, null);

    /** So many bytes tell whether every second one is NUL. */
    private static final int TELLING = 64 << 10;

    /** By the byte order mark, else by the NULs that stand at every second byte of UTF-16; UTF-8 when neither is there. */
    static Encoding of(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3, "UTF-8 byte order mark dropped");
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, "read as UTF-16 LE, as its byte order mark says");
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, "read as UTF-16 BE, as its byte order mark says");
        }
        Encoding unmarked = unmarked(bytes);
        return unmarked == null ? UTF_8 : unmarked;
    }

    private static @Nullable Encoding unmarked(byte[] bytes) {
        int length = Math.min(bytes.length, TELLING) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        boolean little = zeros[1] > zeros[0];
        int most = Math.max(zeros[0], zeros[1]);
        if (length < 8 || most * 20 < length || Math.min(zeros[0], zeros[1]) * 10 > most) {
            return null;
        }
        Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return isText(new String(bytes, 0, length, charset))
                ? new Encoding(
                        charset,
                        0,
                        "read as UTF-16 " + (little ? "LE" : "BE")
                                + ": it has no byte order mark, but its zero bytes tell")
                : null;
    }

    /** Whether nearly all of it are letters, digits, marks and white space of few scripts, as in no other data. */
    private static boolean isText(String text) {
        long good = text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Spaces.isSpace(c)
                        || (c > 0x1f && c < 0x7f)
                        || (c >= 0x2010 && c <= 0x2044))
                .count();
        long scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .distinct()
                .count();
        return good * 100 >= text.codePointCount(0, text.length()) * 97L && scripts <= 4;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
