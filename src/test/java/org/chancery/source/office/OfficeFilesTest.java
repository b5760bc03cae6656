package org.chancery.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.source.Reads;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {

    /** As the indexer does: an archive is closed when the texts of its files are read. */
    private static List<Draft> drafts(String entry, byte[] file) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(file);
        }
        return Sources.drafts(Input.of("a.zip", bytes.toByteArray(), "test", null), new ArrayList<>());
    }

    @Test
    void aLargeFileInAnArchiveIsReadWhenTheArchiveIsClosed() throws Exception {
        byte[] small = Made.pdf("Anna came early.");
        String large =
                new String(small, StandardCharsets.ISO_8859_1).replace("startxref", "\n".repeat(9 << 20) + "startxref");
        Draft draft =
                drafts("large.pdf", large.getBytes(StandardCharsets.ISO_8859_1)).getFirst();
        assertThat(draft.read().document().paragraphs().getFirst().text()).isEqualTo("Anna came early.");
    }

    @Test
    void aFileInAnArchiveWeighsWhatIsHeldOfIt() throws Exception {
        byte[] pdf = Made.pdf("Anna came early.");
        assertThat(drafts("a.pdf", pdf).getFirst().weight()).isEqualTo(pdf.length);
    }

    private static final String TITLE = "Statement by Anna Berg, Port Alba, March 4, 2019";

    @Test
    void aWordDocumentIsReadWithTheDateAndPlaceOfItsTitle() throws Exception {
        Document document = read("talks.docx", Made.docx(Made.p(TITLE) + Made.p("We met the pilots."), Map.of()))
                .documents()
                .getFirst();
        assertThat(document.about().title()).isEqualTo("Statement by Anna Berg");
        assertThat(document.about().dating()).hasToString("2019-03-04");
        assertThat(document.about().place()).isEqualTo("Port Alba");
        assertThat(document.about().type()).isEqualTo(DocumentType.STATEMENT);
        assertThat(texts(document)).containsExactly("We met the pilots.");
        assertThat(document.provenance().readerVersion()).isEqualTo("office/3");
    }

    @Test
    void aLabelInAWordDocumentIsAQuestionOrAnAnswer() throws Exception {
        String body = Made.p("Interview with Anna Berg, Port Alba, March 4, 2019")
                + Made.p("Question: Who came?")
                + Made.p("Anna Berg: Nobody came.");
        Document document =
                read("talks.docx", Made.docx(body, Map.of())).documents().getFirst();
        assertThat(document.paragraphs())
                .extracting(paragraph -> paragraph.said().role())
                .containsExactly(Role.QUESTION, Role.ANSWER);
    }

    @Test
    void theHeadingOfAWordDocumentIsItsTitle() throws Exception {
        String styles = Made.word(
                "styles", "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>");
        String body = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>On pilots</w:t></w:r></w:p>"
                + Made.p("They came early.");
        Document document = read("talks.docx", Made.docx(body, Map.of("styles.xml", styles)))
                .documents()
                .getFirst();
        assertThat(document.about().title()).isEqualTo("On pilots");
        assertThat(texts(document)).containsExactly("They came early.");
    }

    @Test
    void aRowOfATableIsAParagraphWithItsCells() throws Exception {
        String row = "<w:tbl><w:tr><w:tc>" + Made.p("Pilots") + "</w:tc><w:tc>" + Made.p("twelve") + Made.p("men")
                + "</w:tc></w:tr></w:tbl>";
        Document document = read("talks.docx", Made.docx(Made.p(TITLE) + Made.p("They came:") + row, Map.of()))
                .documents()
                .getFirst();
        assertThat(texts(document)).containsExactly("They came:", "Pilots | twelve men");
    }

    @Test
    void aTableThatOnlyPlacesParagraphsIsNoTable() throws Exception {
        String row = "<w:tbl><w:tr><w:tc>" + Made.p("They came.") + Made.p("They left.") + "</w:tc></w:tr></w:tbl>";
        Document document = read("talks.docx", Made.docx(Made.p(TITLE) + row, Map.of()))
                .documents()
                .getFirst();
        assertThat(texts(document)).containsExactly("They came.", "They left.");
    }

    @Test
    void headersAndFootersOfAWordDocumentAreNoParagraphs() throws Exception {
        Reads read = read(
                "talks.docx",
                Made.docx(
                        Made.p(TITLE) + Made.p("We met the pilots."),
                        Map.of(
                                "header1.xml", Made.word("hdr", Made.p("Running head")),
                                "footer1.xml", Made.word("ftr", Made.p("Running foot")))));
        assertThat(texts(read.documents().getFirst())).containsExactly("We met the pilots.");
        assertThat(read.repairs()).containsExactly("2 running heads and feet left out");
    }

    @Test
    void whatTrackedChangesDeleteIsLeftOutAndWhatTheyInsertStays() throws Exception {
        String changed =
                "<w:p><w:r><w:t xml:space=\"preserve\">We met </w:t></w:r><w:del><w:r><w:delText>nobody</w:delText></w:r></w:del><w:ins><w:r><w:t>the pilots</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>";
        Reads read = read("talks.docx", Made.docx(Made.p(TITLE) + changed, Map.of()));
        assertThat(texts(read.documents().getFirst())).containsExactly("We met the pilots.");
        assertThat(read.repairs()).containsExactly("1 passage that tracked changes delete left out");
    }

    @Test
    void aNoteIsNotRunIntoTheWordsThatItBelongsTo() throws Exception {
        String noted =
                "<w:p><w:r><w:t>We met</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> the pilots.</w:t></w:r></w:p>";
        Reads read = read(
                "talks.docx",
                Made.docx(
                        Made.p(TITLE) + noted,
                        Map.of("footnotes.xml", Made.word("footnotes", Made.p("Twelve of them.")))));
        assertThat(texts(read.documents().getFirst())).containsExactly("We met the pilots.");
        assertThat(read.repairs()).containsExactly("1 note at the foot left out");
    }

    @Test
    void theNumbersThatWordCountsArePrinted() throws Exception {
        String numbering = Made.word(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        String numbered =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>They came.</w:t></w:r></w:p>";
        Document document = read(
                        "talks.docx",
                        Made.docx(Made.p(TITLE) + numbered + numbered, Map.of("numbering.xml", numbering)))
                .documents()
                .getFirst();
        assertThat(texts(document)).containsExactly("1. They came.", "2. They came.");
    }

    @Test
    void anOpenDocumentIsReadWithoutNotesCommentsAndMargins() throws Exception {
        String body =
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:h text:outline-level=\"1\">On pilots</text:h>"
                        + "<text:p>They<text:s text:c=\"2\"/>came<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Twelve.</text:p></text:note-body></text:note> early.</text:p>"
                        + "<text:list><text:list-item><text:p>They left.</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-row><table:table-cell><text:p>One</text:p></table:table-cell><table:table-cell><text:p>Two</text:p></table:table-cell></table:table-row></table:table>";
        Reads read = read("talks.odt", Made.odt(body, ""));
        Document document = read.documents().getFirst();
        assertThat(document.about().title()).isEqualTo("On pilots");
        assertThat(texts(document)).containsExactly("They  came early.", "They left.", "One | Two");
        assertThat(read.repairs())
                .containsExactly("1 note at the foot left out", "1 passage that tracked changes delete left out");
    }

    @Test
    void anRtfIsReadWithoutItsMarginsAndNotes() throws Exception {
        String rtf =
                "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\pard\\plain{\\header Running head\\par}On pilots\\par\\pard They came early{\\footnote Twelve of them.}.\\par\\pard Caf\\'e9 {\\deleted gone }\\u1084?\\u1080?\\u1088?.\\par}";
        Reads read = read("talks.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.documents().getFirst().about().title()).isEqualTo("On pilots");
        assertThat(texts(read.documents().getFirst())).containsExactly("They came early.", "Café мир.");
        assertThat(read.repairs())
                .containsExactly(
                        "1 running head or foot left out",
                        "1 note at the foot left out",
                        "1 passage that tracked changes delete left out");
    }

    @Test
    void theTitleOfTheFilesPropertiesIsTakenWhenItIsOne() throws Exception {
        String body = "<text:p>We met the pilots.</text:p>";
        assertThat(title("talks.odt", Made.odt(body, "<dc:title>Talks with pilots</dc:title>")))
                .isEqualTo("Talks with pilots");
        assertThat(title("talks.odt", Made.odt(body, "<dc:title>Microsoft Word - talks.doc</dc:title>")))
                .isEqualTo("talks");
        assertThat(title("talks.odt", Made.odt(body, "<dc:title>pilots_final.odt</dc:title>")))
                .isEqualTo("talks");
    }

    @Test
    void theDayOnWhichAFileWasMadeIsNotTheDateOfItsText() throws Exception {
        byte[] odt = Made.odt(
                "<text:h text:outline-level=\"1\">On pilots</text:h><text:p>They came.</text:p>",
                "<dc:date>2021-05-06T10:00:00</dc:date><dc:creator>Anna Berg</dc:creator>");
        Document document = read("talks.odt", odt).documents().getFirst();
        assertThat(document.about().dating().start()).isNull();
        assertThat(document.paragraphs().getFirst().said().speaker()).isNull();
    }

    @Test
    void thePublisherIsTheSourceAndALanguageCountsOnlyWhereTheWordsTellNone() throws Exception {
        byte[] odt = Made.odt(
                "<text:h text:outline-level=\"1\">О лётчиках</text:h><text:p>Они пришли рано, и мы с ними говорили.</text:p>",
                "<dc:publisher>The Harbour Office</dc:publisher><dc:language>en-US</dc:language>");
        Document document = read("talks.odt", odt).documents().getFirst();
        assertThat(document.about().source()).isEqualTo("The Harbour Office");
        assertThat(document.about().language()).isEqualTo("ru");
    }

    @Test
    void aSidecarCountsMoreThanTheFile() throws Exception {
        Facts facts = new Facts.Builder()
                .put(Facts.Key.TITLE, "Another title")
                .put(Facts.Key.DATE, "2001")
                .build();
        Input input = new Input(
                "talks.docx",
                Content.of(Made.docx(Made.p(TITLE) + Made.p("We met the pilots."), Map.of())),
                "test",
                new About(facts, Facts.NONE, Map.of()));
        Document document = Reads.of(input).documents().getFirst();
        assertThat(document.about().title()).isEqualTo("Another title");
        assertThat(document.about().dating()).hasToString("2001");
    }

    @Test
    void aWorkbookAndABookAreRefusedByName() throws Exception {
        assertRejected(
                "sums.xlsx",
                Made.zip(Map.of("[Content_Types].xml", "<Types/>")),
                "it has no main part: it is damaged or cut short");
        assertRejected("book.epub", Made.zip(Map.of("mimetype", "application/epub+zip")), "this is an EPUB book");
        assertRejected(
                "sums.ods",
                Made.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                "this is an OpenDocument spreadsheet, not a text");
    }

    @Test
    void anArchiveIsNoOfficeFile() throws Exception {
        assertThat(Office.isOffice(Made.zip(Map.of("talks.txt", "We met the pilots."))))
                .isFalse();
        assertThat(Office.isOffice(Made.docx(Made.p("We met."), Map.of()))).isTrue();
        assertThat(Office.isOffice(Made.odt("", ""))).isTrue();
    }

    private static Reads read(String name, byte[] bytes) throws RejectedInput {
        return Reads.of(Input.of(name, bytes, "test", null));
    }

    private static String title(String name, byte[] bytes) throws RejectedInput {
        return read(name, bytes).documents().getFirst().about().title();
    }

    private static List<String> texts(Document document) {
        return document.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static void assertRejected(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining(reason);
    }
}
