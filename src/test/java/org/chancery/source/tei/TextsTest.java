package org.chancery.source.tei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.tei.Editions.input;
import static org.chancery.source.tei.Editions.paragraphs;
import static org.chancery.source.tei.Editions.reads;
import static org.chancery.source.tei.Editions.speakers;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.source.Reads;
import org.chancery.source.Sources;
import org.chancery.source.input.Draft;
import org.junit.jupiter.api.Test;

/** Sittings, corpora and single texts, all of them invented. */
class TextsTest {

    @Test
    void aSittingIsSaidByThoseWhomItsMarkupNames() throws Exception {
        Reads sitting = reads("session.xml");
        Document document = sitting.documents().getFirst();
        assertThat(sitting.documents()).hasSize(1);
        assertThat(document.about().title()).isEqualTo("Assembly of Alba, sitting of 6 May 2003");
        assertThat(document.about().dating()).hasToString("2003-05-06");
        assertThat(document.about().place()).isEqualTo("Alba City");
        assertThat(document.provenance().rights()).isEqualTo("Free with the name of its source");
        assertThat(paragraphs(document))
                .containsExactly(
                        "The strait",
                        "Colleagues, I open the sitting.",
                        "Who wants to speak?",
                        "The strait is open.",
                        "So be it.");
        assertThat(speakers(document))
                .containsExactly("-", "Nora Adler metadata", "Nora Adler metadata", "Nobody metadata", "-");
        assertThat(sitting.repairs())
                .containsExactlyInAnyOrder(
                        "2 notes kept out of the text",
                        "2 noises (incident, kinesic, vocal) left out of the words spoken");
    }

    @Test
    void aCorpusGivesOneDocumentForEachText() throws Exception {
        List<Document> letters = reads("corpus.xml").documents();
        assertThat(letters).hasSize(2);
        var about = letters.getFirst().about();
        assertThat(about.title()).isEqualTo("Letter to a pilot");
        assertThat(about.dating()).hasToString("1901-03/1901-05");
        assertThat(about.place()).isEqualTo("Port Alba");
        assertThat(about.recipient()).isEqualTo("Jan Berg; Eva Berg");
        assertThat(speakers(letters.getFirst())).containsOnly("Nora Adler metadata");
        assertThat(letters.getLast().about().language()).isEqualTo("fr");
        assertThat(letters.getFirst().identity()).isNotEqualTo(letters.getLast().identity());
    }

    @Test
    void aSingleTextIsOneDocumentFrontAndBackIncluded() throws Exception {
        Reads treaty = reads("treaty.xml");
        Document document = treaty.documents().getFirst();
        assertThat(document.about().title()).isEqualTo("Treaty of Port Alba");
        assertThat(document.about().dating()).hasToString("1648-10");
        assertThat(document.about().type()).isEqualTo(DocumentType.TREATY);
        assertThat(document.about().url()).isNull();
        assertThat(paragraphs(document))
                .containsExactly(
                        "In the name of peace.",
                        "Article 1",
                        "The strait is opne to all.",
                        "Article 2",
                        "No toll is levied.",
                        "Annex",
                        "The pilots: six.");
        assertThat(treaty.repairs()).contains("2 readings of an editor left out, beside the printed one");
    }

    @Test
    void anOlderEditionWithoutNamespaceIsRead() throws Exception {
        String xml =
                "<TEI.2><teiHeader><fileDesc><titleStmt><title>Old letter</title></titleStmt></fileDesc></teiHeader>"
                        + "<text lang='en'><body><dateline>Alba, <date value='1790-01'>January 1790</date></dateline>"
                        + "<p>We wait.</p></body></text></TEI.2>";
        Document document = Reads.of(input("old.xml", xml)).documents().getFirst();
        assertThat(document.about().dating()).hasToString("1790-01");
        assertThat(document.about().title()).isEqualTo("Old letter");
    }

    @Test
    void theTextsOfAGroupAreDocumentsOfTheirOwn() throws Exception {
        String xml =
                "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><group><text xml:id='a'><body><p>One.</p></body></text>"
                        + "<text><body><p>Two.</p></body></text></group></text></TEI>";
        assertThat(Sources.drafts(input("g.xml", xml), new ArrayList<>()))
                .extracting(Draft::where)
                .containsExactly("g.xml, a", "g.xml, text 2");
    }
}
