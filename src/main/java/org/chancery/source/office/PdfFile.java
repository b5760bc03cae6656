package org.chancery.source.office;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/** In the child: reads a PDF, page by page and line by line. */
final class PdfFile {

    /** The end mark stands in the last kilobyte; some servers add to a file. */
    private static final int TAIL = 4096;

    private static final int MEMORY = 64 << 20;

    private PdfFile() {}

    static void read(Path file, Found out) throws IOException, SAXException, TikaException {
        requireEnd(file);
        FontMappers.set(new OneFont());
        Metadata metadata = new Metadata();
        ParseContext context = Properties.context(out);
        context.set(PDFParserConfig.class, config());
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new PDFParser().parse(in, new XhtmlReader(new Story(out)), metadata, context);
        }
        Properties.tell(metadata, out);
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        if (pages != null && pages > out.pages()) {
            throw Unreadable.cut("of its " + pages + " pages " + out.pages() + " can be read");
        }
    }

    /** Whole pages and nothing else: no bookmarks, forms, comments, pictures; and never half a document. */
    private static PDFParserConfig config() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setExtractAcroFormContent(false);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setCatchIntermediateIOExceptions(false);
        config.setMaxMainMemoryBytes(MEMORY);
        return config;
    }

    /** PDFBox makes what it can of a file that is cut short; half a text is none. */
    private static void requireEnd(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, bytes.length() - TAIL);
            byte[] tail = new byte[(int) (bytes.length() - from)];
            bytes.seek(from);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw Unreadable.cut("it does not end as a PDF ends (%%EOF)");
            }
        }
    }
}
