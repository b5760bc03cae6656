package org.chancery.source.input;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as text: UTF-8, UTF-16 with a byte order mark or without, or an old encoding of one byte when the evidence for it is strong. What is not valid is
 * refused, for a replacement character in the index would be a silent forgery; a few broken characters in much text are left out and counted.
 *
 * @param text without byte order mark
 * @param repairs what was unusual
 */
public record PlainText(String text, List<String> repairs) {

    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
    /** One broken sequence in so many characters may be left out. */
    private static final int CHARACTERS_PER_BROKEN = 1000;
    /** Up to so many broken sequences may be left out of however short a text whose other characters prove that it is UTF-8. */
    private static final int FEW_BROKEN = 3;
    /** Up to so many NULs are slips, in however short a text. */
    private static final int FEW_NULS = 3;

    /** Decodes the bytes of a file that is not empty. */
    public static PlainText decode(String name, byte[] bytes) throws RejectedInput {
        String format = Magic.surely(bytes);
        if (format != null) {
            throw new RejectedInput(name, notText(format));
        }
        List<String> repairs = new ArrayList<>();
        String text = Mended.text(decoded(name, bytes, repairs), repairs);
        if (Spaces.isBlank(text)) {
            throw new RejectedInput(name, "the file holds nothing but white space; nothing to index");
        }
        return new PlainText(text, List.copyOf(repairs));
    }

    private static String decoded(String name, byte[] bytes, List<String> repairs) throws RejectedInput {
        Encoding encoding = Encoding.of(bytes);
        int most = Math.max(FEW_BROKEN, bytes.length / CHARACTERS_PER_BROKEN + 1);
        Decoded decoded = Decoded.of(bytes, encoding, most);
        boolean utf8 = decoded.broken() > 0
                && encoding.equals(Encoding.UTF_8)
                && Utf8Count.of(bytes).isUtf8();
        boolean mendable = isMendable(decoded, encoding) || (utf8 && decoded.broken() <= FEW_BROKEN);
        if (decoded.broken() > 0 && !mendable) {
            encoding = otherThan(name, bytes, encoding, utf8, decoded);
            decoded = Decoded.of(bytes, encoding, most);
            if (decoded.broken() > 0) {
                throw new RejectedInput(
                        name, lineAt(bytes, decoded.first()), invalid(bytes, decoded.first(), encoding));
            }
        }
        refuseNuls(name, bytes, decoded.text());
        if (encoding.repair() != null) {
            repairs.add(encoding.repair());
        }
        if (decoded.broken() > 0) {
            repairs.add(
                    decoded.atEnd()
                            ? "the file ends inside a character, which is left out"
                            : decoded.broken() + " broken " + encoding.charset()
                                    + (decoded.broken() == 1 ? " sequence" : " sequences")
                                    + " left out; the first is in line "
                                    + lineAt(bytes, decoded.first()));
        }
        return decoded.text();
    }

    /** Whether so much is valid that the encoding is beyond doubt: few sequences are broken, and others prove it. */
    private static boolean isMendable(Decoded decoded, Encoding encoding) {
        long proofs = encoding.equals(Encoding.UTF_8)
                ? decoded.text().codePoints().filter(c -> c > 0x7f).count()
                : decoded.text().length();
        boolean few = decoded.broken() * (long) CHARACTERS_PER_BROKEN
                        <= decoded.text().length()
                && proofs >= 2L * decoded.broken();
        return few || (decoded.atEnd() && proofs >= 2);
    }

    /** An old encoding, unless the bytes prove that they are damaged UTF-8: read as another, all of it would be wrong. */
    private static Encoding otherThan(String name, byte[] bytes, Encoding encoding, boolean utf8, Decoded decoded)
            throws RejectedInput {
        Encoding old = encoding.equals(Encoding.UTF_8) && !utf8 ? OldEncoding.of(bytes) : null;
        if (old == null) {
            int at = decoded.first();
            throw new RejectedInput(name, lineAt(bytes, at), invalid(bytes, at, encoding));
        }
        return old;
    }

    private static String notText(String format) {
        return "not text: this is " + format
                + (format.endsWith(" image") ? "; have its text recognised (OCR)" : "; convert it to plain text");
    }

    private static String invalid(byte[] bytes, int at, Encoding encoding) {
        String kind = Magic.ofBytes(bytes);
        if (kind != null) {
            return notText(kind);
        }
        return "byte %d of the file (0x%02X) is no valid %s; convert the file to UTF-8%s"
                .formatted(
                        at + 1,
                        bytes[at] & 0xff,
                        encoding.charset(),
                        looksCyrillic(bytes) ? " (it looks like Windows-1251: iconv -f WINDOWS-1251 -t UTF-8)" : "");
    }

    /** A few NULs are dropped with the other control characters; more are no text. */
    private static void refuseNuls(String name, byte[] bytes, String text) throws RejectedInput {
        long nuls = text.chars().filter(c -> c == 0).count();
        if (nuls > Math.max(FEW_NULS, text.length() / CHARACTERS_PER_BROKEN)) {
            int at = firstNul(bytes);
            String kind = Magic.ofBytes(bytes);
            throw new RejectedInput(
                    name,
                    lineAt(bytes, at),
                    kind == null
                            ? "byte " + (at + 1) + " of the file is NUL, as are " + (nuls - 1)
                                    + " more: this is no text; convert it to plain text"
                            : notText(kind));
        }
    }

    private static boolean looksCyrillic(byte[] bytes) {
        String text = new String(bytes, WINDOWS_CYRILLIC);
        long letters =
                text.codePoints().filter(c -> c > 127 && Character.isLetter(c)).count();
        long lower = text.codePoints().filter(c -> c >= 'а' && c <= 'я').count();
        return letters > 3 && lower * 10 > letters * 7;
    }

    /** The character of windows-1252 whose byte was taken for a control character; null for none. */
    static @Nullable Character ofWindowsByte(char control) {
        String meant = new String(new byte[] {(byte) control}, WINDOWS_LATIN);
        return meant.charAt(0) == '\ufffd' || meant.charAt(0) == control ? null : meant.charAt(0);
    }

    private static int firstNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return 0;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset && i < bytes.length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
