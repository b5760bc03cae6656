package org.chancery.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFNumberingShim;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFStylesShim;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * In the child: reads the main part of a DOCX with Tika's reader of it. Tika's parser of whole files would run headers, notes and comments together with the text,
 * mend a file that is cut short, and keep silent about a part that it cannot read.
 */
final class WordFile {

    private static final Map<String, String> OTHERS = Map.of(
            "spreadsheetml", "an Excel workbook",
            "ms-excel", "an Excel workbook",
            "presentationml", "a PowerPoint presentation",
            "ms-powerpoint", "a PowerPoint presentation",
            "ms-visio", "a Visio drawing");

    private WordFile() {}

    static void read(Path file, Found out) throws IOException, SAXException, TikaException {
        requireWhole(file);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart main = main(parts);
            WordReader reader = new WordReader(new Story(out), styles(main), numbers(main));
            try (InputStream in = main.getInputStream()) {
                XMLReaderUtils.parseSAX(
                        in, new OOXMLWordAndPowerPointTextHandler(reader, Map.of()), new ParseContext());
            }
            count(main, out);
            PackageProperties said = parts.getPackageProperties();
            out.said(Extract.Said.TITLE, said.getTitleProperty().orElse(null));
            out.said(Extract.Said.LANGUAGE, said.getLanguageProperty().orElse(null));
        } catch (OpenXML4JException e) {
            throw Unreadable.cut("its parts do not fit together (" + e.getMessage() + ")");
        }
    }

    /** The directory of a ZIP stands at its end. */
    private static void requireWhole(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0) {
                throw Unreadable.cut("its ZIP is empty");
            }
        } catch (ZipException e) {
            throw Unreadable.cut("its ZIP cannot be read (" + e.getMessage() + ")");
        }
    }

    private static PackagePart main(OPCPackage parts) throws Unreadable {
        PackageRelationshipCollection main = parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.isEmpty()) {
            main = parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        PackagePart part = main.isEmpty() ? null : parts.getPart(main.getRelationship(0));
        if (part == null) {
            throw Unreadable.cut("it has no main part");
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (part.getContentType().contains(other.getKey())) {
                throw new Unreadable(Office.refusal(other.getValue()));
            }
        }
        return part;
    }

    private static @Nullable XWPFStylesShim styles(PackagePart main)
            throws OpenXML4JException, IOException, TikaException, SAXException {
        PackagePart part = related(main, XWPFRelation.STYLES);
        return part == null ? null : new XWPFStylesShim(part, new ParseContext());
    }

    private static @Nullable XWPFListManager numbers(PackagePart main) throws OpenXML4JException, IOException {
        PackagePart part = related(main, XWPFRelation.NUMBERING);
        return part == null ? null : new XWPFListManager(new XWPFNumberingShim(part));
    }

    private static @Nullable PackagePart related(PackagePart main, XWPFRelation relation) throws OpenXML4JException {
        PackageRelationshipCollection found = main.getRelationshipsByType(relation.getRelation());
        return found.isEmpty() ? null : main.getRelatedPart(found.getRelationship(0));
    }

    private static void count(PackagePart main, Found out) throws OpenXML4JException {
        for (PackageRelationship relation : main.getRelationships()) {
            String type = relation.getRelationshipType();
            if (type.endsWith("/header") || type.endsWith("/footer")) {
                out.drop(Dropped.MARGIN);
            } else if (type.endsWith("/image") || type.endsWith("/oleObject") || type.endsWith("/package")) {
                out.drop(Dropped.EMBEDDED);
            } else if (type.endsWith("/comments")) {
                out.drop(Dropped.COMMENT);
            }
        }
    }
}
