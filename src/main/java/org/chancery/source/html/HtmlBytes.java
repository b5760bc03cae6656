package org.chancery.source.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.source.input.Utf8Count;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a page's bytes are, and their text. A byte order mark counts first, then what the bytes themselves prove, for a page's declaration is often that
 * of the server that it was saved from; only then the declaration.
 *
 * @param charset how they are decoded
 * @param mark how many bytes of a byte order mark come first
 * @param repairs what is unusual about it
 */
record HtmlBytes(Charset charset, int mark, List<String> repairs) {

    /** The text of a page. */
    record Decoded(String text, List<String> repairs) {}

    HtmlBytes {
        repairs = List.copyOf(repairs);
    }

    /** Finds the encoding, with the bytes of the whole page. */
    static HtmlBytes of(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return new HtmlBytes(StandardCharsets.UTF_8, 3, List.of("UTF-8 byte order mark dropped"));
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return new HtmlBytes(
                    StandardCharsets.UTF_16LE, 2, List.of("read as UTF-16 LE, as its byte order mark says"));
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return new HtmlBytes(
                    StandardCharsets.UTF_16BE, 2, List.of("read as UTF-16 BE, as its byte order mark says"));
        }
        return unmarked(bytes, Charsets.declared(bytes), Utf8Count.of(bytes));
    }

    private static HtmlBytes unmarked(byte[] bytes, @Nullable String label, Utf8Count count) {
        Charset declared = label == null ? null : Charsets.byLabel(label);
        List<String> repairs = new ArrayList<>();
        if (label != null && declared == null) {
            repairs.add("the page says that its encoding is \"" + label + "\", which is none that is known");
        }
        boolean escaped = declared != null && declared.name().startsWith("ISO-2022");
        if (!escaped && count.isUtf8()) {
            boolean lies = declared != null && !declared.equals(StandardCharsets.UTF_8) && count.sequences() > 0;
            if (lies) {
                repairs.add("the page says that it is " + label + ", but its bytes are UTF-8; read as UTF-8");
            }
            return new HtmlBytes(StandardCharsets.UTF_8, 0, repairs);
        }
        boolean lies = declared != null && declared.equals(StandardCharsets.UTF_8);
        Charset likely = declared == null || lies ? Charsets.detected(bytes) : Charsets.betterThan(declared, bytes);
        if (declared != null && !declared.equals(likely)) {
            repairs.add("the page says that it is " + label + ", but its bytes are not; read as " + likely.name()
                    + ", by its letters");
        } else if (declared == null) {
            repairs.add("the page does not say its encoding; read as " + likely.name() + ", by its letters");
        }
        return new HtmlBytes(likely, 0, repairs);
    }

    /** The text of all bytes; what is not valid is dropped and counted, never replaced by a character that nobody wrote. */
    Decoded decode(byte[] bytes) {
        List<String> all = new ArrayList<>(repairs);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length - mark + 1);
        CharsetDecoder decoder = decoder();
        int broken = 0;
        int first = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            first = broken == 0 ? in.position() + 1 : first;
            broken++;
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        if (broken > 0) {
            all.add(broken + (broken == 1 ? " broken character" : " broken characters")
                    + " dropped: the bytes are no valid " + charset.name() + " (the first is byte " + first
                    + " of the file)");
        }
        return new Decoded(withoutControls(out.flip(), all), all);
    }

    /** The text of the first so many bytes, as far as it can be read: enough for what a page's head says. */
    String start(byte[] bytes, int length) {
        int end = Math.min(bytes.length, mark + length);
        return new String(bytes, mark, end - mark, charset);
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String withoutControls(CharBuffer text, List<String> repairs) {
        StringBuilder kept = new StringBuilder(text.length());
        int lost = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lost += c == '\ufffd' ? 1 : 0;
            if (c >= ' ' ? c != 0x7f : "\t\n\r\f".indexOf(c) >= 0) {
                kept.append(c);
            }
        }
        int dropped = text.length() - kept.length();
        if (dropped > 0) {
            repairs.add(dropped + (dropped == 1 ? " control character dropped" : " control characters dropped"));
        }
        if (lost > 0) {
            repairs.add(lost + (lost == 1 ? " replacement character stands" : " replacement characters stand")
                    + " in the page itself, where letters were lost before it was saved");
        }
        return kept.toString();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
