package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Passages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

    @Test
    void aShortTextIsNotCut() {
        assertThat(Passages.of("We met. ".repeat(100).strip(), "en")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1600, 2000, 5000, 40_000, 200_000})
    void passagesAreOfReadableSizeAndTogetherTheText(int length) {
        String text = speech(length, new Random(length));
        List<String> passages = Passages.of(text, "en");
        assertThat(String.join(" ", passages)).isEqualTo(text);
        assertThat(passages).allSatisfy(passage -> {
            assertThat(passage).endsWith(".");
            assertThat(passage.length()).isBetween(500, 1050);
        });
    }

    @Test
    void noPassageEndsAtAnAbbreviation() {
        String text = "We met Mr. Berg and Dr. A. Weiss of the U.S. Senate in St. Alba on No. 5 Quay. "
                .repeat(60)
                .strip();
        assertThat(Passages.of(text, "en"))
                .allSatisfy(passage -> assertThat(passage).endsWith("Quay."));
    }

    @Test
    void russianSentencesAreCutToo() {
        String text = "Мы встретились с г. Берговым в 2019 г. в Порт-Альбе и т. д. Переговоры были полезными. "
                .repeat(40)
                .strip();
        List<String> passages = Passages.of(text, "ru");
        assertThat(passages)
                .hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage).endsWith("полезными."));
    }

    @Test
    void onlyASentenceOfMonstrousLengthIsCutInside() {
        String long2900 = "and so on ".repeat(290).strip() + ".";
        assertThat(Passages.of(long2900, "en")).hasSize(1);
        String long9000 = "and so on; ".repeat(820).strip() + ".";
        List<String> passages = Passages.of(long9000, "en");
        assertThat(passages)
                .hasSizeGreaterThan(8)
                .allSatisfy(passage -> assertThat(passage.length()).isBetween(400, 1100));
        assertThat(String.join(" ", passages)).isEqualTo(long9000);
    }

    @Test
    void aTextOfOneEndlessParagraphIsCutAndItsSpeakerCarried() throws Exception {
        String text =
                "Speech by Anna Berg, Port Alba, March 4, 2019\n\nAnna Berg: " + speech(5000, new Random(1)) + "\n";
        List<Paragraph> paragraphs = paragraphs(text);
        assertThat(paragraphs)
                .hasSizeGreaterThan(4)
                .allSatisfy(p -> assertThat(p.said().cutBy()).isEqualTo("sentences/1"));
        assertThat(paragraphs)
                .extracting(p -> p.said().speaker())
                .extracting(Speaker::by)
                .startsWith(Speaker.By.PRINTED, Speaker.By.CARRIED);
    }

    @Test
    void aLongParagraphAmongOthersStaysWhole() throws Exception {
        List<Paragraph> paragraphs = paragraphs("A speech\n\nDear friends,\n\n" + speech(6000, new Random(2)) + "\n");
        assertThat(paragraphs)
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.said().cutBy()).isNull());
    }

    private static List<Paragraph> paragraphs(String text) throws RejectedInput {
        return Reads.of(Input.of("speech.txt", text.getBytes(StandardCharsets.UTF_8), "test", null))
                .documents()
                .get(0)
                .paragraphs();
    }

    private static String speech(int length, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : " ").append("The ship came in");
            text.append(" and went out again".repeat(random.nextInt(8))).append('.');
        }
        return text.toString();
    }
}
