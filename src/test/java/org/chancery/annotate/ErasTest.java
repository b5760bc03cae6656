package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name stands for depends on when it was written. */
class ErasTest {

    private static final Annotator ANNOTATOR = new Annotator(
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1903 | Russia and Japan are at war.               | RU JP",
                "1945 | Russia and the Russian army fight on.      | SU SU",
                "1945 | In 1867 Russia sold Alaska.                | RU",
                "1961 | Moscow refused, and the Kremlin protested. | SU SU",
                "2010 | Moscow refused, and the Kremlin protested. | RU RU",
                "1967 | Hanoi refused.                             | north-vietnam",
                "1990 | Hanoi refused.                             | VN",
                "1930 | The Arabs of Palestine protested.          | mandatory-palestine",
                "1990 | The Arabs of Palestine protested.          | PS"
            })
    void aNameStandsForTheStateThatBoreItThen(String year, String text, String countries) {
        Description about = new Description(
                "A paper", Dating.parse(year), "en", DocumentType.SPEECH, null, null, null, null, null, null);
        Document document = Document.of(
                new Identity("paragraphs", year),
                about,
                new Provenance(null, null, "", "", "a.txt", "test/1"),
                List.of(new Utterance(Role.STATEMENT, null, null, text, null)));
        List<Mention> mentions =
                ANNOTATOR.annotate(document).paragraphs().getFirst().mentions();
        assertThat(mentions.stream()
                        .filter(mention -> mention.facet() == Facet.COUNTRY)
                        .map(Mention::concept)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(countries);
    }
}
