package org.chancery.source.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names what a file is by its first bytes, so that a refusal can say it. */
public final class Magic {

    @SuppressWarnings("ArrayRecordComponent") // a constant of this class, compared by nobody
    private record Signature(int offset, byte[] bytes, String name) {
        static Signature of(int offset, String latin1, String name) {
            return new Signature(offset, latin1.getBytes(StandardCharsets.ISO_8859_1), name);
        }

        /** Whether no text begins so: a byte of it is a control character or none of ASCII. */
        boolean isProof() {
            for (byte b : bytes) {
                if ((b < ' ' && b != '\n' && b != '\r') || b == 0x7f) {
                    return true;
                }
            }
            return false;
        }

        boolean matches(byte[] file) {
            if (file.length < offset + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (file[offset + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            Signature.of(0, "\u0089PNG\r\n", "a PNG image"),
            Signature.of(0, "\u00ff\u00d8\u00ff", "a JPEG image"),
            Signature.of(0, "GIF8", "a GIF image"),
            Signature.of(0, "II*\0", "a TIFF image"),
            Signature.of(0, "MM\0*", "a TIFF image"),
            Signature.of(0, "BM", "a BMP image"),
            Signature.of(8, "WEBP", "a WebP image"),
            Signature.of(0, "%PDF-", "a PDF document"),
            Signature.of(0, "{\\rtf", "an RTF document"),
            Signature.of(0, "PK\u0003\u0004", "a ZIP archive (as are .docx, .odt and .epub files)"),
            Signature.of(0, "\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office document"),
            Signature.of(0, "BZh", "a bzip2 archive"),
            Signature.of(0, "\u00fd7zXZ\0", "an xz archive"),
            Signature.of(0, "7z\u00bc\u00af", "a 7z archive"),
            Signature.of(0, "Rar!", "a RAR archive"),
            Signature.of(0, "(\u00b5/\u00fd", "a Zstandard archive"),
            Signature.of(257, "ustar", "a tar archive"),
            Signature.of(4, "ftyp", "an MP4 video or sound"),
            Signature.of(0, "ID3", "an MP3 sound"),
            Signature.of(0, "OggS", "an Ogg sound or video"),
            Signature.of(0, "RIFF", "a RIFF file (sound or video)"),
            Signature.of(0, "SQLite format 3\0", "an SQLite database"),
            Signature.of(0, "\u007fELF", "a program (ELF)"),
            Signature.of(0, "MZ", "a program (Windows)"),
            Signature.of(0, "\u00ca\u00fe\u00ba\u00be", "a Java class"));

    private static final Pattern HTML = Pattern.compile(
            "\\s*(?:<!--.*?-->\\s*)?<(?:!doctype html|html|head|body)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*\"|\\[\\s*[{\"\\[]).*", Pattern.DOTALL);

    private Magic() {}

    /** The binary format of these bytes; null when it is none of those known. Two printable letters alone are no proof: ask only about what is not text. */
    static @Nullable String ofBytes(byte[] file) {
        for (Signature signature : SIGNATURES) {
            if (signature.matches(file)) {
                return signature.name();
            }
        }
        return null;
    }

    /** The binary format that these bytes prove alone, whatever follows; null when they prove none. */
    static @Nullable String surely(byte[] file) {
        for (Signature signature : SIGNATURES) {
            if (signature.isProof() && signature.matches(file)) {
                return signature.name();
            }
        }
        return null;
    }

    /** The format of a text that is made for programs; null for text made for people. */
    public static @Nullable String ofText(String text) {
        if (HTML.matcher(text).matches()) {
            return "an HTML page";
        }
        if (text.stripLeading().startsWith("<?xml")) {
            return "an XML file";
        }
        if (text.startsWith("{\\rtf")) {
            return "an RTF document";
        }
        if (text.startsWith("%PDF-")) {
            return "a PDF document";
        }
        return JSON.matcher(text).matches() ? "a JSON file" : null;
    }
}
