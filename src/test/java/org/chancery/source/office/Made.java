package org.chancery.source.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes office files. */
public final class Made {

    private static final float SIZE = 11;
    private static final float LEADING = 13;

    private Made() {}

    /** A PDF of these pages, each with these lines; an empty line is the space between paragraphs. */
    static PDDocument pages(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        for (List<String> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), SIZE);
                content.newLineAtOffset(72, 770);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, line.isEmpty() ? -2 * LEADING : -LEADING);
                }
                content.endText();
            }
        }
        return document;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] pdf(String... lines) throws IOException {
        return bytes(pages(List.of(Arrays.asList(lines))));
    }

    /** A PDF of objects as they are written, with their table; the first is the catalog. */
    static byte[] pdfOf(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                        + "\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF whose page draws a form that draws another ten times, and so on: as many drawings as no machine does. */
    public static byte[] endlessPdf(int levels) {
        List<String> objects = new java.util.ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
                stream("", "/X Do"),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
        for (int level = 0; level < levels; level++) {
            boolean last = level == levels - 1;
            String next = last ? "" : "/XObject << /X " + (objects.size() + 2) + " 0 R >>";
            String draws = last ? "" : "/X Do ".repeat(10);
            objects.add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> " + next
                            + " >>",
                    draws + "BT /F 9 Tf 9 9 Td (a) Tj ET"));
        }
        return pdfOf(objects);
    }

    private static String stream(String keys, String content) {
        return "<< " + keys + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                if (entry.getKey().equals("mimetype")) {
                    stored(zip, entry.getKey(), entry.getValue());
                } else {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    /** Without compression, as OpenDocument wants the first entry. */
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A DOCX of this body, with further parts: a name such as {@code header1.xml} is related as its letters say. */
    public static byte[] docx(String body, Map<String, String> parts) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>");
        StringBuilder relations = new StringBuilder();
        Map<String, String> others = new LinkedHashMap<>();
        parts.forEach((name, xml) -> {
            String type = name.replaceAll("\\d*\\.xml", "");
            types.append("<Override PartName=\"/word/" + name
                    + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                    + "+xml\"/>");
            relations.append("<Relationship Id=\"r" + others.size() + "\" Type=\"" + OFFICE + "relationships/" + type
                    + "\" Target=\"" + name + "\"/>");
            others.put("word/" + name, xml);
        });
        entries.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">" + types + "</Types>");
        entries.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"a\" Type=\"" + OFFICE
                        + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        entries.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
        entries.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
        entries.putAll(others);
        return zip(entries);
    }

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

    /** A part of a DOCX. */
    static String word(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + root
                + ">";
    }

    /** A paragraph of a DOCX. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** An ODT of this body. */
    public static byte[] odt(String body, String meta) throws IOException {
        String namespaces =
                " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put(
                "content.xml",
                "<office:document-content" + namespaces + "><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        entries.put(
                "meta.xml",
                "<office:document-meta" + namespaces + "><office:meta>" + meta
                        + "</office:meta></office:document-meta>");
        entries.put(
                "styles.xml",
                "<office:document-styles" + namespaces
                        + "><text:p>A foot that every page has.</text:p></office:document-styles>");
        return zip(entries);
    }

    /** An ODT, small itself, of one paragraph of so many megabytes. */
    static byte[] hugeOdt(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<x xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:p>"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] words = "many pilots ".repeat((1 << 20) / 12).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                zip.write(words);
            }
            zip.write("</text:p></x>".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
