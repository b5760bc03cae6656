package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.chancery.vocabulary.VocabularyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AnnotatorTest {

    private static final Annotator ANNOTATOR =
            new Annotator(Vocabularies.load(Path.of("src/test/resources/vocabularies")));

    /** The file holds a sentence and what is found in it, each as {@code concept kind [words]}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/sentences.csv", delimiter = '|', quoteCharacter = '`')
    void aSentenceIsAboutWhatItsReaderWouldSay(String sentence, String mentions) {
        assertThat(print(sentence, ANNOTATOR.annotate(sentence))).isEqualTo(mentions == null ? "" : mentions);
    }

    @Test
    void aMentionSaysWhereItStandsAndWhy() {
        String text = "The New START Treaty: verification, inspections.";
        assertThat(ANNOTATOR.annotate(text))
                .extracting(Mention::start, Mention::end, Mention::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, 20, "label \"New START Treaty\""),
                        org.assertj.core.groups.Tuple.tuple(22, 34, "hints \"verification\", \"inspection\""),
                        org.assertj.core.groups.Tuple.tuple(36, 47, "hints \"verification\", \"inspection\""));
        assertThat(ANNOTATOR.annotate("New START expired."))
                .extracting(Mention::rule)
                .containsExactly("label \"New START\"", "implied by treaty/new-start");
    }

    @Test
    void anAmbiguousNameCountsWhenTheDocumentIsClearElsewhere() {
        assertThat(found(document("On Georgia", "Georgia is a state.", "Talks about it.")))
                .containsExactly("", "");
        assertThat(found(document("On Georgia", "Georgia is a state.", "Talks in Tbilisi.")))
                .containsExactly("GE name [Georgia]", "");
        assertThat(found(document("A visit to Tbilisi", "Georgia is a state.", "Talks.")))
                .containsExactly("GE name [Georgia]", "");
        assertThat(found(document("Korea", "Korea is divided.", "South Korea wants talks.")))
                .containsExactly("KR name [Korea]", "KR name [South Korea]");
    }

    @Test
    void manyThreadsFindTheSame() {
        String text = "Washington and Moscow extended New START; США и Россия продлили ДСНВ.";
        List<Mention> alone = ANNOTATOR.annotate(text);
        assertThat(alone).hasSize(8);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> ANNOTATOR.annotate(text)))
                .allSatisfy(found -> assertThat(found).isEqualTo(alone));
    }

    @Test
    void theVersionNamesVocabulariesAndRules() {
        String vocabularies =
                Vocabularies.load(Path.of("src/test/resources/vocabularies")).version();
        assertThat(ANNOTATOR.version()).startsWith(vocabularies + "/");
    }

    @Test
    void aLabelWithoutAWordIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("topics.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:t:peace> skos:inScheme <urn:chancery:topic> ; skos:notation "peace" ;
                  skos:prefLabel "Peace"@en , "Мир"@ru ; skos:altLabel "…"@en .
                """);
        Vocabularies vocabularies = Vocabularies.load(folder);
        assertThatExceptionOfType(VocabularyFault.class)
                .isThrownBy(() -> new Annotator(vocabularies))
                .withMessageContaining("topics.ttl, line 2: peace: the label \"…\" has no word in it");
    }

    private static List<String> found(Document document) {
        return ANNOTATOR.annotate(document).paragraphs().stream()
                .map(paragraph -> print(paragraph.text(), paragraph.mentions()))
                .toList();
    }

    private static String print(String text, List<Mention> mentions) {
        return String.join(
                "; ",
                mentions.stream()
                        .map(mention -> mention.concept() + " " + mention.kind().id() + " ["
                                + text.substring(mention.start(), mention.end()) + "]")
                        .toList());
    }

    private static Document document(String title, String... paragraphs) {
        Description about =
                new Description(title, Dating.UNDATED, "en", DocumentType.SPEECH, null, null, null, null, null, null);
        List<Utterance> utterances = Stream.of(paragraphs)
                .map(text -> new Utterance(Role.STATEMENT, null, null, text, null))
                .toList();
        return Document.of(
                new Identity("paragraphs", title),
                about,
                new Provenance(null, null, "", "", "a.txt", "test/1"),
                utterances);
    }
}
