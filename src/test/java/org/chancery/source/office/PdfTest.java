package org.chancery.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.source.Reads;
import org.chancery.source.input.Input;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final String TITLE = "Statement by Anna Berg, Port Alba, March 4, 2019";

    /** Eight lines of nearly one width, of which the last ends the sentence. */
    private static final List<String> WRAPPED = List.of(
            "We met the pilots of the harbour and those of the islands, who had come from all",
            "the coasts of the northern sea, and we spoke with them for three days and nights",
            "about the lights, the buoys and the wrecks that lie before the port, and we said",
            "that nobody who sails by night should have to guess where the channel runs or to",
            "trust a map that was drawn before the storm, and that the ministry would pay.");

    @Test
    void theLinesOfAParagraphAreJoined() throws Exception {
        Reads read = read(page(TITLE, WRAPPED, "They agreed."));
        assertThat(texts(read)).containsExactly(String.join(" ", WRAPPED), "They agreed.");
        Document document = read.documents().getFirst();
        assertThat(document.about().title()).isEqualTo("Statement by Anna Berg");
        assertThat(document.about().dating()).hasToString("2019-03-04");
        assertThat(document.about().place()).isEqualTo("Port Alba");
    }

    @Test
    void aParagraphThatRunsOverThePageIsOne() throws Exception {
        List<String> second = new ArrayList<>(WRAPPED.subList(2, 5));
        second.addAll(List.of("", "They agreed."));
        List<String> first = new ArrayList<>(List.of(TITLE, ""));
        first.addAll(WRAPPED.subList(0, 2));
        assertThat(texts(read(Made.bytes(Made.pages(List.of(first, second))))))
                .containsExactly(String.join(" ", WRAPPED), "They agreed.");
    }

    @Test
    void runningHeadsAndPageNumbersAreNoText() throws Exception {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            List<String> lines = new ArrayList<>(List.of("Bulletin of the Harbour, no. " + page, ""));
            lines.addAll(page == 1 ? List.of(TITLE, "") : List.of());
            lines.addAll(
                    List.of("On page " + "abcdef".charAt(page) + " the pilots spoke.", "", "- " + (page + 16) + " -"));
            pages.add(lines);
        }
        Reads read = read(Made.bytes(Made.pages(pages)));
        assertThat(read.documents().getFirst().about().title()).isEqualTo("Statement by Anna Berg");
        assertThat(texts(read))
                .hasSize(5)
                .startsWith("On page b the pilots spoke.")
                .endsWith("On page f the pilots spoke.");
        assertThat(read.repairs())
                .containsExactly(
                        "5 page numbers dropped, with what stands beside them",
                        "5 lines at the top or foot of pages dropped, the same on many");
    }

    @Test
    void aNumberThatCountsNoPagesStays() throws Exception {
        List<List<String>> pages = List.of(
                List.of(TITLE, "", "The pilots came in the year that all remember, which is", "", "1945"),
                List.of("They stayed for some time.", "", "1812"));
        assertThat(texts(read(Made.bytes(Made.pages(pages))))).contains("1945", "1812");
    }

    @Test
    void aWordBrokenByAHyphenIsPutTogetherAndOneWithAHyphenOfItsOwnKeepsIt() throws Exception {
        List<String> lines = List.of(
                "We met the pilots of the harbour and those of the islands, who spoke of govern-",
                "ment, and a well-known captain who had come from the coast, a most well-",
                "known man, told them that the ministry wished the harbour to be open by night.");
        Reads read = read(page(TITLE, lines, "They agreed."));
        assertThat(texts(read).getFirst())
                .contains("spoke of government, and a well-known captain")
                .contains("a most well-known man");
        assertThat(read.repairs()).containsExactly("1 word joined that was broken at the end of a line");
    }

    @Test
    void aLabelBeginsATurnWithinABlockOfLines() throws Exception {
        List<String> lines = List.of(
                "Question: What did you say to the pilots of the harbour and to those of the coast",
                "when they came?",
                "Anna Berg: I said to them that nobody who sails by night should have to guess the",
                "way.");
        Reads read = read(page("Interview with Anna Berg", lines, "Question: And then?", "", "Anna Berg: Nothing."));
        assertThat(texts(read))
                .containsExactly(
                        "What did you say to the pilots of the harbour and to those of the coast when they came?",
                        "I said to them that nobody who sails by night should have to guess the way.",
                        "And then?",
                        "Nothing.");
    }

    @Test
    void aDateLineBelowTheTitleIsTheDate() throws Exception {
        Reads read = read(Made.pdf("Statement by Anna Berg", "Port Alba, March 4, 2019", "", "We met the pilots."));
        assertThat(read.documents().getFirst().about().dating()).hasToString("2019-03-04");
        assertThat(texts(read)).containsExactly("We met the pilots.");
    }

    @Test
    void theTitleOfThePropertiesIsDroppedWhereItIsPrinted() throws Exception {
        PDDocument pdf = Made.pages(List.of(List.of("On pilots and lights", "", "They came early.")));
        PDDocumentInformation properties = new PDDocumentInformation();
        properties.setTitle("On pilots and lights");
        pdf.setDocumentInformation(properties);
        Reads read = read(Made.bytes(pdf));
        assertThat(read.documents().getFirst().about().title()).isEqualTo("On pilots and lights");
        assertThat(texts(read)).containsExactly("They came early.");
    }

    @Test
    void aTableOfContentsIsNoText() throws Exception {
        Reads read = read(Made.pdf(
                TITLE, "", "The pilots . . . . . . . . . . . . 3", "The lights ............... 12", "", "They came."));
        assertThat(texts(read)).containsExactly("They came.");
        assertThat(read.repairs()).containsExactly("2 lines of a table of contents dropped");
    }

    @Test
    void aPageWithoutTextAmongOthersIsTold() throws Exception {
        Reads read = read(Made.bytes(Made.pages(List.of(List.of(TITLE, "", "They came early."), List.of()))));
        assertThat(texts(read)).containsExactly("They came early.");
        assertThat(read.repairs()).containsExactly("1 of 2 pages without text (2); if they are scans, run OCR first");
    }

    private static byte[] page(String title, List<String> paragraph, String... rest) throws Exception {
        List<String> lines = new ArrayList<>(List.of(title, ""));
        lines.addAll(paragraph);
        lines.add("");
        lines.addAll(List.of(rest));
        return Made.bytes(Made.pages(List.of(lines)));
    }

    private static Reads read(byte[] pdf) throws Exception {
        return Reads.of(Input.of("talks.pdf", pdf, "test", null));
    }

    private static List<String> texts(Reads read) {
        return read.documents().getFirst().paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }
}
