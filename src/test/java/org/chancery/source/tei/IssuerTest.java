package org.chancery.source.tei;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embassy in Japan",
                "Ambassador in Great Britain (Page",
                "Acting Secretary of State",
                "Department of State",
                "Consul General at Batavia",
                "Assistant Secretary of State for Far Eastern Affairs (Robertson",
                "President Wilson",
                "United States Representative at the United Nations (Austin",
                "Chargé in China (Vincent",
            })
    void anAmericanOfficeIsPrintedWithoutItsCountry(String sender) {
        assertThat(Issuer.origin(sender)).isEqualTo("US");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Chinese Legation",
                "British Secretary of State for Foreign Affairs (Bevin",
                "Secretary of State for Foreign Affairs",
                "Soviet Embassy",
                "Chairman Khrushchev",
                "President Diem",
                "Ambassador to the United States (Dobrynin",
                "United States Steel Corporation",
                "J. P. Morgan",
                "Brazilian Chargé in Chile",
            })
    void whoeverElseWritesIsLeftOpen(String sender) {
        assertThat(Issuer.origin(sender)).isNull();
    }
}
