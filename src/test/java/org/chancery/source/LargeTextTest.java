package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.corpus.Paragraph;
import org.chancery.source.input.Input;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no one wrote, of four million characters in a line: read whole, cut, and no stack or clock runs out. */
class LargeTextTest {

    private static final int LENGTH = 4 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pilots came to the harbour. ",
                "ab ",
                "a",
                "слово ",
                "a-",
                ":",
                "(",
                ")",
                "*",
                "**",
                "_a",
                "#",
                "# ",
                "- ",
                "a  ",
                "A.",
                "Mr. ",
                "1. ",
                "! ",
                "“",
                "\"a\" ",
                "Q: ",
                "Anna Berg: ",
                "[a](",
                "<a>",
                "12 March 2019, ",
                "\u00a0.",
                "港。",
                "港",
                "\ud83d\ude00",
                "e\u0301"
            })
    void aLineOfFourMillionCharactersIsReadWhole(String scrap) throws Exception {
        String line = scrap.repeat(LENGTH / scrap.length()).strip();
        assertThat(letters(read("Talks with pilots\n\nWe met.\n\n" + line + "\n")))
                .isEqualTo("Wemet." + squeezed(scrap.matches("[*#_-]+ ?") ? "" : line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The pilots came to the harbour.\n", "a\n", "We met and\nparted.\n\n", "-\n", "Anna Berg: No.\n"
            })
    void aHundredThousandLinesAreReadWhole(String scrap) throws Exception {
        assertThat(read("Talks with pilots\n\nWe met.\n\n" + scrap.repeat(100_000)))
                .isNotEmpty();
    }

    private static String letters(List<Paragraph> paragraphs) {
        StringBuilder letters = new StringBuilder();
        paragraphs.forEach(paragraph -> letters.append(squeezed(paragraph.text())));
        return letters.toString();
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    private static List<Paragraph> paragraphs(Reads reading) {
        return reading.documents().get(0).paragraphs();
    }

    private static List<Paragraph> read(String text) throws Exception {
        return paragraphs(Reads.of(Input.of("talks.txt", text.getBytes(StandardCharsets.UTF_8), "test", null)));
    }
}
