package org.chancery.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabulariesTest {

    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix ch: <urn:chancery:terms:> .
            @prefix t: <urn:chancery:topic:> .
            """;
    private static final String PEACE = """
            t:peace a skos:Concept ; skos:inScheme <urn:chancery:topic> ; skos:notation "peace" ;
              skos:prefLabel "Peace"@en , "Мир"@ru%s .
            """;

    private static final String NUMBERED = """
            <urn:chancery:treaty:rule-NNNN> a ch:NumberedConcepts ; skos:inScheme <urn:chancery:treaty> ;
              skos:notation "rule-NNNN" ; skos:prefLabel "Rule NNNN"@en , "Правило NNNN"@ru ;
              skos:hiddenLabel "NNNN (YYYY)"@en ; ch:numbers %s .
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aConceptHasANameInEachLanguageAndAnUnknownIdIsItsOwnName() {
        Vocabularies small = Vocabularies.load(Path.of("src/test/resources/vocabularies"));
        assertThat(small.label(Facet.COUNTRY, "RU", Locale.ENGLISH)).isEqualTo("Russia");
        assertThat(small.label(Facet.COUNTRY, "RU", Locale.of("ru", "RU"))).isEqualTo("Россия");
        assertThat(small.label(Facet.COUNTRY, "RU", Locale.FRENCH)).isEqualTo("Russia");
        assertThat(small.label(Facet.COUNTRY, "ZZ", Locale.ENGLISH)).isEqualTo("ZZ");
        assertThat(small.label(Facet.ROLE, "answer", Locale.ENGLISH)).isEqualTo("answer");
        assertThat(small.concepts(Facet.TREATY)).extracting(Concept::id).startsWith("new-start", "open-skies");
        assertThat(small.concept(Facet.TOPIC, "security"))
                .hasValueSatisfying(topic -> assertThat(topic.note()).isEqualTo("War, peace, and arms."));
    }

    @Test
    void ancestorsComeNearestFirst() {
        Vocabularies small = Vocabularies.load(Path.of("src/test/resources/vocabularies"));
        assertThat(small.ancestors(Facet.TOPIC, "non-proliferation")).containsExactly("arms-control", "security");
        assertThat(small.ancestors(Facet.TOPIC, "security")).isEmpty();
        assertThat(small.ancestors(Facet.TOPIC, "unknown")).isEmpty();
    }

    @Test
    void conceptsOfNumbersAreWrittenOnceAndReadAsIfEachWereWritten() throws IOException {
        write(PEACE.formatted("") + NUMBERED.formatted("\"1946: 1-2\" , \"1947: 3-3\"")
                + "<urn:chancery:treaty:rule-2> ch:implies t:peace .\n");
        Vocabularies read = Vocabularies.load(folder);
        assertThat(read.concepts(Facet.TREATY))
                .extracting(Concept::id)
                .containsExactlyInAnyOrder("rule-1", "rule-2", "rule-3");
        assertThat(read.label(Facet.TREATY, "rule-3", Locale.of("ru"))).isEqualTo("Правило 3");
        assertThat(read.concept(Facet.TREATY, "rule-2").orElseThrow().implies()).containsExactly("peace");
        NumberedConcepts rules = read.numbered().getFirst();
        assertThat(rules.member(3, 1947)).map(Concept::id).hasValue("rule-3");
        assertThat(rules.member(3, 1946)).isEmpty();
        assertThat(rules.member(4, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"1946: 1-15" , "1947"'    | 'ch:numbers "1947" is no year with its first and last number, as "1967: 233-244"; correct it'
            '"1946: 15-1"'             | 'ch:numbers "1946: 15-1" is no year with its first and last number, as "1967: 233-244"; correct it'
            '"1946: 1-2" , "1947: 2-3"'| 'ch:numbers: 2 has two years; correct one'
            """)
    void numbersThatCannotBeReadAreFaults(String numbers, String problem) throws IOException {
        write(NUMBERED.formatted(numbers));
        assertThat(Vocabularies.faults(folder))
                .extracting(Throwable::getMessage)
                .anyMatch(said -> said.endsWith(problem));
    }

    @Test
    void theVersionIsThatOfEveryByte() throws IOException {
        write(PEACE.formatted(""));
        String before = Vocabularies.load(folder).version();
        assertThat(Vocabularies.load(folder).version()).isEqualTo(before).matches("[0-9a-f]{12}");
        write(PEACE.formatted("") + "# a remark\n");
        assertThat(Vocabularies.load(folder).version()).isNotEqualTo(before);
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() throws IOException {
        write(PEACE.formatted("") + "t:war a skos:Concept skos:notation \"war\" .\n");
        assertThatExceptionOfType(VocabularyFault.class)
                .isThrownBy(() -> Vocabularies.load(folder))
                .withMessageContaining("topics.ttl, line 6: not valid Turtle:")
                .withMessageNotContaining("\n");
    }

    @Test
    void aFileInAnotherEncodingIsNamedWithItsLine() throws IOException {
        Files.write(folder.resolve("topics.ttl"), "# one\n# два\n".getBytes(Charset.forName("windows-1251")));
        assertThatExceptionOfType(VocabularyFault.class)
                .isThrownBy(() -> Vocabularies.load(folder))
                .withMessageEndingWith("topics.ttl, line 2: not valid UTF-8; save the file as UTF-8");
    }

    @Test
    void aFolderThatIsMissingOrEmptyIsNamed() {
        assertThatExceptionOfType(VocabularyFault.class)
                .isThrownBy(() -> Vocabularies.load(folder.resolve("nowhere")))
                .withMessageContaining("nowhere: no folder that can be read");
        assertThatExceptionOfType(VocabularyFault.class)
                .isThrownBy(() -> Vocabularies.load(folder))
                .withMessageContaining("no vocabulary (*.ttl) in this folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ; skos:broader t:war                  | line 5: peace: skos:broader <urn:chancery:topic:war> is no concept
            ; skos:broader t:peace                | line 4: peace: it stands above itself by skos:broader
            ; ch:abreviation "P"                  | line 5: urn:chancery:topic peace: unknown property ch:abreviation
            ; ch:ambiguous "Piece"@en             | ch:ambiguous "Piece" repeats none of its labels
            ; skos:altLabel "Peace"@en            | peace: the label "Peace" stands twice
            ; skos:prefLabel "Peaces"@en          | peace has a second skos:prefLabel @en, "Peaces"
            ; skos:altLabel " "@en                | peace has an empty skos:altLabel
            ; skos:notation "again"               | needs one skos:notation of letters, digits and hyphens
            ; skos:inScheme <urn:x:y>             | needs one skos:inScheme of ours, such as <urn:chancery:country>
            ; ch:implies t:peace                  | peace: only a treaty or an organization has ch:implies
            """)
    void aFaultOfAConceptIsOneLineThatSaysWhereAndWhat(String addition, String message) throws IOException {
        write(PEACE.formatted(addition));
        assertThatExceptionOfType(VocabularyFault.class)
                .isThrownBy(() -> Vocabularies.load(folder))
                .withMessageContaining("topics.ttl, line")
                .withMessageContaining(message)
                .withMessageNotContaining("\n");
    }

    @Test
    void aConceptNeedsANameInBothLanguages() throws IOException {
        write("t:war a skos:Concept ; skos:inScheme <urn:chancery:topic> ; skos:notation \"war\" ."
                + " t:x a skos:Concept ; skos:inScheme <urn:chancery:topic> ; skos:notation \"x\" ;"
                + " skos:prefLabel \"X\"@en .");
        assertThat(Vocabularies.faults(folder))
                .extracting(VocabularyFault::getMessage)
                .satisfiesExactly(
                        war -> assertThat(war)
                                .contains("war: it needs a skos:prefLabel in each of [en, ru] and has []"),
                        x -> assertThat(x).contains("x: it needs a skos:prefLabel in each of [en, ru] and has [en]"));
    }

    @Test
    void aNameOfTwoConceptsMustBeAmbiguous() throws IOException {
        String country = """
                <urn:chancery:country:%1$s> a skos:Concept ; skos:inScheme <urn:chancery:country> ; skos:notation "%1$s" ;
                  skos:prefLabel "%1$s"@en , "%1$s"@ru ; skos:altLabel "Congo"@en%2$s .
                """;
        write(country.formatted("CD", "") + country.formatted("CG", ""));
        assertThat(Vocabularies.faults(folder))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault).hasMessageContaining("CG: the label \"Congo\" is also one of CD"));
        write(country.formatted("CD", "") + country.formatted("CG", "; ch:ambiguous \"Congo\"@en"));
        assertThat(Vocabularies.faults(folder)).isEmpty();
    }

    private void write(String turtle) throws IOException {
        Files.writeString(folder.resolve("topics.ttl"), PREFIXES + turtle, StandardCharsets.UTF_8);
    }
}
