package org.chancery.source.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.SAXException;

/** In the child: reads the old DOC, and says by name what other files of its family are. */
final class OleFile {

    private static final String TEXT = "WordDocument";
    private static final String ENCRYPTED = "EncryptedPackage";

    private static final Map<String, String> OTHERS = others();

    private OleFile() {}

    private static Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("Workbook", "an Excel workbook");
        others.put("Book", "an Excel workbook");
        others.put("PowerPoint Document", "a PowerPoint presentation");
        others.put("__properties_version1.0", "an Outlook message");
        others.put("VisioDocument", "a Visio drawing");
        return others;
    }

    static void read(Path file, Found out) throws IOException, SAXException, TikaException {
        requireText(file);
        OfficeParserConfig config = new OfficeParserConfig();
        config.setExtractMacros(false);
        ParseContext context = Properties.context(out);
        context.set(OfficeParserConfig.class, config);
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new OfficeParser().parse(in, new XhtmlReader(new Story(out)), metadata, context);
        }
        Properties.tell(metadata, out);
    }

    private static void requireText(Path file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            if (files.getRoot().hasEntry(ENCRYPTED)) {
                throw Unreadable.encrypted();
            }
            for (Map.Entry<String, String> other : OTHERS.entrySet()) {
                if (files.getRoot().hasEntry(other.getKey())) {
                    throw new Unreadable(Office.refusal(other.getValue()));
                }
            }
            if (!files.getRoot().hasEntry(TEXT)) {
                throw new Unreadable(Office.refusal("an old Microsoft file, and no Word document"));
            }
        }
    }
}
