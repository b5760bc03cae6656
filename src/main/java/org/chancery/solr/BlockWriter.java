package org.chancery.solr;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.solr.common.SolrInputDocument;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** Writes a document as one nested block of Solr's: the root, and its paragraphs in the pseudo-field {@code paragraphs}. {@link Blocks} reads them. */
final class BlockWriter {
    /** To be raised when the same annotated document is written otherwise, so that what is indexed is known to be of an older form. */
    static final int FORM = 2;

    /** The facets of which exchanges and documents are told as a whole. */
    static final List<Facet> TOLD_OF_WHOLES = List.of(Facet.TREATY, Facet.COUNTRY, Facet.TOPIC);

    private final Vocabularies vocabularies;

    BlockWriter(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * The block of a document.
     *
     * @param annotationVersion what annotated it
     * @param firstSeen when paragraphs that are already indexed first came in, by id
     * @param now when the others come in
     */
    SolrInputDocument write(Document document, String annotationVersion, Map<String, Instant> firstSeen, Instant now) {
        SolrInputDocument root = new SolrInputDocument();
        set(root, Field.ID, document.id());
        set(root, Field.LEVEL, Field.DOCUMENT_LEVEL);
        set(root, Field.IDENTITY, document.identity());
        describe(root, document);
        trace(root, document);
        set(root, Field.ANNOTATION_VERSION, annotationVersion);
        set(root, Field.MENTIONS, json(document.titled()));
        Subject.Parts subjects = Subject.of(document, vocabularies);
        tellWhole(root, "document", subjects.document());
        List<SolrInputDocument> children = new ArrayList<>(document.paragraphs().size());
        for (int i = 0; i < document.paragraphs().size(); i++) {
            Paragraph paragraph = document.paragraphs().get(i);
            SolrInputDocument child = write(paragraph, document);
            tag(child, paragraph, subjects.paragraphs().get(i));
            tellWhole(
                    child, "exchange", subjects.exchanges().get(paragraph.said().exchange()));
            tellWhole(child, "document", subjects.document());
            set(child, Field.FIRST_SEEN, Date.from(firstSeen.getOrDefault(paragraph.id(), now)));
            children.add(child);
        }
        root.setField(Field.PARAGRAPHS, children);
        return root;
    }

    /** To whom it was sent, how its publisher tagged it, where it came from. */
    private static void trace(SolrInputDocument root, Document document) {
        Description about = document.about();
        set(root, Field.RECIPIENT, about.recipient());
        set(root, Field.SOURCE_TOPIC, about.tags().topics());
        set(root, Field.SOURCE_COUNTRY, about.tags().countries());
        set(root, Field.SOURCE_PERSON, about.tags().persons());
        Provenance provenance = document.provenance();
        set(root, Field.RIGHTS, provenance.rights());
        set(root, Field.RETRIEVED, provenance.retrieved());
        set(root, Field.SOURCE_HASH, provenance.sourceHash());
        set(root, Field.ABOUT_HASH, provenance.aboutHash());
        set(root, Field.SOURCE_PATH, provenance.sourcePath());
        set(root, Field.READER_VERSION, provenance.readerVersion());
    }

    private SolrInputDocument write(Paragraph paragraph, Document document) {
        SolrInputDocument child = new SolrInputDocument();
        set(child, Field.ID, paragraph.id());
        set(child, Field.LEVEL, Field.PARAGRAPH_LEVEL);
        describe(child, document);
        Utterance said = paragraph.said();
        set(child, Field.POSITION, paragraph.position());
        set(child, Field.EXCHANGE, said.exchange());
        set(child, Field.EXCHANGE_ID, paragraph.exchangeId());
        set(child, Field.EXCHANGE_KEY, Objects.requireNonNullElse(paragraph.exchangeId(), paragraph.id()));
        set(child, Field.ROLE, said.role().id());
        if (said.speaker() != null) {
            set(child, Field.SPEAKER, said.speaker().name());
            set(child, Field.SPEAKER_LABEL, said.speaker().label());
            set(child, Field.SPEAKER_BY, said.speaker().by().id());
        }
        set(child, Field.CUT_BY, said.cutBy());
        set(child, Field.TEXT, said.text());
        set(child, Field.TEXT_EXACT, said.text());
        switch (Locale.forLanguageTag(document.about().language()).getLanguage()) {
            case "en" -> set(child, Field.TEXT_EN, said.text());
            case "ru" -> set(child, Field.TEXT_RU, said.text());
            default -> {} // searched in text_exact alone
        }
        set(child, Field.MENTIONS, json(paragraph.mentions()));
        return child;
    }

    /** What the paragraph is about, and how it says so. */
    private void tag(SolrInputDocument child, Paragraph paragraph, Subject subject) {
        List<Mention> mentions = paragraph.mentions();
        Subject.FACETS.forEach(facet -> set(child, Field.of(facet), subject.of(facet)));
        Subject named = Subject.of(
                mentions.stream()
                        .filter(mention -> mention.kind() != Mention.Kind.ANAPHOR)
                        .toList(),
                vocabularies);
        set(child, Field.TREATY_NAMED, named.of(Facet.TREATY));
        set(child, Field.COUNTRY_NAMED, named.of(Facet.COUNTRY));
        set(child, Field.NAMING, Subject.namings(mentions, vocabularies));
    }

    private static void tellWhole(SolrInputDocument to, String whole, @Nullable Subject subject) {
        if (subject != null) {
            TOLD_OF_WHOLES.forEach(facet -> set(to, Field.of(whole, facet), subject.of(facet)));
        }
    }

    private static List<String> json(List<Mention> mentions) {
        return mentions.stream().map(MentionJson::write).toList();
    }

    private static void describe(SolrInputDocument to, Document document) {
        Description about = document.about();
        set(to, Field.DOCUMENT_ID, document.id());
        set(to, Field.WORK_ID, about.workId());
        set(to, Field.COLLECTION, document.collection());
        set(to, Field.TITLE, about.title());
        Dating dating = about.dating();
        set(to, Field.DATE_PRECISION, dating.precision().id());
        if (dating.start() != null) {
            set(to, Field.DATE, midnight(dating.start()));
            set(to, Field.DATE_END, midnight(Objects.requireNonNull(dating.end())));
            set(to, Field.YEAR, dating.start().getYear());
        }
        set(to, Field.PLACE, about.place());
        set(to, Field.SOURCE, about.source());
        set(to, Field.OUTLET, about.outlet());
        set(to, Field.ORIGIN, about.origin());
        set(to, Field.URL, about.url());
        set(to, Field.VOLUME, about.volume());
        set(to, Field.LANGUAGE, about.language());
        set(to, Field.TYPE, about.type().id());
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static void set(SolrInputDocument to, Field field, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            to.setField(field.id(), value);
        }
    }
}
