package org.chancery.source.office;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an office file is, as far as its first bytes tell. */
enum Kind {
    PDF,
    RTF,
    /** The old binary formats of Microsoft Office: which of them, its directory tells, wherever in the file that lies. */
    OLE,
    DOCX,
    ODT,
    /** An office file in a ZIP that is no text. */
    OTHER;

    /** The kind of what begins so; null for what is no office file. */
    static @Nullable Kind of(byte[] start) {
        String first = new String(start, 0, Math.min(start.length, 8), StandardCharsets.ISO_8859_1);
        if (first.startsWith("%PDF-")) {
            return PDF;
        }
        if (first.startsWith("{\\rtf")) {
            return RTF;
        }
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        ZipStart zip = ZipStart.of(start);
        return switch (zip.kind()) {
            case "" -> null;
            case "docx" -> DOCX;
            case "odt" -> ODT;
            default -> OTHER;
        };
    }

    /** For people. */
    String label() {
        return switch (this) {
            case OLE -> "Microsoft Office";
            case OTHER -> "office";
            default -> name().toUpperCase(Locale.ROOT);
        };
    }
}
