package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chancery.evaluate.GoldFiles.VOCABULARIES;
import static org.chancery.evaluate.GoldFiles.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTest {
    private static final String GOOD = "{'id':'good','language':'en','text':'Words.','mentions':[]}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON | it is no JSON",
                "[1] | the line is no object: [1]",
                "{'id':'1','id':'2'} | it is no JSON (Duplicate field",
                "{'language':'en','text':'a','mentions':[]} | it has no \"id\"",
                "{'id':'1','text':'a','mentions':[]} | it has no \"language\"",
                "{'id':7,'language':'en','text':'a','mentions':[]} | \"id\" is 7; write a text",
                "{'id':'good','language':'en','text':'a','mentions':[]} | id \"good\" stands in line 1 already",
                "{'id':'1','language':'en','mentions':[]} | it has neither \"text\" nor \"text_sha256\"",
                "{'id':'1','language':'en','text_sha256':'12','mentions':[]} | \"text_sha256\" is \"12\"; write the 64",
                "{'id':'1','language':'en','text':'a'} | it has neither \"mentions\" nor \"topics\"",
                "{'id':'1','language':'en','text':'a','mentions':{}} | \"mentions\" is {}; write a list",
                "{'id':'1','language':'en','text':'a','topics':[3]} | \"topics\" is [3]; write a list of texts",
                "{'id':'1','language':'en','text':'a','topics':[],'weight':-1} | weight -1.0 is no weight; write 0 or more",
                "{'id':'1','language':'en','text':'a','topics':[],'weight':'2'} | \"weight\" is \"2\"; write a number",
                "{'id':'1','language':'en','text':'a','topics':[],'half':'both'} | \"half\" is \"both\"; write one of development, held-out",
                "{'id':'1','language':'en','text':'a','topics':[],'exchange':0} | \"exchange\" is 0; exchanges count from 1",
                "{'id':'1','language':'en','text':'a','topics':[],'role':'guest'} | \"role\" is \"guest\"; write one of question, answer, statement",
                "{'id':'1','language':'en','text':'a','mentions':[{'facet':'country','concept':'RU','kind':'nickname','start':0,'end':1}]} | \"kind\" is \"nickname\"; write one of name,",
                "{'id':'1','language':'en','text':'a','mentions':[{'facet':'country','concept':'RU','kind':'name','start':1,'end':1}]} | a mention from 1 to 1 has no words",
                "{'id':'1','language':'en','text':'a','mentions':[{'facet':'country','concept':'RU','kind':'name','start':0.5,'end':1}]} | \"start\" is 0.5; write a whole number",
            })
    void aLineThatCannotBeUsedIsOneFaultAndTheRestIsRead(String line, String fault) throws Exception {
        Gold gold = read(folder, GOOD, line, "", GOOD.replace("good", "last"));
        assertThat(gold.paragraphs()).extracting(GoldParagraph::id).containsExactly("good", "last");
        assertThat(gold.refused()).isEqualTo(1);
        assertThat(gold.faults()).singleElement().asString().contains("gold.jsonl, line 2: " + fault);
        assertThat(gold.faults().getFirst().lines()).hasSize(1);
    }

    @Test
    void aTextThatIsNotTheOneThatWasLabelledIsRefused() throws Exception {
        Gold gold = read(folder, GOOD.replace("'mentions'", "'text_sha256':'" + "0".repeat(64) + "','mentions'"));
        assertThat(gold.faults())
                .singleElement()
                .asString()
                .contains("its \"text\" is not the one that \"text_sha256\"");
    }

    @Test
    void aFacetThatTheAnnotatorDoesNotHaveIsToldOnce() throws Exception {
        String mention = "{'facet':'ship','concept':'a','kind':'name','start':0,'end':1}";
        Gold gold = read(folder, GOOD.replace("[]", "[" + mention + "," + mention + "]"));
        assertThat(gold.faults())
                .singleElement()
                .asString()
                .contains("line 1: facet \"ship\" is not one that the annotator finds (2 mentions are not scored);");
        assertThat(gold.paragraphs()).hasSize(1);
    }

    @Test
    void unknownFieldsAreNotesOfTheFile() throws Exception {
        assertThat(read(folder, GOOD.replace("'id'", "'note':{'by':'us'},'id'")).faults())
                .isEmpty();
    }

    @Test
    void aFileThatIsNoUtf8IsToldByLine() throws Exception {
        Path file = Files.write(
                folder.resolve("old.jsonl"),
                ("\ufeff" + GOOD.replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8));
        Files.write(file, new byte[] {'"', (byte) 0xe9, '"'}, java.nio.file.StandardOpenOption.APPEND);
        Gold gold = Gold.read(file, VOCABULARIES);
        assertThat(gold.paragraphs()).hasSize(1);
        assertThat(gold.faults())
                .containsExactly(file + ", line 2: it is no UTF-8; save the file as UTF-8 (the line is not scored)");
    }

    @Test
    void anEmptyOrMissingFileIsRefused() throws Exception {
        Path empty = GoldFiles.file(folder, "", " ");
        assertThatExceptionOfType(GoldFault.class)
                .isThrownBy(() -> Gold.read(empty, VOCABULARIES))
                .withMessage(empty + " is empty; write a JSON line for each labelled paragraph");
        Path missing = folder.resolve("missing.jsonl");
        assertThatExceptionOfType(GoldFault.class)
                .isThrownBy(() -> Gold.read(missing, VOCABULARIES))
                .withMessage(missing + ": there is no such file; name a file of JSON lines");
        assertThatExceptionOfType(GoldFault.class)
                .isThrownBy(() -> Gold.read(folder, VOCABULARIES))
                .withMessage(folder + " is a folder; name the file of JSON lines");
    }

    @Test
    void aHalfIsScoredAloneAndWhatIsLabelledIsJudgedByTheWhole() throws Exception {
        Gold gold = read(
                folder,
                GOOD.replace("'id'", "'half':'held-out','id'"),
                "{'id':'2','half':'development','language':'en','text':'Russia','mentions':["
                        + "{'facet':'country','concept':'RU','kind':'name','start':0,'end':6}]}");
        Gold half = gold.only(Gold.Half.HELD_OUT);
        assertThat(half.paragraphs()).extracting(GoldParagraph::id).containsExactly("good");
        assertThat(half.labelled()).containsExactly(Facet.COUNTRY);
        assertThatExceptionOfType(GoldFault.class)
                .isThrownBy(() -> read(folder, GOOD).only(Gold.Half.DEVELOPMENT))
                .withMessageContaining(
                        "none of its 1 paragraphs is of half development; write \"half\": \"development\"");
    }
}
