package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void aParagraphAboutAnOrganIsAboutItsOrganization() {
        Document document = Samples.statements("lines", "2021", "en", "The Security Council met.");
        Document marked = Samples.mentioning(document, Facet.ORGANIZATION, "security-council", "Security Council");
        assertThat(new Lines(TestVocabularies.shipped()).of(marked))
                .singleElement()
                .asString()
                .contains("\"organization\":[\"security-council\",\"un\"]")
                .contains("\"facet\":\"organization\",\"concept\":\"security-council\"");
    }
}
