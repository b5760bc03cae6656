package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the rules make of the treaties that ship. */
class ShippedTreatiesTest {

    private static final Vocabularies VOCABULARIES =
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies"));
    private static final Annotator ANNOTATOR = new Annotator(VOCABULARIES);

    /** The file holds a sentence and the treaties in it, each as {@code concept [words]}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/shipped-treaties.csv", delimiter = '|', quoteCharacter = '`')
    void aSentenceSpeaksOfTheTreatiesThatItsReaderWouldName(String sentence, String expected) {
        assertThat(treaties(sentence)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void everyTreatyThatHasAClearLabelIsFoundByItsNameInBothLanguages() {
        assertThat(VOCABULARIES.concepts(Facet.TREATY)).allSatisfy(treaty -> {
            for (String language : List.of("en", "ru")) {
                String text = "/ " + treaty.name(language) + " /";
                if (isClear(treaty, treaty.name(language))) {
                    assertThat(ANNOTATOR.annotate(text))
                            .as(text)
                            .anyMatch(mention -> mention.concept().equals(treaty.id()));
                }
            }
        });
    }

    @Test
    void aNameThatSeveralTreatiesShareIsAmbiguousInAllOfThem() {
        for (String shared : List.of("Treaty of Paris", "Geneva Accords", "парижский договор", "Московский договор")) {
            List<Concept> sharing = VOCABULARIES.concepts(Facet.TREATY).stream()
                    .filter(treaty -> treaty.labels().stream()
                            .anyMatch(label -> label.text().equals(shared)))
                    .toList();
            assertThat(sharing).as(shared).hasSizeGreaterThan(1).noneMatch(treaty -> isClear(treaty, shared));
        }
    }

    private static boolean isClear(Concept treaty, String text) {
        return treaty.labels().stream()
                .filter(label -> label.text().equals(text))
                .noneMatch(Label::ambiguous);
    }

    private static String treaties(String text) {
        return ANNOTATOR.annotate(text).stream()
                .filter(mention -> mention.facet() == Facet.TREATY)
                .map(mention -> mention.concept() + " [" + text.substring(mention.start(), mention.end()) + "]")
                .collect(Collectors.joining("; "));
    }
}
