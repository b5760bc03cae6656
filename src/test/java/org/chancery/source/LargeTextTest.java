package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.corpus.Paragraph;
import org.chancery.source.input.Input;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no one wrote, of millions of characters in a line: read whole, and cut; no stack runs out. */
class LargeTextTest {

    private static final int MILLION = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"The pilots came to the harbour. ", "ab ", "a", ":", "(", "! ", "港"})
    void aParagraphOfFourMegabytesIsReadWhole(String scrap) throws Exception {
        assertReadWhole(scrap, 4 * MILLION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "слово ",
                "a-",
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
                "“",
                "\"a\" ",
                "Q: ",
                "Anna Berg: ",
                "[a](",
                "<a>",
                "12 March 2019, ",
                "\u00a0.",
                "港。",
                "\ud83d\ude00",
                "e\u0301"
            })
    void aLineOfWhateverIsReadWhole(String scrap) throws Exception {
        assertReadWhole(scrap, MILLION / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The pilots came to the harbour.\n", "a\n", "We met and\nparted.\n\n", "-\n", "Anna Berg: No.\n"
            })
    void tenThousandLinesAreRead(String scrap) throws Exception {
        assertThat(read("Talks with pilots\n\nWe met.\n\n" + scrap.repeat(10_000)))
                .isNotEmpty();
    }

    private static void assertReadWhole(String scrap, int length) throws Exception {
        String line = scrap.repeat(length / scrap.length()).strip();
        assertThat(letters(read("Talks with pilots\n\nWe met.\n\n" + line + "\n")))
                .isEqualTo("Wemet." + squeezed(scrap.matches("[*#_-]+ ?") ? "" : line));
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
