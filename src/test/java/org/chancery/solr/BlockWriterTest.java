package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Mention.Kind;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.junit.jupiter.api.Test;

class BlockWriterTest {
    private final SolrInputDocument root = new BlockWriter(TestVocabularies.shipped())
            .write(document(), Archive.version("v"), Map.of(), Instant.EPOCH);

    /** An opening; an exchange whose answer says "the Treaty"; another one; each about something else. */
    private static Document document() {
        Document bare = Samples.interview("a", "2020", "What of New START?", "We want the Treaty.");
        List<Utterance> said =
                new ArrayList<>(bare.paragraphs().stream().map(Paragraph::said).toList());
        said.addFirst(new Utterance(Role.STATEMENT, null, null, "Welcome to Vienna.", null));
        said.add(new Utterance(Role.QUESTION, 2, null, "And Iran?", null));
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Utterance one : said) {
            paragraphs.add(new Paragraph(bare.id() + ".p" + paragraphs.size(), paragraphs.size() + 1, one, List.of()));
        }
        Mention named = new Mention(Facet.TREATY, "new-start", Kind.NAME, 8, 17, "label");
        Mention.Antecedent antecedent = new Mention.Antecedent(paragraphs.get(1).id(), 8, 17);
        paragraphs.set(0, with(paragraphs.get(0), new Mention(Facet.COUNTRY, "AT", Kind.METONYM, 11, 17, "label")));
        paragraphs.set(
                1,
                with(
                        paragraphs.get(1),
                        named,
                        new Mention(Facet.TOPIC, "arms-control", Kind.IMPLIED, 8, 17, "implied")));
        paragraphs.set(
                2,
                with(
                        paragraphs.get(2),
                        new Mention(Facet.TREATY, "new-start", Kind.ANAPHOR, 8, 18, "noun", antecedent)));
        paragraphs.set(3, with(paragraphs.get(3), new Mention(Facet.COUNTRY, "IR", Kind.NAME, 4, 8, "label")));
        return bare.with(List.of(new Mention(Facet.COUNTRY, "FR", Kind.NAME, 0, 3, "label")), paragraphs);
    }

    private static Paragraph with(Paragraph paragraph, Mention... mentions) {
        return paragraph.with(List.of(mentions));
    }

    private Collection<Object> values(int paragraph, Field field) {
        SolrInputDocument child =
                (SolrInputDocument) new ArrayList<>(root.getFieldValues(Field.PARAGRAPHS)).get(paragraph);
        Collection<Object> values = child.getFieldValues(field.id());
        return values == null ? List.of() : values;
    }

    @Test
    void whatWordsOnlyPointBackToIsAboutItAndDoesNotNameIt() {
        assertThat(values(1, Field.TREATY_NAMED)).containsExactly("new-start");
        assertThat(values(2, Field.TREATY)).containsExactly("new-start");
        assertThat(values(2, Field.TREATY_NAMED)).isEmpty();
        assertThat(values(3, Field.COUNTRY_NAMED)).containsExactly("IR");
    }

    @Test
    void anExchangeIsAboutWhatItsParagraphsAreAboutTogether() {
        assertThat(values(2, Field.TOPIC)).isEmpty();
        assertThat(values(2, Field.EXCHANGE_TOPIC))
                .containsExactlyElementsOf(values(1, Field.TOPIC))
                .hasSizeGreaterThan(1); // the topics above it too
        assertThat(values(2, Field.EXCHANGE_TREATY)).containsExactly("new-start");
        assertThat(values(2, Field.EXCHANGE_COUNTRY)).isEmpty();
        assertThat(values(3, Field.EXCHANGE_COUNTRY)).containsExactly("IR");
        assertThat(values(3, Field.EXCHANGE_TREATY)).isEmpty();
    }

    @Test
    void outsideExchangesAParagraphStandsForItself() {
        assertThat(values(0, Field.EXCHANGE_COUNTRY)).isEmpty();
        assertThat(values(0, Field.EXCHANGE_KEY)).isEqualTo(values(0, Field.ID));
        assertThat(values(1, Field.EXCHANGE_KEY)).isEqualTo(values(1, Field.EXCHANGE_ID));
    }

    @Test
    void aDocumentIsAboutItsTitleAndAllItsParagraphs() {
        assertThat(root.getFieldValues("document_country")).containsExactly("FR", "AT", "IR");
        assertThat(root.getFieldValues("document_treaty")).containsExactly("new-start");
        for (int i = 0; i < 4; i++) {
            assertThat(values(i, Field.DOCUMENT_COUNTRY)).containsExactly("FR", "AT", "IR");
        }
        assertThat(values(0, Field.COUNTRY)).containsExactly("AT");
    }

    @Test
    void aNamingTellsTheKindOfEachConceptAndOfThoseAboveIt() {
        assertThat(values(0, Field.NAMING)).containsExactly("country/AT/metonym");
        assertThat(values(2, Field.NAMING)).containsExactly("treaty/new-start/anaphor");
        for (Object topic : values(1, Field.TOPIC)) {
            assertThat(values(1, Field.NAMING)).contains("topic/" + topic + "/implied");
        }
    }

    @Test
    void whatIsWrittenInAnotherFormIsOfAnotherVersion() {
        assertThat(root.getFieldValue("annotation_version")).isEqualTo("v/" + BlockWriter.FORM);
    }
}
