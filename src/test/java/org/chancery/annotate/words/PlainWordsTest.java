package org.chancery.annotate.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way to words finds what the search schema's tokenizer finds. */
class PlainWordsTest {
    private static final String COMMON = "aZéßñŁабЯёЪ019 \n\t.,;:'’‘-–—…!?()[]«»“”\"/_@#&*№€·$%+=ª½²\u00a0";

    private static final Analyzer ICU = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new ICUTokenizer());
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. and the U.S.S.R.’s START-1: 1,550 warheads; o'clock, l’état, end.Washington",
                "Договор СНВ-3, ДСНВ и «Росси́я»",
                "",
                "'quoted' ’tis 3.14 1'000 a:b x_y @who #tag №5 §12 50% €3,5",
            })
    void aSentenceIsCutAsIcuCutsIt(String text) throws IOException {
        if (PlainWords.knows(text)) {
            assertThat(plain(text)).isEqualTo(icu(text));
        } else {
            assertThat(text).contains("\u0301");
        }
    }

    @Test
    void anyCommonCharactersAreCutAsIcuCutsThem() throws IOException {
        Random chance = new Random(11);
        int known = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(24); length > 0; length--) {
                text.append(COMMON.charAt(chance.nextInt(COMMON.length())));
            }
            if (PlainWords.knows(text.toString())) {
                known++;
                assertThat(plain(text.toString())).as(text.toString()).isEqualTo(icu(text.toString()));
            }
        }
        assertThat(known).isGreaterThan(10_000);
    }

    @Test
    void whatItDoesNotKnowIsLeftToIcu() {
        assertThat(List.of("Росси\u0301я", "so\u00adcial", "CШA", "中国", "zero\u200bwidth", "a".repeat(300)))
                .noneMatch(PlainWords::knows);
    }

    private static List<String> plain(String text) {
        List<String> words = new ArrayList<>();
        PlainWords.cut(text, (start, end) -> words.add(start + "-" + end + " " + text.substring(start, end)));
        return words;
    }

    private static List<String> icu(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ICU.tokenStream("", text)) {
            OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                int from = offsets.startOffset();
                for (int i = from; i <= offsets.endOffset(); i++) {
                    if (i == offsets.endOffset() || "._:·".indexOf(text.charAt(i)) >= 0) {
                        if (i > from) {
                            words.add(from + "-" + i + " " + text.substring(from, i));
                        }
                        from = i + 1;
                    }
                }
            }
            tokens.end();
        }
        return words;
    }
}
