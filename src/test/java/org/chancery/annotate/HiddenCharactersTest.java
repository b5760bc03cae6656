package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    private static final Annotator ANNOTATOR =
            new Annotator(Vocabularies.load(Path.of("src/test/resources/vocabularies")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Росси\u0301я", // a stress mark
                "Рос\u00ADсия", // a soft hyphen
                "Рос\u200Dсия", // a joiner
                "\uE000Россия\uE001", // private use, as highlighting has it
                "\uFEFFРоссия",
                "«Россия»",
                "ＲＵＳＳＩＡ", // full width
                "Ru\u00ADssia’s",
                "Rus\u0301sia",
                "Pоссия", // a Latin P
                "Ruѕѕia", // Cyrillic ѕ
                "РОCCИЯ" // Latin C
            })
    void aNameIsFoundThroughThem(String text) {
        assertThat(ANNOTATOR.annotate(text)).extracting(Mention::concept).containsExactly("RU");
    }

    @Test
    void anAbbreviationKeepsItsLettersThroughThem() {
        assertThat(ANNOTATOR.annotate("the U\u00ADS, the u\u00ADs")).hasSize(1);
        assertThat(ANNOTATOR.annotate("New\uE000START"))
                .extracting(Mention::concept)
                .startsWith("new-start");
    }

    @Test
    void aTextOfNothingButThemIsAboutNothing() {
        assertThat(ANNOTATOR.annotate("")).isEmpty();
        assertThat(ANNOTATOR.annotate("\uE000\u00AD\u200D\u0301 \uD800 \uDC00 😀 … ."))
                .isEmpty();
    }

    @Test
    void fourMegabytesInOneParagraphTakeSeconds() {
        String sentence = "IN RUSSIA THE US AND THE PARIS AGREEMENT, ARMS CONTROL AND VERIFICATION BY INSPECTION - ";
        String text = sentence.repeat(4_000_000 / sentence.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(ANNOTATOR.annotate(text)).hasSizeGreaterThan(200_000));
    }
}
