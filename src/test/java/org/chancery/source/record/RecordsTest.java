package org.chancery.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.record.Tried.NO_MAPPING;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.corpus.Document;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final String FIRST = "{\"id\":\"a\",\"title\":\"One\",\"text\":\"First words.\"}\n";
    private static final String SECOND = "{\"id\":\"b\",\"title\":\"Two\",\"text\":\"Second words.\"}\n";

    private static Map<String, List<String>> mapping(String... pairs) {
        Map<String, List<String>> mapping = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            mapping.put(pairs[i], List.of(pairs[i + 1].split(" ", -1)));
        }
        return mapping;
    }

    private static Tried table(String text, Map<String, List<String>> mapping) {
        return Tried.of("table.csv", text, mapping);
    }

    @Test
    void everyLineIsADocument() {
        Tried tried = Tried.of(FIRST + "\n" + SECOND.replace("\n", "\r\n") + "  \n");
        assertThat(tried.titles()).containsExactly("One", "Two");
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.drafts())
                .extracting(Draft::where)
                .containsExactly("records.jsonl, line 1", "records.jsonl, line 3");
    }

    @Test
    void aRecordSaysEveryFactOfItsDocument() {
        Document document = Tried.of("""
                        {"url":"https://example.org/1","title":"A speech","date":"2020-12-29","place":"Moscow","source":"MFA","origin":"RU","type":"speech","language":"en","source_topic":["Arms","Trade"],"source_country":[],"rights":null,"text":"Words."}
                        """).documents().getFirst();
        assertThat(document.about().place()).isEqualTo("Moscow");
        assertThat(document.about().dating()).hasToString("2020-12-29");
        assertThat(document.about().tags().topics()).containsExactly("Arms", "Trade");
        assertThat(document.about().url()).isEqualTo("https://example.org/1");
    }

    @Test
    void aLineInsertedAboveChangesNoOtherRecord() {
        List<Draft> before = Tried.of(FIRST + SECOND).drafts();
        List<Draft> after =
                Tried.of("{\"id\":\"c\",\"text\":\"New.\"}\n" + FIRST + SECOND).drafts();
        assertThat(after).hasSize(3);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i + 1).sourceHash()).isEqualTo(before.get(i).sourceHash());
            assertThat(after.get(i + 1).identity()).isEqualTo(before.get(i).identity());
        }
    }

    @Test
    void anArrayHoldsManyRecords() {
        Tried tried =
                Tried.of("list.json", "[\n  " + FIRST.strip() + ",\n  7,\n  " + SECOND.strip() + "\n]\n", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One", "Two");
        assertThat(tried.drafts().getLast().where()).isEqualTo("list.json, record 3, line 4");
        tried.isFaulty("list.json, line 3: record 2", "object");
    }

    @Test
    void oneObjectOverManyLinesIsOneDocumentNamedByItsFile() {
        Tried tried = Tried.of("treaty.json", "{\n  \"title\": \"A Treaty\",\n  \"text\": \"Words.\"\n}\n", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("A Treaty");
        assertThat(tried.drafts().getFirst().where()).isEqualTo("treaty.json");
        assertThat(tried.drafts().getFirst().identity().key()).isEqualTo("test/treaty.json");
    }

    @Test
    void aSidecarNamesTheOneRecordOfAFileButNeverMany() {
        About about = About.id("mine");
        Input one = new Input(
                "one.json", Content.of("{\"text\":\"Words.\"}".getBytes(StandardCharsets.UTF_8)), "test", about);
        assertThat(Tried.of(one).drafts().getFirst().identity().key()).isEqualTo("mine");
        Input many =
                new Input("two.json", Content.of((FIRST + SECOND).getBytes(StandardCharsets.UTF_8)), "test", about);
        assertThat(Tried.of(many).faults())
                .singleElement()
                .asString()
                .contains("names one document")
                .contains("leave it out");
        assertThat(Tried.of(many).documents()).isEmpty();
    }

    @Test
    void whatARecordSaysGoesBeforeWhatIsSaidOfAll() {
        Facts all = new Facts.Builder()
                .put(Facts.Key.PLACE, "Geneva")
                .put(Facts.Key.SOURCE, "UN")
                .build();
        String text = FIRST.replace("}", ",\"place\":\"Vienna\"}");
        Document document = Tried.of(new Input(
                        "x.jsonl",
                        Content.of(text.getBytes(StandardCharsets.UTF_8)),
                        "test",
                        new About(Facts.NONE, all, Map.of())))
                .documents()
                .getFirst();
        assertThat(document.about().place()).isEqualTo("Vienna");
        assertThat(document.about().source()).isEqualTo("UN");
    }

    @Test
    void theLeadIsTheFirstParagraphAndNeverTwice() {
        assertThat(Tried.of("{\"id\":1,\"lead\":\"The lead.\",\"paragraphs\":[\"One.\",\"Two.\"]}")
                        .words())
                .containsExactly("The lead.", "One.", "Two.");
        assertThat(Tried.of("{\"id\":1,\"lead\":\"The  lead.\",\"paragraphs\":[\"The lead.\",\"Two.\"]}")
                        .words())
                .containsExactly("The lead.", "Two.");
    }

    @Test
    void aTextIsPartedAtItsLines() {
        assertThat(Tried.of("{\"id\":1,\"text\":\"One.\\n\\nTwo.\\nThree.\"}").words())
                .containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void aMappingNamesFieldsWithinFieldsAndLists() {
        Tried tried = Tried.of(
                "x.jsonl",
                "{\"nr\":5,\"head\":{\"line\":\"A title\"},\"lands\":[{\"iso\":\"FI\",\"label\":\"Finland\"},{\"label\":\"Norway\"}],\"body\":[{\"w\":\"Words.\"}]}\n",
                mapping(
                        "id",
                        "nr",
                        "title",
                        "head.line",
                        "source_country",
                        "lands.label",
                        "paragraphs",
                        "body",
                        "paragraph_text",
                        "w",
                        "ignore",
                        "lands.iso"));
        assertThat(tried.titles()).containsExactly("A title");
        assertThat(tried.documents().getFirst().about().tags().countries()).containsExactly("Finland", "Norway");
        assertThat(tried.repairs()).isEmpty();
    }

    @Test
    void ofSeveralPathsTheFirstThatSaysSomethingCounts() {
        assertThat(Tried.of(
                                "x.jsonl",
                                "{\"id\":1,\"short\":\"\",\"long\":\"Long\",\"text\":\"Words.\"}\n",
                                mapping("title", "short long"))
                        .titles())
                .containsExactly("Long");
    }

    @Test
    void anItemThatIsButAHeadlineMayBeItsOwnText() {
        Tried tried = Tried.of(
                "x.jsonl",
                "{\"id\":1,\"title\":\"He signed a law\",\"lead\":\"\",\"paragraphs\":[]}\n",
                mapping("otherwise", "title"));
        assertThat(tried.words()).containsExactly("He signed a law");
        assertThat(tried.repairs()).singleElement().asString().contains("no text of its own");
    }

    @Test
    void namedTurnsAreThoseOfTheRecord() {
        Tried tried = Tried.of("{\"id\":1,\"title\":\"A talk\",\"paragraphs\":[{\"text\":\"Good day.\"},"
                + "{\"speaker\":\"Anna Berg\",\"text\":\"Welcome.\"},{\"text\":\"Let us begin.\"},"
                + "{\"speaker\":\"Question\",\"text\":\"What now?\"},{\"speaker\":\"A. Berg\",\"text\":\"Peace.\"}]}");
        assertThat(tried.words()).containsExactly("Good day.", "Welcome.", "Let us begin.", "What now?", "Peace.");
        assertThat(tried.speakers()).containsExactly("-", "Anna Berg", "Anna Berg", "-", "Anna Berg");
        assertThat(tried.documents().getFirst().exchanges()).isEqualTo(1);
    }

    @Test
    void aLabelThatTheWordsRepeatIsTakenOffThem() {
        Tried tried = Tried.of("{\"id\":1,\"paragraphs\":[{\"speaker\":\"Anna Berg\",\"text\":\"Anna Berg: Welcome.\"},"
                + "{\"speaker\":\"Read this first.\",\"text\":\"Read this first.\"},"
                + "{\"speaker\":\"Anna Berg: Go\",\"text\":\"Anna Berg: Good.\"}]}");
        assertThat(tried.words()).containsExactly("Welcome.", "Read this first.", "Good.");
        assertThat(tried.speakers()).containsExactly("Anna Berg", "Anna Berg", "Anna Berg");
        assertThat(tried.repairs()).anyMatch(repair -> repair.contains("read as words"));
    }

    @Test
    void aSpeakerInNoKnownFormIsStillWhoSpeaks() {
        Tried tried = Tried.of("{\"id\":1,\"paragraphs\":[{\"speaker\":\"x-delegate 7\",\"text\":\"No.\"}]}");
        assertThat(tried.speakers()).containsExactly("x-delegate 7");
    }

    @Test
    void labelsPrintedInTheTextAreReadWhereNoSpeakerIsGiven() {
        Tried tried = Tried.of("{\"id\":1,\"text\":\"Question: Why?\\nAnswer: Because.\"}");
        assertThat(tried.words()).containsExactly("Why?", "Because.");
        assertThat(tried.documents().getFirst().exchanges()).isEqualTo(1);
    }

    @Test
    void aHeadingWithinTheParagraphsStaysAParagraph() {
        Tried tried = Tried.of(
                "x.json",
                "{\"articles\":[{\"name\":\"Scope\",\"words\":\"1. One.\\n2. Two.\"}]}",
                mapping("paragraphs", "articles", "paragraph_text", "words", "paragraph_heading", "name"));
        assertThat(tried.words()).containsExactly("Scope", "1. One.", "2. Two.");
    }

    @Test
    void datesMayHaveATimeOrBePrinted() {
        for (String date : List.of(
                "2009-11-29T10:00:00Z", "2009-11-29 10:00", "November 29, 2009", "29 ноября 2009 года", "29.11.2009")) {
            assertThat(Tried.of("{\"id\":1,\"text\":\"W.\",\"date\":\"" + date + "\"}")
                            .documents()
                            .getFirst()
                            .about()
                            .dating())
                    .as(date)
                    .hasToString("2009-11-29");
        }
    }

    @Test
    void aTableIsRecognisedByItsHeader() {
        Tried tried = Tried.of(
                "speeches.txt",
                "id;title;text\n1;One;\"Words; more\nand a line\"\n2;Two;\"He said \"\"no\"\".\"\n",
                NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One", "Two");
        assertThat(tried.drafts())
                .extracting(Draft::where)
                .containsExactly("speeches.txt, line 2", "speeches.txt, line 4");
    }

    @Test
    void proseWithCommasIsNoTable() {
        Tried tried =
                Tried.of("prose.txt", "Peace, trade, and friendship\n\nThe text, as agreed, follows.\n", NO_MAPPING);
        assertThat(tried.drafts().getFirst().reader()).startsWith("transcript");
    }

    @Test
    void aReadmeBesideATableIsNoTable() {
        Tried tried = Tried.of(
                "README.md", "# Speeches, collected\n\nThe table, as found, is here.\n", mapping("title", "headline"));
        assertThat(tried.drafts().getFirst().reader()).startsWith("transcript");
    }

    @Test
    void columnsCutWhereACellWasFullAreOneText() {
        Tried tried = table(
                "nr,part_10,part_2,part_1\n1,end.,\"iddle, \",\"Beginning, m\"\n",
                mapping("id", "nr", "text", "part_*"));
        assertThat(tried.words()).containsExactly("Beginning, middle, end.");
    }

    @Test
    void aCellMayHoldSeveralTags() {
        Tried tried = table("id,title,text,source_country\n1,One,Words,Russia; China\n", NO_MAPPING);
        assertThat(tried.documents().getFirst().about().tags().countries()).containsExactly("Russia", "China");
    }

    @Test
    void aTableMayBePartedByTabsAndBeginWithAByteOrderMark() {
        Tried tried = Tried.of("x.tsv", "\ufeffid\ttitle\ttext\n1\tOne\tWords, with commas.\n", NO_MAPPING);
        assertThat(tried.words()).containsExactly("Words, with commas.");
        assertThat(tried.repairs()).containsExactly("UTF-8 byte order mark dropped");
    }
}
