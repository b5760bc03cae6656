package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.common.SolrInputDocument;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;

class AuditTest extends OnAnArchive {
    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        Audit.Result result = Audit.of(solr.solr(), false, fault -> faults.add(fault.toString()));
        assertThat(result.faults()).isEqualTo(faults.size());
        return faults;
    }

    private Holdings holdings() {
        return new Holdings(archive);
    }

    private SolrClient client() {
        return solr.solr().client();
    }

    private static SolrInputDocument paragraph(String id, String document, int position) {
        SolrInputDocument paragraph = new SolrInputDocument("id", id, "level", "paragraph", "document_id", document);
        paragraph.setField("collection", "test");
        paragraph.setField("title", "By hand");
        paragraph.setField("date_precision", "none");
        paragraph.setField("language", "en");
        paragraph.setField("type", "statement");
        paragraph.setField("text", "Words.");
        paragraph.setField("position", position);
        return paragraph;
    }

    private static SolrInputDocument root(String id, SolrInputDocument... paragraphs) {
        SolrInputDocument root = paragraph(id, id, 0);
        root.removeField("text");
        root.removeField("position");
        root.setField("level", "document");
        root.setField("paragraphs", List.of(paragraphs));
        return root;
    }

    @Test
    void whatTheArchiveWroteHasNoFaultsAndIsCounted() {
        put(
                Samples.interview("a", "2020", "What next?", "We shall see.", "Nobody knows."),
                Samples.statements("b", "", "en", "One.", "One.", "One."),
                Samples.mentioning(
                        Samples.statements("c", "2021", "ru", "Россия и мир."), Facet.COUNTRY, "RU", "Россия"));
        assertThat(faults()).isEmpty();
        Audit.Result result = Audit.of(solr.solr(), false, fault -> {});
        assertThat(result).isEqualTo(new Audit.Result(3, 7, 0, null, false));
    }

    @Test
    void anEmptyIndexHasNoFaultsAndTheDigestOfNothing() throws Exception {
        assertThat(faults()).isEmpty();
        byte[] nothing = MessageDigest.getInstance("SHA-256").digest(new byte[0]);
        assertThat(Audit.of(solr.solr(), true, fault -> {}).digest())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(nothing));
    }

    @Test
    void moreDocumentsThanAPageOfTheCursorAreAllSeen() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            texts.add("Paragraph " + i + ".");
        }
        put(Samples.statements("a", "", "en", texts.toArray(String[]::new)), Samples.statements("b", "", "en", "One."));
        assertThat(faults()).isEmpty();
        assertThat(Audit.of(solr.solr(), false, fault -> {}).paragraphs()).isEqualTo(2501);
    }

    /** In the order of ids {@code a-1-b.1} stands between {@code a-1} and {@code a-1.1}. */
    @Test
    void documentsWhoseIdsBeginAlikeAreKeptApart() throws Exception {
        client().add(root("a-1", paragraph("a-1.1", "a-1", 1), paragraph("a-1.2", "a-1", 2)));
        client().add(root("a-1-b", paragraph("a-1-b.1", "a-1-b", 1)));
        client().add(root("a", paragraph("a.1", "a", 1)));
        archive.commit();
        assertThat(faults()).isEmpty();
    }

    @Test
    void paragraphsWhoseDocumentWasDeletedByAQueryAreOrphans() throws Exception {
        Document document = Samples.statements("a", "", "en", "One.", "Two.");
        put(document);
        client().deleteByQuery("level:document");
        archive.commit();
        assertThat(faults())
                .containsExactlyInAnyOrderElementsOf(document.paragraphs().stream()
                        .map(paragraph ->
                                paragraph.id() + " is an orphan: its document " + document.id() + " is not there")
                        .toList());
    }

    @Test
    void anIdInTwoBlocksIsThereTwice() throws Exception {
        client().add(root("a", paragraph("twin", "a", 1)));
        client().add(root("b", paragraph("twin", "b", 1)));
        archive.commit();
        assertThat(faults()).containsExactly("twin is there twice");
    }

    @Test
    void idsThatAreThereTwiceAreSeenWhereverAPageOfTheCursorEnds() throws Exception {
        List<String> twins = new ArrayList<>();
        List<SolrInputDocument> ofA = new ArrayList<>();
        List<SolrInputDocument> ofB = new ArrayList<>();
        for (int i = 1; i <= 1500; i++) {
            String id = String.format("p%04d", i);
            twins.add(id + " is there twice");
            ofA.add(paragraph(id, "a", i));
            ofB.add(paragraph(id, "b", i));
        }
        client().add(root("a", ofA.toArray(SolrInputDocument[]::new)));
        client().add(root("b", ofB.toArray(SolrInputDocument[]::new)));
        client().add(root("c")); // with it, the first page ends between two twins
        archive.commit();
        twins.add("c is a document without paragraphs");
        assertThat(faults()).isEqualTo(twins);
    }

    @Test
    void aParagraphThatWasAddedAloneIsNoDocumentsParagraph() throws Exception {
        client().add(paragraph("alone", "nowhere", 1));
        archive.commit();
        assertThat(faults())
                .contains("alone is an orphan: its document alone is not there")
                .anyMatch(fault -> fault.startsWith("alone is not nested under its document's field paragraphs"));
    }

    @Test
    void aDocumentWithoutParagraphsIsAFault() throws Exception {
        client().add(root("empty"));
        archive.commit();
        assertThat(faults()).containsExactly("empty is a document without paragraphs");
    }

    @Test
    void anIndexThatChangesMeanwhileIsSaidToChange() throws Exception {
        client().add(root("empty"));
        archive.commit();
        assertThat(Audit.of(solr.solr(), true, fault -> {}).changed()).isFalse();
        Document late = Samples.statements("late", "", "en", "One.");
        assertThat(Audit.of(solr.solr(), true, fault -> put(late)).changed()).isTrue();
        assertThat(Audit.of(solr.solr(), true, fault -> put(late)).changed()).isTrue(); // the same again, replaced
        assertThat(Audit.of(solr.solr(), true, fault -> archive.commit()).changed())
                .isFalse();
    }

    @Test
    void positionsThatAreMissingOrTwiceAreFaults() throws Exception {
        client().add(root("gap", paragraph("gap.1", "gap", 1), paragraph("gap.3", "gap", 3)));
        client().add(root("twice", paragraph("twice.1", "twice", 1), paragraph("twice.2", "twice", 1)));
        client().add(root("zero", paragraph("zero.0", "zero", 0)));
        archive.commit();
        assertThat(faults())
                .containsExactly(
                        "gap has no paragraph with position 2",
                        "twice.2 has position 1, as another paragraph of its document",
                        "zero.0 has no position from 1");
    }

    @Test
    void aParagraphThatNamesAnotherDocumentIsAFault() throws Exception {
        client().add(root("a", paragraph("a.1", "b", 1)));
        archive.commit();
        assertThat(faults()).containsExactly("a.1 stands in the block of a, but says that its document is b");
    }

    @Test
    void aMentionBehindTheWordsAndOneThatIsNoneAreFaults() throws Exception {
        SolrInputDocument child = paragraph("a.1", "a", 1);
        child.addField(
                "mentions",
                "{\"facet\":\"country\",\"concept\":\"RU\",\"kind\":\"name\",\"start\":0,\"end\":7,\"rule\":\"\"}");
        child.addField("mentions", "{\"facet\":\"colour\"}");
        client().add(root("a", child));
        archive.commit();
        assertThat(faults())
                .containsExactly(
                        "a.1 has a mention that ends at 7, behind its 6 characters",
                        "a.1 has a mention that cannot be read: {\"facet\":\"colour\"}");
    }

    @Test
    void oneDocumentUnderTwoIdsIsAFault() {
        Document document = Samples.statements("a", "", "en", "One.");
        Document other = Samples.statements("b", "", "en", "Two.");
        put(
                document,
                new Document(
                        other.id(),
                        document.identity(),
                        other.collection(),
                        other.about(),
                        other.provenance(),
                        List.of(),
                        other.paragraphs()));
        List<String> ids = Set.of(document.id(), other.id()).stream().sorted().toList();
        assertThat(faults()).containsExactly(ids.get(1) + " is the same document as " + ids.get(0) + ", under two ids");
    }

    @Test
    void aCollectionIsWithdrawnWithItsParagraphsAndNothingElse() throws Exception {
        put(Samples.statements("a", "", "en", "One.", "Two."), Samples.statements("b", "", "en", "Three."));
        SolrInputDocument stays = paragraph("other.1", "other", 1);
        SolrInputDocument root = root("other", stays);
        stays.setField("collection", "test-2");
        root.setField("collection", "test-2");
        client().add(root);
        archive.commit();
        assertThat(holdings().collection("test")).isEqualTo(new Holdings.Holding("test", 2, 3));
        assertThat(holdings().collection("elsewhere").documents()).isZero();
        archive.removeCollection("test");
        archive.commit();
        assertThat(holdings().collection("test")).isEqualTo(new Holdings.Holding("test", 0, 0));
        assertThat(holdings().collection("test-2")).isEqualTo(new Holdings.Holding("test-2", 1, 1));
        assertThat(faults()).isEmpty();
    }

    @Test
    void theDocumentOfAParagraphIsKnownAndSeveralAreWithdrawnAtOnce() {
        Document a = Samples.statements("a", "", "en", "One.", "Two.");
        Document b = Samples.statements("b", "", "en", "Three.");
        put(a, b, Samples.statements("c", "", "en", "Four."));
        assertThat(holdings().documentOf(a.paragraphs().getLast().id())).contains(a.id());
        assertThat(holdings().documentOf(a.id())).contains(a.id());
        assertThat(holdings().documentOf("nothing")).isEmpty();
        assertThat(holdings().document(a.id())).isEqualTo(new Holdings.Holding(a.id(), 1, 2));
        archive.withdraw(List.of(a.id(), b.id()));
        archive.commit();
        assertThat(Audit.of(solr.solr(), false, fault -> {})).isEqualTo(new Audit.Result(1, 1, 0, null, false));
    }
}
