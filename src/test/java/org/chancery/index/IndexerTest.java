package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.annotate.Annotator;
import org.chancery.solr.Archive;
import org.chancery.solr.TestSolr;
import org.chancery.solr.TestVocabularies;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
    @Test
    void aDocumentThatSolrRefusesIsRejectedAndTheOthersGoOn(@TempDir Path folder) throws Exception {
        Vocabularies vocabularies = TestVocabularies.shipped();
        try (TestSolr solr = TestSolr.in(folder)) {
            Archive archive = new Archive(solr.solr(), vocabularies);
            Inputs inputs = new Inputs("test", null);
            byte[] text = "Statement on the Moon\n\nWe met on the Moon.\n".getBytes(StandardCharsets.UTF_8);
            inputs.add("x".repeat(40_000) + ".txt", text); // Solr keeps no path of over 32,766 bytes
            inputs.add("b.txt", text);
            List<Outcome> outcomes = new ArrayList<>();
            new Indexer(archive, new Annotator(vocabularies)).run(inputs, Mode.PLAIN, outcomes::add);
            assertThat(outcomes)
                    .extracting(Outcome::status)
                    .containsExactly(Outcome.Status.REJECTED, Outcome.Status.ADDED);
            assertThat(outcomes.getFirst().reason()).contains("refused with 400");
            assertThat(archive.read(String.valueOf(outcomes.getLast().documentId())))
                    .isPresent();
        }
    }
}
