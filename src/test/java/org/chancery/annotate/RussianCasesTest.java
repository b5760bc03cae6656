package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vocabulary names a concept in the nominative; texts use all six cases. */
class RussianCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"country", "treaty"})
    void aNameInTheNominativeIsFoundInEveryCase(String scheme, @TempDir Path folder) throws IOException {
        List<List<String>> names = lines(scheme.equals("country") ? "countries-by-case.csv" : "treaties-by-case.csv");
        Annotator annotator = annotator(folder, scheme, names);
        for (int i = 0; i < names.size(); i++) {
            for (String form : names.get(i)) {
                String text = "Вчера " + form + " здесь.";
                assertThat(annotator.annotate(text))
                        .as(form)
                        .extracting(mention -> mention.concept() + " " + text.substring(mention.start(), mention.end()))
                        .containsExactly("x" + i + " " + form);
            }
        }
    }

    @Test
    void wordsThatShareAStemWithACountryAreNotTheCountry(@TempDir Path folder) throws IOException {
        Annotator annotator = annotator(folder, "country", lines("countries-by-case.csv"));
        for (String word : List.of(
                "Данные", "Данный", "Малые", "Малая", "Кит", "Киты", "Самое", "Минские", "Ганс", "Перо", "Китаев",
                "Китаева")) {
            assertThat(annotator.annotate(word + " здесь.")).as(word).isEmpty();
        }
    }

    private static Annotator annotator(Path folder, String scheme, List<List<String>> names) throws IOException {
        StringBuilder turtle = new StringBuilder("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
        for (int i = 0; i < names.size(); i++) {
            turtle.append(
                    "<urn:x:%1$d> skos:inScheme <urn:chancery:%2$s> ; skos:notation \"x%1$d\" ;".formatted(i, scheme)
                            + " skos:prefLabel \"Nr%d\"@en , \"%s\"@ru .%n"
                                    .formatted(i, names.get(i).get(0)));
        }
        Files.writeString(folder.resolve("names.ttl"), turtle);
        return new Annotator(Vocabularies.load(folder));
    }

    private static List<List<String>> lines(String file) throws IOException {
        List<List<String>> names = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/annotate", file))) {
            names.add(List.of(line.split("\\|")));
        }
        return names;
    }
}
