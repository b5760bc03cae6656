package org.chancery.solr;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.jspecify.annotations.Nullable;

/** Reads the roots and paragraphs that {@link BlockWriter} wrote, or another program. */
final class Blocks {
    /** What is read here, of roots and paragraphs alike: not the analysed copies of the words, nor what follows from the mentions. */
    static final String FIELDS = Archive.fields(
            Field.ID,
            Field.LEVEL,
            Field.IDENTITY,
            Field.WORK_ID,
            Field.COLLECTION,
            Field.TITLE,
            Field.DATE,
            Field.DATE_END,
            Field.DATE_PRECISION,
            Field.PLACE,
            Field.SOURCE,
            Field.OUTLET,
            Field.ORIGIN,
            Field.URL,
            Field.VOLUME,
            Field.LANGUAGE,
            Field.TYPE,
            Field.RECIPIENT,
            Field.SOURCE_TOPIC,
            Field.SOURCE_COUNTRY,
            Field.SOURCE_PERSON,
            Field.RIGHTS,
            Field.RETRIEVED,
            Field.SOURCE_HASH,
            Field.ABOUT_HASH,
            Field.SOURCE_PATH,
            Field.READER_VERSION,
            Field.POSITION,
            Field.EXCHANGE,
            Field.ROLE,
            Field.SPEAKER,
            Field.SPEAKER_LABEL,
            Field.SPEAKER_BY,
            Field.CUT_BY,
            Field.TEXT,
            Field.MENTIONS);

    private Blocks() {}

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
}
