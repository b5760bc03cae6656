package org.chancery.source.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as text: UTF-8, or UTF-16 with a byte order mark. Strict: what is not valid is refused, for a replacement character in the index would be a
 * silent forgery.
 *
 * @param text without byte order mark
 * @param repairs what was unusual
 */
public record PlainText(String text, List<String> repairs) {

    private record Encoding(
            Charset charset, int mark, @Nullable String repair) {}

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** Decodes the bytes of a file that is not empty. */
    public static PlainText decode(String name, byte[] bytes) throws RejectedInput {
        String format = Magic.surely(bytes);
        if (format != null) {
            throw new RejectedInput(name, "not text: this is " + format + "; convert it to plain text");
        }
        Encoding encoding = encodingOf(bytes);
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        int nul = utf8 ? firstNul(bytes) : -1;
        if (nul >= 0) {
            throw new RejectedInput(name, lineAt(bytes, nul), nulReason(bytes, nul));
        }
        String text = strictly(name, bytes, encoding);
        List<String> repairs = new ArrayList<>();
        if (encoding.repair() != null) {
            repairs.add(encoding.repair());
        }
        text = withoutControls(text, repairs);
        if (Spaces.isBlank(text)) {
            throw new RejectedInput(name, "the file holds nothing but white space; nothing to index");
        }
        return new PlainText(text, List.copyOf(repairs));
    }

    private static Encoding encodingOf(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3, "UTF-8 byte order mark dropped");
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, "read as UTF-16 LE, as its byte order mark says");
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, "read as UTF-16 BE, as its byte order mark says");
        }
        return new Encoding(StandardCharsets.UTF_8, 0, null);
    }

    private static String strictly(String name, byte[] bytes, Encoding encoding) throws RejectedInput {
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.mark(), bytes.length - encoding.mark());
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new RejectedInput(name, lineAt(bytes, in.position()), invalid(bytes, in.position(), encoding));
        }
        return out.flip().toString();
    }

    private static String invalid(byte[] bytes, int at, Encoding encoding) {
        String kind = Magic.ofBytes(bytes);
        if (kind != null) {
            return "not text: this is " + kind + "; convert it to plain text";
        }
        return "byte %d of the file (0x%02X) is no valid %s; convert the file to UTF-8%s"
                .formatted(
                        at + 1,
                        bytes[at] & 0xff,
                        encoding.charset(),
                        looksCyrillic(bytes) ? " (it looks like Windows-1251: iconv -f WINDOWS-1251 -t UTF-8)" : "");
    }

    private static String nulReason(byte[] bytes, int nul) {
        String kind = Magic.ofBytes(bytes);
        if (kind != null) {
            return "not text: this is " + kind + "; convert it to plain text";
        }
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return "byte " + (nul + 1) + " of the file is NUL: "
                + (zeros * 3 > bytes.length
                        ? "this looks like UTF-16 without a byte order mark; convert it to UTF-8"
                        : "this is no text; convert it to plain text");
    }

    /** Line ends and tabs stay; other control characters say nothing to a reader and break XML. */
    private static String withoutControls(String text, List<String> repairs) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' ? c != 0x7f : "\t\n\r\f\u000b".indexOf(c) >= 0) {
                kept.append(c);
            }
        }
        int dropped = text.length() - kept.length();
        if (dropped > 0) {
            repairs.add(dropped + (dropped == 1 ? " control character dropped" : " control characters dropped"));
        }
        return kept.toString();
    }

    private static boolean looksCyrillic(byte[] bytes) {
        try {
            String text = CYRILLIC.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            long letters = text.codePoints()
                    .filter(c -> c > 127 && Character.isLetter(c))
                    .count();
            long lower = text.codePoints().filter(c -> c >= 'а' && c <= 'я').count();
            return letters > 3 && lower * 10 > letters * 7;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int firstNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset && i < bytes.length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
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
