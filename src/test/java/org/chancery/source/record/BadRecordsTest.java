package org.chancery.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.record.Tried.NO_MAPPING;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a record: one line in the report, the others are read. */
class BadRecordsTest {
    private static final String GOOD = "{\"id\":\"a\",\"title\":\"One\",\"text\":\"First words.\"}\n";
    private static final String LAST = "{\"id\":\"z\",\"title\":\"Last\",\"text\":\"Last words.\"}";

    private static String between(String bad) {
        return GOOD + bad + "\n" + LAST;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"b\",\"text\":\"cut § no valid record at character § ends in the middle",
                "{\"id\":\"b\" \"text\":\"x\"} § no valid record at character 11 § comma",
                "{\"id\":\"b\",\"id\":\"c\",\"text\":\"x\"} § Duplicate § 'id'",
                "[\"b\"] § a record is an object § line 2",
                "{\"id\":\"b\",\"text\":\"x\"} {} § more behind the record § character",
                "{\"title\":\"B\",\"text\":\"x\"} § no id and no url § mapping",
                "{\"id\":\"b\",\"text\":\"x\",\"date\":\"1919-02-30\"} § \"date\" § \"1919-02-30\" is not a date",
                "{\"id\":\"b\",\"text\":\"x\",\"date\":\"03/04/2005\"} § \"date\" § the day or with the month",
                "{\"id\":\"b\",\"text\":\"x\",\"colour\":\"red\"} § field colour § known are",
                "{\"id\":\"b\",\"title\":\"B\",\"text\":\" \"} § no text § nothing to index",
                "{\"id\":\"b\",\"title\":\"B\"} § no text § nothing to index",
                "{\"id\":\"b\",\"text\":\"x\",\"type\":\"sonnet\"} § \"type\" § sonnet",
                "{\"id\":\"b\",\"text\":\"x\",\"url\":\"not an address\"} § url or id § not an address",
                "{\"id\":\"b\\u0000\",\"text\":\"x\"} § url or id § control character",
                "{\"id\":\"b\",\"text\":\"x\",\"title\":{\"en\":\"B\"}} § the field \"title\" holds fields § title.en"
            })
    void aBadRecordIsNamedAndTheOthersAreRead(String bad, String what, String why) {
        Tried tried = Tried.of(between(bad));
        assertThat(tried.titles()).containsExactly("One", "Last");
        assertThat(tried.faults())
                .singleElement()
                .asString()
                .contains("records.jsonl, line 2: ")
                .contains(what, why)
                .doesNotContain("\n");
    }

    @Test
    void aTitleOver32766BytesIsRefused() {
        Tried tried = Tried.of(between("{\"id\":\"b\",\"text\":\"x\",\"title\":\"" + "long ".repeat(7_000) + "\"}"));
        assertThat(tried.titles()).containsExactly("One", "Last");
        tried.isFaulty("line 2: the field \"title\"", "at most 1000");
    }

    @Test
    void aTagThatIsNoneIsLeftOutAndSaid() {
        Tried tried =
                Tried.of("{\"id\":1,\"text\":\"x\",\"source_person\":[\"" + "long ".repeat(7_000) + "\",\"Anna\"]}");
        assertThat(tried.documents().getFirst().about().tags().persons()).containsExactly("Anna");
        assertThat(tried.repairs()).anyMatch(repair -> repair.contains("source_person left out"));
    }

    @Test
    void depthIsLimited() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Tried tried = Tried.of(between("{\"id\":\"b\",\"text\":" + deep + "}"));
        assertThat(tried.titles()).containsExactly("One", "Last");
        tried.isFaulty("line 2", "100 deep");
    }

    @Test
    void aBadFirstLineIsButABadLine() {
        Tried tried = Tried.of("{\"id\":\"b\",\"text\":\"cut\n" + GOOD + LAST);
        assertThat(tried.titles()).containsExactly("One", "Last");
        tried.isFaulty("line 1");
    }

    @Test
    void bytesThatAreNoUtf8AreNamed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("{\"id\":\"b\",\"text\":\"Привет\"}\n".getBytes(Charset.forName("windows-1251")));
        bytes.writeBytes(LAST.getBytes(StandardCharsets.UTF_8));
        Tried tried = Tried.of("x.jsonl", bytes.toByteArray(), NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One", "Last");
        tried.isFaulty("x.jsonl, line 2: byte 19 of the line: 0xCF", "iconv");
    }

    @Test
    void utf16IsRefusedWithTheWayOut() {
        Tried tried = Tried.of("x.jsonl", ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16LE), NO_MAPPING);
        tried.isFaulty("UTF-16", "iconv");
    }

    @Test
    void controlsAndHalvesOfCharactersAreDroppedAndCounted() {
        Tried tried = Tried.of("{\"id\":1,\"title\":\"T\",\"text\":\"a\\u0000b\\ud800c \\ud83d\\ude00\"}");
        assertThat(tried.words()).containsExactly("abc \ud83d\ude00");
        assertThat(tried.repairs())
                .containsExactly("1 control character dropped", "1 half of a character dropped (lone surrogates)");
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() {
        String tooLong = "{\"id\":\"b\",\"text\":\"" + "x".repeat(ByteLines.LONGEST) + "\"}";
        Tried tried = Tried.of(between(tooLong));
        tried.isFaulty("records.jsonl, line 2: the line is longer than 32 MB");
        assertThat(tried.titles()).containsExactly("One", "Last");
    }

    @Test
    void twoRecordsWithoutNamesAreBothRefused() {
        Tried tried = Tried.of("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");
        assertThat(tried.documents()).isEmpty();
        assertThat(tried.faults()).hasSize(2).allMatch(fault -> fault.contains("no id and no url"));
    }

    @Test
    void equalIdsAreEqualIdentitiesForWhoeverIndexes() {
        Tried tried = Tried.of(GOOD + GOOD);
        assertThat(tried.drafts().get(0).identity())
                .isEqualTo(tried.drafts().get(1).identity());
    }

    @Test
    void anArrayThatBreaksOffSaysSoBehindWhatWasRead() {
        Tried tried = Tried.of("x.json", "[" + GOOD + ",{\"id\":\"b\",\"text\":\"x\"", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One");
        tried.isFaulty("x.json, line 2", "nothing behind it is read");
    }

    @Test
    void aFieldTwiceInARecordOfAnArrayCostsThatRecordOnly() {
        Tried tried = Tried.of(
                "x.json", "[" + GOOD + ",{\"id\":\"b\",\"id\":\"c\",\"text\":\"x\"}," + LAST + "]", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One", "Last");
        tried.isFaulty("Duplicate");
    }

    @Test
    void fieldsThatAMappingLeavesOutAreSaidOnce() {
        Tried tried = Tried.of(
                "x.jsonl",
                "{\"nr\":1,\"text\":\"x\",\"a\":1,\"b\":{\"c\":2}}\n{\"nr\":2,\"text\":\"y\",\"a\":1}\n",
                Map.of("id", List.of("nr")));
        assertThat(tried.documents()).hasSize(2);
        assertThat(tried.repairs())
                .filteredOn(repair -> repair.contains("not taken"))
                .singleElement()
                .asString()
                .contains("a, b");
    }

    @Test
    void fieldsThatAMappingIgnoresAreNotSaid() {
        Tried tried = Tried.of(
                "x.jsonl",
                "{\"nr\":1,\"title\":\"T\",\"text\":\"x\",\"a\":1,\"source_topic\":[{\"label\":\"L\",\"nr\":3}]}\n",
                Map.of("source_topic", List.of("source_topic.label"), "id", List.of("nr"), "ignore", List.of("*")));
        assertThat(tried.repairs()).isEmpty();
    }

    @Test
    void aPathThatLeadsNowhereIsSaid() {
        Tried tried = Tried.of("x.jsonl", GOOD, Map.of("place", List.of("city")));
        assertThat(tried.repairs()).containsExactly("the mapping says \"place: city\", which no record has");
        assertThat(tried.documents()).hasSize(1);
    }

    @Test
    void aKeyOfTheMappingThatNobodyKnowsIsRefused() {
        Tried tried = Tried.of("x.jsonl", GOOD, Map.of("titel", List.of("head")));
        tried.isFaulty("\"titel\"", "known are", "title");
    }

    @Test
    void aColumnThatNobodyKnowsIsSaidOnceForTheTable() {
        Tried tried = Tried.of("x.csv", "id,title,text,colour\n1,One,W.,red\n2,Two,W.,red\n", NO_MAPPING);
        assertThat(tried.documents()).isEmpty();
        tried.isFaulty("x.csv, line 1", "column colour");
    }

    @Test
    void aRowWithTooFewCellsIsNamed() {
        Tried tried = Tried.of("x.csv", "id,title,text\n1,One,\"W\nX\"\n\n2,Two\n3,Three,W.\n", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One", "Three");
        tried.isFaulty("x.csv, line 5: the row has 2 cells", "3 columns");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamed() {
        Tried tried = Tried.of("x.csv", "id,title,text\n1,One,W.\n2,\"Two,W.\n3,Three,W.\n", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One");
        tried.isFaulty("x.csv, line 3", "quotation marks");
    }

    @Test
    void aMarkInTheWrongPlaceCostsItsRowOnly() {
        Tried tried = Tried.of("x.csv", "id,title,text\n1,One,W.\n2,\"Two\" x,\"W\"y,\"Z\"z\n3,Three,W.\n", NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One", "Three");
        tried.isFaulty("x.csv, line 3", "quotation marks");
    }

    @Test
    void aFirstColumnWithoutANameIsNamedByItsPlace() {
        Tried tried = Tried.of("x.tsv", "\tid\ttitle\ttext\n0\t1\tOne\tW.\n", Map.of("id", List.of("id")));
        assertThat(tried.titles()).containsExactly("One");
        assertThat(tried.repairs()).singleElement().asString().contains("field not taken: column 1");
    }

    @Test
    void aTableThatIsNoUtf8NamesTheLine() {
        Tried tried = Tried.of(
                "x.csv", "id,title,text\n1,One,W.\n2,Два,W.\n".getBytes(Charset.forName("windows-1251")), NO_MAPPING);
        assertThat(tried.titles()).containsExactly("One");
        tried.isFaulty("x.csv, line 3", "UTF-8", "iconv");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Tried tried = Tried.of("x.csv", "id,title,text,title\n1,One,W.,Other\n", NO_MAPPING);
        tried.isFaulty("two columns", "title");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        Tried tried = Tried.of("x.csv", "id,title,text\n", NO_MAPPING);
        tried.isFaulty("no records");
    }
}
