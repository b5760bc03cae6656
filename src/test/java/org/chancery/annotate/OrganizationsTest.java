package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts say of organizations, by the vocabulary that ships. */
class OrganizationsTest {

    private static final Vocabularies VOCABULARIES =
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies"));
    private static final Annotator ANNOTATOR = new Annotator(VOCABULARIES);

    /** The file holds a sentence and the organizations and countries in it, each as {@code concept kind [words]}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/organizations.csv", delimiter = '|', quoteCharacter = '`')
    void aSentenceSpeaksOfTheOrganizationsThatItsReaderWouldName(String sentence, String expected) {
        assertThat(names(sentence)).isEqualTo(expected == null ? "" : expected);
    }

    /** The file holds the forms of one name in a line: nominative first, then the other cases. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/organizations-by-case.csv", delimiter = '|')
    void anOrganizationIsFoundInEveryCase(String id, String forms) {
        for (String form : List.of(forms.split(", "))) {
            String text = "Вчера " + form + " здесь.";
            assertThat(names(text)).as(form).matches(id + " (name|demonym|alias) \\[" + form + "]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NATO will meet., alliances",
        "МАГАТЭ сообщило об этом., nuclear-non-proliferation",
        "The OPCW will report., chemical-and-biological-weapons",
        "The UNHCR will report., migration-and-refugees"
    })
    void anOrganizationWithOnePurposeImpliesItsTopic(String text, String topic) {
        assertThat(ANNOTATOR.annotate(text))
                .filteredOn(mention -> mention.facet() == Facet.TOPIC)
                .extracting(Mention::concept)
                .contains(topic);
    }

    @Test
    void aTreatysNameSwallowsTheOrganizationInIt() {
        assertThat(ANNOTATOR.annotate("The UN Charter and the United Nations Convention on the Law of the Sea hold."))
                .filteredOn(mention -> mention.facet() != Facet.TOPIC)
                .extracting(mention -> mention.facet() + " " + mention.concept())
                .containsExactly("TREATY un-charter", "TREATY unclos");
    }

    @Test
    void anOrganStandsBelowItsOrganization() {
        assertThat(VOCABULARIES.ancestors(Facet.ORGANIZATION, "counter-terrorism-committee"))
                .containsExactly("security-council", "un");
    }

    @Test
    void everyNameInEveryLanguageIsFoundWhereItStandsAlone() {
        for (Concept concept : VOCABULARIES.concepts(Facet.ORGANIZATION)) {
            List<String> clear = concept.labels().stream()
                    .filter(label -> !label.ambiguous())
                    .map(Label::text)
                    .toList();
            for (String text : clear) {
                assertThat(ANNOTATOR.annotate("– " + text + " –"))
                        .as(text)
                        .anyMatch(mention -> mention.facet() == Facet.ORGANIZATION
                                && mention.concept().equals(concept.id())
                                && mention.end() - mention.start() >= text.length() - 1);
            }
        }
    }

    private static String names(String text) {
        return ANNOTATOR.annotate(text).stream()
                .filter(mention -> mention.facet() == Facet.ORGANIZATION || mention.facet() == Facet.COUNTRY)
                .map(mention -> mention.concept() + " " + mention.kind().id() + " ["
                        + text.substring(mention.start(), mention.end()) + "]")
                .collect(Collectors.joining("; "));
    }
}
