package org.chancery.solr;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** A document as one nested block of Solr's: the root, and its paragraphs in the pseudo-field {@code paragraphs}. */
final class Blocks {
    private final Vocabularies vocabularies;

    Blocks(Vocabularies vocabularies) {
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
        set(root, Field.ANNOTATION_VERSION, annotationVersion);
        set(root, Field.MENTIONS, json(document.titled()));
        List<SolrInputDocument> children = new ArrayList<>(document.paragraphs().size());
        for (Paragraph paragraph : document.paragraphs()) {
            SolrInputDocument child = write(paragraph, document);
            set(child, Field.FIRST_SEEN, Date.from(firstSeen.getOrDefault(paragraph.id(), now)));
            children.add(child);
        }
        root.setField(Field.PARAGRAPHS, children);
        return root;
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
        for (Facet facet : Facet.ofConcepts()) {
            set(child, Field.of(facet), concepts(paragraph, facet));
        }
        set(child, Field.MENTIONS, json(paragraph.mentions()));
        return child;
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

    /** What the paragraph is about in this facet, with the concepts above. */
    private Set<String> concepts(Paragraph paragraph, Facet facet) {
        Set<String> concepts = new LinkedHashSet<>();
        for (Mention mention : paragraph.mentions()) {
            if (mention.facet() == facet) {
                concepts.add(mention.concept());
                concepts.addAll(vocabularies.ancestors(facet, mention.concept()));
            }
        }
        return concepts;
    }

    /** The description of the document that this root or paragraph belongs to. */
    static Description description(SolrDocument from) {
        return new Description(
                text(from, Field.TITLE),
                dating(from),
                text(from, Field.LANGUAGE),
                DocumentType.byId(text(from, Field.TYPE)).orElse(DocumentType.STATEMENT),
                maybe(from, Field.WORK_ID),
                maybe(from, Field.PLACE),
                maybe(from, Field.SOURCE),
                maybe(from, Field.OUTLET),
                maybe(from, Field.ORIGIN),
                maybe(from, Field.URL),
                maybe(from, Field.VOLUME),
                maybe(from, Field.RECIPIENT),
                new Description.Tags(
                        all(from, Field.SOURCE_TOPIC),
                        all(from, Field.SOURCE_COUNTRY),
                        all(from, Field.SOURCE_PERSON)));
    }

    /** When the document of this root or paragraph is from. */
    static Dating dating(SolrDocument from) {
        LocalDate start = day(from, Field.DATE);
        LocalDate end = day(from, Field.DATE_END);
        if (start == null) {
            return Dating.UNDATED;
        }
        Dating.Precision precision = Dating.Precision.byId(text(from, Field.DATE_PRECISION));
        return end == null ? Dating.of(precision, start) : new Dating(precision, start, end);
    }

    /** The provenance that a root keeps; what another program left out is the empty string. */
    static Provenance provenance(SolrDocument root) {
        return new Provenance(
                maybe(root, Field.RIGHTS),
                maybe(root, Field.RETRIEVED),
                orEmpty(root, Field.SOURCE_HASH),
                orEmpty(root, Field.ABOUT_HASH),
                orEmpty(root, Field.SOURCE_PATH),
                orEmpty(root, Field.READER_VERSION));
    }

    /** A paragraph as stored; what another program left out or filled otherwise has its most modest value. */
    static Paragraph paragraph(SolrDocument from) {
        String text = text(from, Field.TEXT);
        String role = maybe(from, Field.ROLE);
        boolean known = Stream.of(Role.values()).anyMatch(one -> one.id().equals(role));
        Utterance said = new Utterance(
                known ? Role.byId(String.valueOf(role)) : Role.STATEMENT,
                (Integer) from.getFirstValue(Field.EXCHANGE.id()),
                speaker(from),
                text,
                maybe(from, Field.CUT_BY));
        Object position = from.getFirstValue(Field.POSITION.id());
        return new Paragraph(
                text(from, Field.ID), position == null ? 1 : (Integer) position, said, mentions(from, text.length()));
    }

    private static @Nullable Speaker speaker(SolrDocument from) {
        String name = maybe(from, Field.SPEAKER);
        if (name == null || name.isBlank()) {
            return null;
        }
        String by = maybe(from, Field.SPEAKER_BY);
        boolean known = Stream.of(Speaker.By.values()).anyMatch(one -> one.id().equals(by));
        return new Speaker(
                name,
                maybe(from, Field.SPEAKER_LABEL),
                known ? Speaker.By.byId(String.valueOf(by)) : Speaker.By.METADATA);
    }

    /** The mentions of a paragraph's text or of a root's title; those that do not fit it are another program's mistake. */
    static List<Mention> mentions(SolrDocument from, int length) {
        Collection<Object> mentions = from.getFieldValues(Field.MENTIONS.id());
        return mentions == null
                ? List.of()
                : mentions.stream()
                        .map(json -> MentionJson.read((String) json))
                        .filter(mention -> mention.end() <= length)
                        .toList();
    }

    static String text(SolrDocument from, Field field) {
        String value = maybe(from, field);
        if (value == null) {
            throw new IllegalStateException(from.getFirstValue(Field.ID.id()) + " has no " + field.id()
                    + " (written by another program? see the recipes in README.md)");
        }
        return value;
    }

    static String orEmpty(SolrDocument from, Field field) {
        String value = maybe(from, field);
        return value == null ? "" : value;
    }

    static @Nullable String maybe(SolrDocument from, Field field) {
        return (String) from.getFirstValue(field.id());
    }

    private static List<String> all(SolrDocument from, Field field) {
        Collection<Object> values = from.getFieldValues(field.id());
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    private static @Nullable LocalDate day(SolrDocument from, Field field) {
        Date date = (Date) from.getFirstValue(field.id());
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
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
