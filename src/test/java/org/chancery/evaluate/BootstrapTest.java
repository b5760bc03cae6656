package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.evaluate.GoldFiles.evaluate;
import static org.chancery.evaluate.GoldFiles.read;
import static org.chancery.evaluate.GoldFiles.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
    private static final String RUSSIA = "{'facet':'country','concept':'RU','kind':'name','start':0,'end':6}";
    private static final String STATE = "{'facet':'country','concept':'RU','kind':'name','start':10,'end':15}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anIntervalContainsItsEstimate(long seed) throws Exception {
        Evaluation evaluation = evaluate(read(folder, drawn(seed)));
        assertThat(evaluation.scores(seed)).isNotEmpty().allSatisfy(score -> {
            for (Score.Estimate figure : List.of(score.precision(), score.recall(), score.f1())) {
                assertThat(!figure.isKnown() || (figure.low() <= figure.value() && figure.value() <= figure.high()))
                        .as(score.toString())
                        .isTrue();
            }
        });
        assertThat(score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE).recall())
                .satisfies(recall -> assertThat(recall.low()).isLessThan(recall.high()));
    }

    @Test
    void theSameSeedGivesTheSameAndMoreDocumentsANarrowerInterval() throws Exception {
        Evaluation evaluation = evaluate(read(folder, drawn(1)));
        Row row = new Row(Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE, Row.EVERYWHERE);
        assertThat(precision(evaluation, row, 5)).isEqualTo(precision(evaluation, row, 5));
        assertThat(precision(evaluation, row, 5)).isNotEqualTo(precision(evaluation, row, 6));
        List<String> four = new ArrayList<>();
        for (int copy = 0; copy < 4; copy++) {
            for (String line : drawn(1)) {
                four.add(line.replace("'id':'", "'id':'" + copy + ".").replace("'document':'", "'document':'" + copy));
            }
        }
        Score.Estimate narrow = precision(evaluate(read(folder, four.toArray(String[]::new))), row, 5);
        Score.Estimate wide = precision(evaluation, row, 5);
        assertThat(narrow.value()).isEqualTo(wide.value());
        assertThat((narrow.high() - narrow.low()) / (wide.high() - wide.low())).isBetween(0.4, 0.6); // 1 / sqrt(4)
    }

    @Test
    void perfectionIsOneWithoutWidth() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add("{'id':'" + i + "','language':'en','text':'Russia, a state.','mentions':[" + RUSSIA + "]}");
        }
        Score country =
                score(evaluate(read(folder, lines.toArray(String[]::new))), Row.Unit.TAG, Facet.COUNTRY, Row.WHOLE);
        assertThat(List.of(country.precision(), country.recall(), country.f1()))
                .containsOnly(new Score.Estimate(1, 1, 1));
    }

    private static Score.Estimate precision(Evaluation evaluation, Row row, long seed) {
        return evaluation.scores(seed).stream()
                .filter(score -> score.row().equals(row))
                .findFirst()
                .orElseThrow()
                .precision();
    }

    /** Sixty paragraphs of thirty documents: Russia is found, and labelled or not; something else is labelled and not found. */
    private static String[] drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            List<String> mentions = new ArrayList<>();
            if (random.nextInt(5) > 0) {
                mentions.add(RUSSIA);
            }
            if (random.nextInt(3) == 0) {
                mentions.add(STATE);
            }
            lines[i] = "{'id':'p" + i + "','document':'d" + i / 2 + "','corpus':'c" + i % 2 + "','cell':'" + i % 3
                    + "','language':'en','weight':" + (1 + random.nextInt(3))
                    + ",'text':'Russia, a state.','mentions':" + mentions + "}";
        }
        return lines;
    }
}
