package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the rules make of the vocabularies that ship. */
class ShippedNamesTest {

    private static final Annotator ANNOTATOR = new Annotator(
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies")));

    /** The file holds a sentence and the countries and treaties in it, each as {@code concept kind [words]}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/shipped-names.csv", delimiter = '|', quoteCharacter = '`')
    void aSentenceSpeaksOfTheCountriesThatItsReaderWouldName(String sentence, String expected) {
        assertThat(names(sentence)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aCountryThatItsCompanyTellsIsClearInTheWholeText() {
        assertThat(names("Georgia is small. Georgia and Ukraine want to join NATO."))
                .isEqualTo("GE name [Georgia]; GE name [Georgia]; UA name [Ukraine]");
    }

    @Test
    void aCapitalThatItsCompanyTellsIsClearInThatPlaceOnly() {
        assertThat(names("They met in Rome. Rome and Paris disagreed."))
                .isEqualTo("IT metonym [Rome]; FR metonym [Paris]");
    }

    private static String names(String text) {
        return ANNOTATOR.annotate(text).stream()
                .filter(mention -> mention.facet() == Facet.COUNTRY || mention.facet() == Facet.TREATY)
                .map(mention -> mention.concept() + " " + mention.kind().id() + " ["
                        + text.substring(mention.start(), mention.end()) + "]")
                .collect(Collectors.joining("; "));
    }
}
