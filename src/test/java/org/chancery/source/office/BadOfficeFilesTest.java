package org.chancery.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chancery.corpus.Paragraph;
import org.chancery.source.Reads;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Children.SECONDS_SETTING)
class BadOfficeFilesTest {

    @AfterEach
    void takeBackTheLimit() {
        System.clearProperty(Children.SECONDS_SETTING);
    }

    @Test
    void aPdfThatNeverEndsIsKilledAtItsLimitAndTheNextFileIsRead() throws Exception {
        System.setProperty(Children.SECONDS_SETTING, "3");
        assertRejected(
                "endless.pdf", Made.endlessPdf(20), "endless.pdf: reading it took longer than 3 s and was given up");
        assertStillReads();
    }

    @Test
    void aFileThatTakesAllMemoryIsRejectedAndTheNextFileIsRead() throws Exception {
        // "takes more than 256 MB" or "was killed": a JVM that ends for lack of memory cannot always say so
        assertRejected("greedy.odt", Made.hugeOdt(400), "save it anew");
        assertStillReads();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void aPdfCutShortIsRejectedAndNeverHalfRead(double share) throws Exception {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 20; page++) {
            pages.add(List.of("Talks with pilots", "", "They came early on day " + page + "."));
        }
        byte[] whole = Made.bytes(Made.pages(pages));
        assertRejected(
                "talks.pdf",
                Arrays.copyOf(whole, (int) (whole.length * share)),
                "it is damaged or cut short; fetch it again");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void aWordDocumentCutShortIsRejectedAndNeverHalfRead(double share) throws Exception {
        byte[] whole = Made.docx(
                Made.p("Talks with pilots") + Made.p("They came early.").repeat(50), Map.of());
        assertRejected(
                "talks.docx",
                Arrays.copyOf(whole, (int) (whole.length * share)),
                "it is damaged or cut short; fetch it again");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9})
    void anOpenDocumentCutShortIsRejected(double share) throws Exception {
        byte[] whole = Made.odt("<text:p>They came early.</text:p>".repeat(50), "");
        assertRejected(
                "talks.odt",
                Arrays.copyOf(whole, (int) (whole.length * share)),
                "it is damaged or cut short; fetch it again");
    }

    @Test
    void anRtfCutShortIsRejected() {
        assertRejected(
                "talks.rtf",
                "{\\rtf1\\ansi They came".getBytes(StandardCharsets.US_ASCII),
                "its last brace is missing");
    }

    @Test
    void aWordDocumentWhoseXmlBreaksOffIsRejectedWhole() throws Exception {
        byte[] broken = Made.docx(Made.p("Talks with pilots") + Made.p("They came early.") + "<w:p><w:r>", Map.of());
        assertRejected("talks.docx", broken, "no whole DOCX document");
    }

    @Test
    void aPdfThatAsksForAPasswordIsRejected() throws Exception {
        assertRejected("secret.pdf", encrypted("sesame"), "secret.pdf: it is encrypted; take its password off");
    }

    @Test
    void aPdfThatAnyoneMayOpenButNotChangeIsRead() throws Exception {
        assertThat(read("guarded.pdf", encrypted(""))
                        .documents()
                        .getFirst()
                        .about()
                        .title())
                .isEqualTo("Talks with pilots");
    }

    @Test
    void aWordDocumentWithAPasswordIsRejected() throws Exception {
        assertRejected("secret.docx", ole("EncryptedPackage"), "it is encrypted");
    }

    @Test
    void anOpenDocumentWithAPasswordIsRejected() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("content.xml", "\u0001\u0002");
        entries.put("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
        assertRejected("secret.odt", Made.zip(entries), "it is encrypted");
    }

    @Test
    void otherOldMicrosoftFilesAreRefusedByName() throws Exception {
        assertRejected("sums.xls", ole("Workbook"), "this is an Excel workbook, not a text");
        assertRejected("mail.msg", ole("__properties_version1.0"), "this is an Outlook message");
    }

    @Test
    void aScanIsRejectedWithTheCure() throws Exception {
        PDDocument scan = new PDDocument();
        scan.addPage(new PDPage());
        scan.addPage(new PDPage());
        assertRejected("scan.pdf", Made.bytes(scan), "scan.pdf: its 2 pages have no text layer; run OCR first");
    }

    @Test
    void entitiesOfAnOfficeFileReadNothing() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put(
                "content.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:h>On pilots</text:h><text:p>They came.</text:p><text:p>[&e;]</text:p></x>");
        try {
            Reads read = read("talks.odt", Made.zip(entries));
            assertThat(read.documents().getFirst().paragraphs())
                    .extracting(Paragraph::text)
                    .containsExactly("They came.", "[]");
        } catch (RejectedInput e) {
            assertThat(e).hasMessageContaining("no whole ODT document");
        }
    }

    @Test
    void aFileThatChangedSinceItWasDraftedIsNotRead() throws Exception {
        byte[][] bytes = {Made.pdf("Talks", "", "They came early.")};
        Content changing = new Content() {
            @Override
            public long size() {
                return bytes[0].length;
            }

            @Override
            public java.io.InputStream open() {
                return new java.io.ByteArrayInputStream(bytes[0]);
            }

            @Override
            public String stamp() {
                return "";
            }
        };
        Draft draft = Sources.drafts(new Input("talks.pdf", changing, "test", About.NOTHING), new ArrayList<>())
                .getFirst();
        bytes[0] = Made.pdf("Talks", "", "They came late.");
        assertThatThrownBy(draft::read)
                .isInstanceOf(RejectedInput.class)
                .hasMessage("talks.pdf: it changed while it was read; index it again when it is whole");
    }

    private static byte[] encrypted(String password) throws Exception {
        PDDocument pdf = Made.pages(List.of(List.of("Talks with pilots", "", "They came early.")));
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return Made.bytes(pdf);
    }

    private static byte[] ole(String entry) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void assertStillReads() throws Exception {
        assertThat(read("next.pdf", Made.pdf("Talks with pilots", "", "They came early."))
                        .documents())
                .hasSize(1);
    }

    private static Reads read(String name, byte[] bytes) throws RejectedInput {
        return Reads.of(Input.of(name, bytes, "test", null));
    }

    private static void assertRejected(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining(reason);
    }
}
