package org.chancery.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** In the child: reads an ODT. */
final class OpenDocumentFile {

    private static final int LONGEST_MANIFEST = 1 << 20;

    private OpenDocumentFile() {}

    static void read(Path file, Found out) throws IOException, SAXException, TikaException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requirePlain(zip);
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw Unreadable.cut("it holds no content.xml");
            }
            try (InputStream in = zip.getInputStream(content)) {
                XMLReaderUtils.parseSAX(in, new OpenDocumentReader(new Story(out)), new ParseContext());
            }
            ZipEntry meta = zip.getEntry("meta.xml");
            if (meta != null) {
                try (InputStream in = zip.getInputStream(meta)) {
                    XMLReaderUtils.parseSAX(in, new Meta(out), new ParseContext());
                }
            }
        } catch (ZipException e) {
            throw Unreadable.cut("its ZIP cannot be read (" + e.getMessage() + ")");
        }
    }

    private static void requirePlain(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            if (new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8).contains("encryption-data")) {
                throw Unreadable.encrypted();
            }
        }
    }

    /** Takes Dublin Core out of meta.xml. */
    private static final class Meta extends DefaultHandler {
        private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

        private final Found out;
        private final StringBuilder text = new StringBuilder();

        Meta(Found out) {
            this.out = out;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qName) throws SAXException {
            Extract.Said said = uri.equals(DUBLIN_CORE) ? said(name) : null;
            try {
                if (said != null) {
                    out.said(said, text.toString());
                }
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }

        private static Extract.@Nullable Said said(String name) {
            return switch (name) {
                case "title" -> Extract.Said.TITLE;
                case "language" -> Extract.Said.LANGUAGE;
                case "publisher" -> Extract.Said.PUBLISHER;
                default -> null;
            };
        }
    }
}
