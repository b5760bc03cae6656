package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

/** Which treaty a name of several is, by the document around it. */
class CircumstancesTest {

    private static final Annotator ANNOTATOR = new Annotator(
            Vocabularies.load(Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies")));

    @Test
    void theCharterIsThatOfTheUnitedNationsWhereTheyAreSpokenOf() {
        assertThat(treaties("The United Nations", "We keep to the Charter.")).containsExactly("un-charter");
        assertThat(treaties("The Kremlin", "We keep to the Charter.")).isEmpty();
    }

    @Test
    void aSharedNameIsThatOfTheTreatyWhosePlaceIsNamedBeside() {
        assertThat(treaties("Talks", "Laos suffers.", "In Laos the Geneva Accords are broken."))
                .containsExactly("laos-neutrality-declaration");
        assertThat(treaties("Talks", "In Afghanistan the Geneva Accords hold.")).containsExactly("geneva-accords-1988");
    }

    @Test
    void ofTwoTreatiesThatAreClearTheNearestCounts() {
        assertThat(treaties(
                        "Peace",
                        "The Treaty of Paris of 1783 ended it.",
                        "Nothing.",
                        "Nothing more.",
                        "The Treaty of Paris of 1898 ended that; the Treaty of Paris was hard."))
                .containsExactly("treaty-of-paris-1783", "treaty-of-paris-1898", "treaty-of-paris-1898");
    }

    @Test
    void twoTreatiesToldAsWellMeanNone() {
        assertThat(
                        treaties(
                                "Peace",
                                "The Treaty of Paris of 1783 and the Treaty of Paris of 1898 differ; the Treaty of Paris was hard."))
                .containsExactly("treaty-of-paris-1783", "treaty-of-paris-1898");
    }

    @Test
    void aTreatyIsNoneBeforeItsYear() {
        assertThat(treaties("Message, 1843", "Great Britain keeps the treaty of Washington."))
                .containsExactly("webster-ashburton-treaty");
    }

    private static List<String> treaties(String title, String... paragraphs) {
        Description about =
                new Description(title, Dating.UNDATED, "en", DocumentType.SPEECH, null, null, null, null, null, null);
        List<Utterance> utterances = Stream.of(paragraphs)
                .map(text -> new Utterance(Role.STATEMENT, null, null, text, null))
                .toList();
        Document document = Document.of(
                new Identity("paragraphs", title),
                about,
                new Provenance(null, null, "", "", "a.txt", "test/1"),
                utterances);
        return ANNOTATOR.annotate(document).paragraphs().stream()
                .flatMap(paragraph -> paragraph.mentions().stream())
                .filter(mention -> mention.facet() == Facet.TREATY && mention.kind() != Mention.Kind.ANAPHOR)
                .map(Mention::concept)
                .toList();
    }
}
