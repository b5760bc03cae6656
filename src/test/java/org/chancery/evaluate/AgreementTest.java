package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chancery.evaluate.GoldFiles.VOCABULARIES;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
    @TempDir
    private Path folder;

    /** Four paragraphs, two countries: eight decisions; both say yes to two, each alone to one, none to four. */
    @Test
    void kappaIsWhatCohenComputes() throws Exception {
        Agreement agreement = Agreement.of(
                gold(
                        "a",
                        line("1", "RU name 0"),
                        line("2", "FR name 0"),
                        line("3", "RU name 4"),
                        line("4", ""),
                        line("5", "")),
                gold(
                        "b",
                        line("1", "RU demonym 2"),
                        line("2", "FR name 0"),
                        line("3", ""),
                        line("4", "FR name 0"),
                        line("6", "")));
        assertThat(agreement.paragraphs()).isEqualTo(4);
        assertThat(agreement.onlyFirst()).isEqualTo(1);
        assertThat(agreement.onlySecond()).isEqualTo(1);
        assertThat(agreement.facets()).singleElement().satisfies(country -> {
            assertThat(country.facet()).isEqualTo(Facet.COUNTRY);
            assertThat(country.concepts()).isEqualTo(2);
            assertThat(country.decisions()).isEqualTo(new Agreement.Decisions(2, 1, 1, 4));
            assertThat(country.decisions().kappa()).isEqualTo((6.0 / 8 - 34.0 / 64) / (1 - 34.0 / 64), within(1e-12));
            assertThat(country.spans()).isEqualTo(new Agreement.Spans(3, 3, 2, 1));
            assertThat(new Agreement.Spans(3, 3, 2, 1).f1()).isEqualTo(2.0 / 3, within(1e-12));
        });
        assertThat(agreement.lines())
                .contains(
                        "country               2      2       1       1   0.467       3       3       2       1   0.667")
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void fullAgreementIsOneAndWhatChanceGivesIsNothing() {
        assertThat(new Agreement.Decisions(5, 0, 0, 7).kappa()).isEqualTo(1);
        assertThat(new Agreement.Decisions(1, 1, 1, 1).kappa()).isZero();
        assertThat(new Agreement.Decisions(3, 0, 0, 0).kappa()).isNaN();
    }

    @Test
    void oneIdWithTwoTextsIsAFault() throws Exception {
        Agreement agreement = Agreement.of(
                gold("a", line("1", "RU name 0"), line("2", "")),
                gold("b", line("1", "RU name 0").replace("Russia", "RUSSIA"), line("2", "")));
        assertThat(agreement.paragraphs()).isEqualTo(1);
        assertThat(agreement.faults())
                .singleElement()
                .asString()
                .contains("b.jsonl, line 1: \"1\" has another text than in");
    }

    private Gold gold(String name, String... lines) throws Exception {
        Path file = folder.resolve(name + ".jsonl");
        Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
        return Gold.read(file, VOCABULARIES);
    }

    /** A mention is a concept, a kind and a start; it is six characters long. */
    private static String line(String id, String mention) {
        String[] parts = mention.split(" ", -1);
        String mentions = mention.isEmpty()
                ? ""
                : "{'facet':'country','concept':'" + parts[0] + "','kind':'" + parts[1] + "','start':" + parts[2]
                        + ",'end':" + (Integer.parseInt(parts[2]) + 6) + "}";
        return "{'id':'" + id + "','language':'en','text':'Russia, France','mentions':[" + mentions + "]}";
    }
}
