package org.chancery.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.source.archive.Archives;
import org.chancery.source.input.Spaces;

/** What a file is, by its first bytes. */
enum Format {
    TAR,
    GZIP,
    BZIP2,
    XZ,
    ZIP,
    PDF,
    RTF,
    /** The old binary formats of Microsoft Office. */
    OLE,
    XML,
    HTML,
    JSON,
    TEXT;

    /** So many bytes tell. */
    static final int TELLING = 64 << 10;

    private static final Pattern HTML_START = Pattern.compile(
            "(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML_START =
            Pattern.compile("<(?:\\?xml\\b|!DOCTYPE\\b|!--|[A-Za-z_][\\w.:-]*[\\s/>]).*", Pattern.DOTALL);
    private static final Pattern JSON_START = Pattern.compile("(?:\\{\\s*[\"}]|\\[\\s*[{\\[\"\\]]).*", Pattern.DOTALL);

    /** The format of what begins so. */
    static Format of(byte[] start) {
        if (begins(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(start, 'B', 'Z', 'h') && start.length > 9 && start[4] == 0x31 && start[5] == 0x41) {
            return BZIP2;
        }
        if (begins(start, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (begins(start, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        }
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLE;
        }
        if (Archives.isTar(start)) {
            return TAR;
        }
        return ofText(start);
    }

    private static Format ofText(byte[] start) {
        String text = Spaces.strip(text(start));
        Matcher html = HTML_START.matcher(text);
        if (html.matches()) {
            return HTML;
        }
        if (XML_START.matcher(text).matches()) {
            return looksLikeHtml(text) ? HTML : XML;
        }
        return JSON_START.matcher(text).matches() ? JSON : TEXT;
    }

    /** A fragment of a page, without its head. */
    private static boolean looksLikeHtml(String text) {
        return text.toLowerCase(Locale.ROOT)
                .matches("(?s)<(?:div|p|article|section|main|table|h[1-6]|span|meta|title)\\b.*");
    }

    /** Enough of the characters to see the markup: whatever the encoding is, marks are ASCII. */
    private static String text(byte[] start) {
        if (begins(start, 0xff, 0xfe)) {
            return new String(start, StandardCharsets.UTF_16LE);
        }
        if (begins(start, 0xfe, 0xff)) {
            return new String(start, StandardCharsets.UTF_16BE);
        }
        int mark = begins(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return new String(start, mark, start.length - mark, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
