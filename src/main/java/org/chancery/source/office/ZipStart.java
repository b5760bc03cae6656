package org.chancery.source.office;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells an office file from any other ZIP by the names of its first entries, which stand uncompressed before each of them.
 *
 * @param kind {@code docx}, {@code odt}, or what else it is in words; the empty string when it is no office file
 */
record ZipStart(String kind) {

    private static final int HEADER = 30;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** Folders that only these have, in the order in which they decide. */
    private static final Map<String, String> FOLDERS = folders();

    private static Map<String, String> folders() {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("word/", "docx");
        folders.put("xl/", "an Excel workbook");
        folders.put("ppt/", "a PowerPoint presentation");
        folders.put("visio/", "a Visio drawing");
        return folders;
    }

    /** Reads the first bytes of a ZIP, as many as there are. */
    static ZipStart of(byte[] start) {
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        if (!bytes.startsWith("PK\u0003\u0004")) {
            return new ZipStart("");
        }
        String first = name(bytes, 0);
        if (first.equals("mimetype")) {
            return new ZipStart(byMimetype(bytes));
        }
        boolean office = false;
        for (int at = 0; at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + HEADER)) {
            String name = name(bytes, at);
            for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
                if (office && name.startsWith(folder.getKey())) {
                    return new ZipStart(folder.getValue());
                }
            }
            office |= name.equals("[Content_Types].xml") || name.startsWith("_rels/");
        }
        return new ZipStart(office ? byTypes(bytes) : "");
    }

    /** The names further on may lie beyond the start, behind a large first entry; Word's own file has its folder among the first. */
    private static String byTypes(String bytes) {
        return name(bytes, 0).equals("[Content_Types].xml") ? "docx" : "";
    }

    private static String byMimetype(String bytes) {
        int at = HEADER + "mimetype".length() + uint16(bytes, 28);
        String type = at < bytes.length() ? bytes.substring(at, Math.min(bytes.length(), at + 80)) : "";
        if (type.startsWith("application/epub+zip")) {
            return "an EPUB book";
        }
        if (!type.startsWith(OPEN_DOCUMENT)) {
            return "";
        }
        String sort = type.substring(OPEN_DOCUMENT.length());
        if (sort.startsWith("text-web") || sort.startsWith("text-master")) {
            return "an OpenDocument master or web text";
        }
        return sort.startsWith("text")
                ? "odt"
                : sort.startsWith("spreadsheet")
                        ? "an OpenDocument spreadsheet"
                        : sort.startsWith("presentation") ? "an OpenDocument presentation" : "an OpenDocument drawing";
    }

    private static String name(String bytes, int at) {
        if (bytes.length() < at + HEADER) {
            return "";
        }
        int from = at + HEADER;
        return bytes.substring(from, Math.min(bytes.length(), from + uint16(bytes, at + 26)));
    }

    private static int uint16(String bytes, int at) {
        return bytes.charAt(at) | bytes.charAt(at + 1) << 8;
    }
}
