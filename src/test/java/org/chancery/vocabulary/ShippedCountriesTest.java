package org.chancery.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The countries and territories that ship. */
class ShippedCountriesTest {

    private static final Vocabularies SHIPPED =
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies"));

    @Test
    void everyStateThatAnInputMayNameAsItsOriginHasAnEntryOfTheSameName() throws IOException {
        List<String[]> rows = origins();
        assertThat(rows).hasSizeGreaterThan(250);
        for (String[] row : rows) {
            if (!row[2].equals("serbia-and-montenegro")) { // its short name may be two countries
                assertThat(SHIPPED.label(Facet.COUNTRY, row[2], Locale.ENGLISH)).isEqualTo(row[3]);
            }
            assertThat(SHIPPED.concept(Facet.COUNTRY, row[2])).as(row[2]).isPresent();
        }
    }

    @Test
    void everyCurrentCodeOfACountryHasAnEntry() {
        assertThat(SHIPPED.concepts(Facet.COUNTRY))
                .extracting(Concept::id)
                .contains(Locale.getISOCountries())
                .contains("XK");
    }

    /** No status and no parent state is said; what any side calls the place is found, and not shown. */
    @ParameterizedTest
    @CsvSource({
        "TW, Taiwan, Тайвань",
        "XK, Kosovo, Косово",
        "PS, State of Palestine, Государство Палестина",
        "EH, Western Sahara, Западная Сахара",
        "FK, Falkland Islands (Malvinas), Фолклендские (Мальвинские) острова",
        "IO, Chagos Archipelago, Архипелаг Чагос",
        "abkhazia, Abkhazia, Абхазия",
        "crimea, Crimea, Крым",
        "donbas, Donbas, Донбасс",
        "gaza-strip, Gaza Strip, Сектор Газа",
        "golan, Golan Heights, Голанские высоты",
        "kashmir, Kashmir, Кашмир",
        "kurils, Kuril Islands, Курильские острова",
        "nagorno-karabakh, Nagorno-Karabakh, Нагорный Карабах",
        "northern-cyprus, Northern Cyprus, Северный Кипр",
        "senkaku-diaoyu, Senkaku (Diaoyu) Islands, Острова Сэнкаку (Дяоюйдао)",
        "somaliland, Somaliland, Сомалиленд",
        "south-ossetia, South Ossetia, Южная Осетия",
        "tibet, Tibet, Тибет",
        "transnistria, Transnistria, Приднестровье",
        "west-bank, West Bank, Западный берег"
    })
    void aDisputedPlaceIsCalledByItsPlainName(String id, String english, String russian) {
        assertThat(SHIPPED.label(Facet.COUNTRY, id, Locale.ENGLISH)).isEqualTo(english);
        assertThat(SHIPPED.label(Facet.COUNTRY, id, Locale.of("ru"))).isEqualTo(russian);
        assertThat(SHIPPED.ancestors(Facet.COUNTRY, id)).isEmpty();
    }

    @Test
    void theStatesOfThePastAreAtLeastSixty() {
        assertThat(SHIPPED.concepts(Facet.COUNTRY))
                .extracting(Concept::id)
                .filteredOn(id -> id.matches("[a-z].*"))
                .hasSizeGreaterThan(60 + 20) // some twenty are territories of today
                .contains("czechoslovakia", "ottoman-empire", "south-yemen", "prussia", "two-sicilies", "transvaal");
    }

    private static List<String[]> origins() throws IOException {
        try (InputStream file =
                ShippedCountriesTest.class.getResourceAsStream("/org/chancery/source/input/origins.tsv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
