package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {

    private static final String TALK = """
            Anna Berg’s interview with Nordlys, Port Alba, March 4, 2019

            Question: The harbour has been closed for two weeks now, and the captains whom we asked could not say why; can you tell us what happened?

            Anna Berg: The light went out, and we do not know yet whether the lamp or the cable was at fault.

            The engineers have taken both to the city, and we shall hear from them on Monday or on Tuesday, not later.

            Question: Who will pay for the long-forgotten and well-known repairs of the lamp, and for the ships that had to wait outside?

            Anna Berg: The insurers, I hope, and if they do not, the city will, for the harbour is the city’s and has always been.
            """;

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 100})
    void hardWrappedLinesAreJoined(int width) throws Exception {
        assertThat(texts(wrap(TALK, width))).isEqualTo(texts(TALK));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void hardWrappedParagraphsNeedNoBlankLinesBetweenTurns(int width) throws Exception {
        String dense = wrap(TALK, width).replace("\n\n", "\n").replaceFirst("2019\n", "2019\n\n");
        assertThat(texts(dense))
                .hasSameSizeAs(texts(TALK))
                .startsWith(texts(TALK).get(0));
    }

    @Test
    void unwrappedLinesAreParagraphsWithoutBlankLines() throws Exception {
        assertThat(texts(TALK.replace("\n\n", "\n"))).isEqualTo(texts(TALK));
    }

    @Test
    void indentedLinesAndNoBreakSpacesMakeNoDifference() throws Exception {
        assertThat(texts(TALK.replaceAll("(?m)^", "\u00a0\u00a0 "))).isEqualTo(texts(TALK));
        assertThat(texts(TALK.replace(": ", ":\u00a0"))).isEqualTo(texts(TALK));
    }

    @Test
    void labelsMayStandOnLinesOfTheirOwn() throws Exception {
        assertThat(texts(TALK.replace(": ", ":\n"))).isEqualTo(texts(TALK));
        assertThat(texts(TALK.replace(": ", ":\n\n"))).isEqualTo(texts(TALK));
    }

    @Test
    void anIdFromTheUserGoesBeforeThatOfTheFrontMatterAndThatBeforeThePath() throws Exception {
        String text = "---\nid: mine\n---\nTalks\n\nWe met.\n";
        String given = document(text, "given").id();
        assertThat(given).isEqualTo(document("Talks\n\nWe met.\n", "given").id());
        assertThat(document(text, null).id())
                .isEqualTo(document("Talks\n\nWe met.\n", "mine").id())
                .isNotEqualTo(given);
    }

    private static List<String> texts(String text) throws RejectedInput {
        return document(text, null).paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Document document(String text, @org.jspecify.annotations.Nullable String id) throws RejectedInput {
        return Reads.of(Input.of("talks.txt", text.getBytes(StandardCharsets.UTF_8), "test", id))
                .documents()
                .get(0);
    }

    private static String wrap(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ", -1)) {
                boolean full = column > 0 && column + 1 + word.length() > width;
                wrapped.append(column == 0 ? "" : full ? "\n" : " ").append(word);
                column = full || column == 0 ? word.length() : column + 1 + word.length();
            }
            wrapped.append('\n');
        }
        return wrapped.toString();
    }
}
