package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Where a capital is the government, and where it is a town. */
class SeatsTest {

    private static final Annotator ANNOTATOR = new Annotator(
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies")));

    /** The file holds words and the countries that their seats of government speak for. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/seats.csv", delimiter = '|', quoteCharacter = '`')
    void aCapitalIsATownUntilTheWordsAroundItSpeakOfAGovernment(String text, String expected) {
        String found = ANNOTATOR.annotate(text).stream()
                .filter(mention -> mention.facet() == Facet.COUNTRY)
                .map(mention -> mention.concept() + " [" + text.substring(mention.start(), mention.end()) + "]")
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }
}
