package org.chancery.source.tei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.source.tei.Editions.input;
import static org.chancery.source.tei.Editions.paragraphs;
import static org.chancery.source.tei.Editions.reads;
import static org.chancery.source.tei.Editions.speakers;
import static org.chancery.source.tei.Editions.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.source.Reads;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A volume of documents, an invented one. */
class VolumeTest {

    @Test
    void aVolumeGivesItsDocumentsWithWhatTheirHeadsSay() throws Exception {
        Reads volume = reads("volume.xml");
        assertThat(volume.documents()).hasSize(2);
        var about = volume.documents().getFirst().about();
        assertThat(about.title()).isEqualTo("Telegram From the Embassy in Brenta to the Department of State");
        assertThat(about.volume())
                .isEqualTo("Papers of the Republic of Alba, 2001–2003, Volume IX, The Strait, Document 1");
        assertThat(about.url()).isEqualTo("https://history.state.gov/historicaldocuments/frus2001v09/d1");
        assertThat(about.dating()).hasToString("2001-02-12");
        assertThat(about.place()).isEqualTo("Brenta");
        assertThat(about.recipient()).isEqualTo("Department of State");
        assertThat(about.type()).isEqualTo(DocumentType.CABLE);
        assertThat(about.origin()).isEqualTo("US");
        assertThat(about.source()).isEqualTo("Office of Records Ministry of Alba");
        assertThat(about.language()).isEqualTo("en");
        assertThat(volume.documents().getFirst().provenance().rights()).isEqualTo("Free for every use.");
    }

    @Test
    void aDocumentsParagraphsAreAllThatIsPrintedButNotesAndPages() throws Exception {
        assertThat(paragraphs(reads("volume.xml").documents().getFirst()))
                .containsExactly(
                        "2083. The Minister said that the strait stays open. He asked for:",
                        "Ships",
                        "(1) two pilots;",
                        "(2) a tug:",
                        "with crew",
                        "without",
                        "and left.",
                        "Tonnage",
                        "Year | Tons",
                        "2000 | 12 000",
                        "“No ship shall wait.”",
                        "Alba, white",
                        "as chalk",
                        "The strait in winter",
                        "Respectfully,",
                        "Berg",
                        "P.S. It snows.",
                        "Attachment",
                        "Alba City, January 1, 2001",
                        "The text of the note.",
                        "Adler");
    }

    @Test
    void whatIsLeftOutIsCounted() throws Exception {
        assertThat(reads("volume.xml").repairs())
                .contains(
                        "3 notes kept out of the text",
                        "1 date line kept as date and place, not as a paragraph",
                        "elements that are none of TEI left out (frus:file)",
                        "3 paragraphs outside the documents left out (front matter, introductions to chapters, indexes)");
    }

    @Test
    void aSenderSaysHisPaperAndNotWhatHeSendsAlong() throws Exception {
        List<String> speakers = speakers(reads("volume.xml").documents().getFirst());
        assertThat(speakers.subList(0, 17)).containsOnly("Embassy in Brenta metadata");
        assertThat(speakers.subList(17, 21)).containsOnly("-");
    }

    @Test
    void aConversationIsSaidByWhomItsLabelsName() throws Exception {
        Document talk = reads("volume.xml").documents().getLast();
        assertThat(talk.about().type()).isEqualTo(DocumentType.MEMORANDUM);
        assertThat(talk.about().dating()).hasToString("2001-03-01/2001-03-02");
        assertThat(talk.about().recipient()).isNull();
        assertThat(talk.about().origin()).isNull();
        assertThat(paragraphs(talk))
                .containsExactly(
                        "PARTICIPANTS",
                        "Minister Adler",
                        "Ambassador Berg",
                        "We shall not wait.",
                        "Nor shall we.",
                        "It will be spring.",
                        "Until then.");
        assertThat(speakers(talk).subList(3, 7))
                .containsExactly("Mr Adler printed", "Mr Berg printed", "Mr Berg carried", "Mr Adler printed");
    }

    @Test
    void anUnchangedDocumentKeepsItsHashWhenItsNeighbourChanges() throws Exception {
        String before = text("volume.xml");
        List<Draft> old = Sources.drafts(input("volume.xml", before), new ArrayList<>());
        List<Draft> changed = Sources.drafts(
                input("volume.xml", before.replace("It will be spring.", "It will be summer.")), new ArrayList<>());
        assertThat(changed.getFirst().sourceHash()).isEqualTo(old.getFirst().sourceHash());
        assertThat(changed.getLast().sourceHash()).isNotEqualTo(old.getLast().sourceHash());
        assertThat(changed.getLast().identity()).isEqualTo(old.getLast().identity());
    }

    @Test
    void anotherTitleOfTheVolumeChangesAllItsDocuments() throws Exception {
        String before = text("volume.xml");
        List<Draft> old = Sources.drafts(input("volume.xml", before), new ArrayList<>());
        List<Draft> changed = Sources.drafts(
                input("volume.xml", before.replace("Volume IX, The Strait", "Volume X, The Strait")),
                new ArrayList<>());
        assertThat(changed.getFirst().sourceHash()).isNotEqualTo(old.getFirst().sourceHash());
    }

    @ParameterizedTest
    @CsvSource({
        "when='2001-02-12', 2001-02-12",
        "when='2001-02-12T20:00:00Z', 2001-02-12",
        "when='2001-02', 2001-02",
        "when='2001', 2001",
        "from='2001-02-12' to='2001-02-14', 2001-02-12/2001-02-14",
        "from='2001-02-12' to='2001-04', 2001-02/2001-04",
        "from='2001-02-12' to='2001-02', 2001-02",
        "from='2001-02-12', 2001-02-12",
        "notBefore='1999' notAfter='2001-02', 1999/2001",
        "notAfter='2001-02', 2001-02-12",
        "'', 2001-02-12",
    })
    void aDateIsAsExactAsItsMarkup(String attributes, String dating) throws Exception {
        String xml = text("volume.xml").replace("when=\"2001-02-12T20:00:00\"", attributes.replace('\'', '"'));
        assertThat(Reads.of(input("volume.xml", xml))
                        .documents()
                        .getFirst()
                        .about()
                        .dating())
                .hasToString(dating);
    }

    @Test
    void aDateThatIsNoneIsLeftOutByName() throws Exception {
        String xml = text("volume.xml").replace("2001-02-12T20:00:00", "2001-02-30");
        Reads reads = Reads.of(input("volume.xml", xml));
        assertThat(reads.repairs()).anyMatch(repair -> repair.startsWith("date left out: \"2001-02-30\""));
    }

    @Test
    void aFilesOnlyDocumentTakesAnIdAndAVolumeDoesNot() throws Exception {
        Input treaty = Input.of("treaty.xml", text("treaty.xml").getBytes(StandardCharsets.UTF_8), "test", "alba-1648");
        assertThat(Sources.drafts(treaty, new ArrayList<>())
                        .getFirst()
                        .identity()
                        .key())
                .isEqualTo("alba-1648");
        Input volume = Input.of("volume.xml", text("volume.xml").getBytes(StandardCharsets.UTF_8), "test", "alba");
        assertThatThrownBy(() -> Sources.drafts(volume, new ArrayList<>()))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("the id \"alba\" names one document, but this edition holds many; leave it out");
    }

    @Test
    void whatIsSaidAboutTheFileFillsWhatADocumentDoesNotSay() throws Exception {
        Facts said = new Facts.Builder()
                .put(Facts.Key.RETRIEVED, "2024-05-06")
                .put(Facts.Key.TYPE, "paper")
                .build();
        Input volume = new Input(
                "volume.xml",
                Content.of(text("volume.xml").getBytes(StandardCharsets.UTF_8)),
                "test",
                new About(Facts.NONE, said, java.util.Map.of()));
        Document document = Reads.of(volume).documents().getFirst();
        assertThat(document.provenance().retrieved()).isEqualTo("2024-05-06");
        assertThat(document.about().type()).isEqualTo(DocumentType.PAPER);
        assertThat(document.about().dating()).hasToString("2001-02-12");
    }

    /** Every character outside notes and page breaks is in a paragraph, in its order; heads and date lines count as theirs. */
    @Test
    void noPrintedCharacterIsLost() throws Exception {
        for (Draft draft : Sources.drafts(input("volume.xml", text("volume.xml")), new ArrayList<>())) {
            Element document = Tape.read(((Piece) draft.text()).tape());
            assertThat(Markup.bare(Markup.gathered(document))).isEqualTo(Markup.bare(Markup.printed(document)));
        }
    }

    @Test
    void aDocumentWithoutTextHasItsHead() throws Exception {
        String xml = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><div type='document' n='7'>"
                + "<head>7. Telegram 12 from Brenta, May 3, 1962. Pilots. 2 pp.</head></div></body></text></TEI>";
        Reads reads = Reads.of(input("v.xml", xml));
        assertThat(paragraphs(reads.documents().getFirst()))
                .containsExactly("Telegram 12 from Brenta, May 3, 1962. Pilots. 2 pp.");
        assertThat(reads.repairs()).contains("no text below its head, which stands for it");
        assertThat(reads.documents().getFirst().about().dating()).hasToString("1962-05-03");
    }
}
