package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

/** The gold of this repository fits its vocabularies, and is as large as its README says. */
class ShippedGoldTest {
    private static final Path FOLDER = Path.of("src/test/resources/gold");
    private static final Vocabularies VOCABULARIES = Vocabularies.load(Path.of("solr-config/vocabularies"));

    @Test
    void everyConceptIsOneOfTheVocabulariesOrSaidToBeNone() throws Exception {
        assertThat(Gold.read(FOLDER.resolve("gold.jsonl"), VOCABULARIES).faults())
                .isEmpty();
        assertThat(Gold.read(FOLDER.resolve("second.jsonl"), VOCABULARIES).faults())
                .isEmpty();
    }

    @Test
    void theHalfThatNobodyTunesOnIsLargeEnough() throws Exception {
        List<GoldParagraph> heldOut = Gold.read(FOLDER.resolve("gold.jsonl"), VOCABULARIES)
                .only(Gold.Half.HELD_OUT)
                .paragraphs();
        assertThat(heldOut).hasSize(607);
        assertThat(count(heldOut, Facet.TREATY, true)).isEqualTo(112);
        assertThat(count(heldOut, Facet.TREATY, false)).isEqualTo(288);
        assertThat(count(
                        heldOut.stream()
                                .filter(one -> one.language().equals("ru"))
                                .toList(),
                        Facet.COUNTRY,
                        false))
                .isEqualTo(221);
    }

    private static long count(List<GoldParagraph> paragraphs, Facet facet, boolean anaphors) {
        return paragraphs.stream()
                .flatMap(one -> Objects.requireNonNull(one.mentions()).stream())
                .filter(mention -> mention.facet() == facet && mention.isAnaphor() == anaphors)
                .count();
    }
}
