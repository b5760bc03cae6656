package org.chancery.source.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource({
        "QAT, QA, Qatar",
        "qa, QA, Qatar",
        "RUS, RU, Russia",
        "UK, GB, United Kingdom",
        "SUN, SU, Soviet Union",
        "YUG, YU, Yugoslavia",
        "DDR, DD, German Democratic Republic",
        "CSK, czechoslovakia, Czechoslovakia",
        "SCG, serbia-and-montenegro, Serbia and Montenegro",
        "YMD, south-yemen, South Yemen",
        "BYS, BY, Belarus",
        "ZAR, CD, Democratic Republic of the Congo",
        "BUR, MM, Myanmar",
        "TMP, TL, Timor-Leste",
        "XKX, XK, Kosovo",
        "Czechoslovakia, czechoslovakia, Czechoslovakia",
        "EU, eu, eu",
        "un, un, un"
    })
    void aStateHasOneIdWhateverItsCode(String code, String id, String name) {
        Facts facts = new Facts.Builder().put(Facts.Key.ORIGIN, code).build();
        assertThat(facts.get(Facts.Key.ORIGIN)).isEqualTo(id);
        assertThat(Origins.name(id)).isEqualTo(name);
    }

    @Test
    void everyCurrentCodeIsKnown() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            assertThat(Origins.id(country.getISO3Country())).isEqualTo(code);
            assertThat(Origins.id(code)).isEqualTo(code);
            assertThat(Origins.name(code)).hasSizeGreaterThan(3);
        }
    }

    @Test
    void aCodeOfTwoStatesNamesNeither() {
        assertThatThrownBy(() -> new Facts.Builder().put(Facts.Key.ORIGIN, "CS"))
                .hasMessage("\"CS\" was the code of two states; write czechoslovakia or serbia-and-montenegro");
    }
}
