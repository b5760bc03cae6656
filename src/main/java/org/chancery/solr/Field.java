package org.chancery.solr;

import java.util.Locale;
import org.chancery.corpus.Facet;

/** The fields of Solr's schema, each by its name in lower case. A test holds this and {@code schema.xml} together. */
public enum Field {
    ID,
    _ROOT_,
    _NEST_PATH_,
    _VERSION_,
    LEVEL,
    IDENTITY,
    DOCUMENT_ID,
    WORK_ID,
    COLLECTION,
    TITLE,
    DATE,
    DATE_END,
    DATE_PRECISION,
    YEAR,
    PLACE,
    SOURCE,
    OUTLET,
    ORIGIN,
    URL,
    VOLUME,
    RECIPIENT,
    SOURCE_TOPIC,
    SOURCE_COUNTRY,
    SOURCE_PERSON,
    LANGUAGE,
    TYPE,
    RIGHTS,
    RETRIEVED,
    SOURCE_HASH,
    ABOUT_HASH,
    SOURCE_PATH,
    READER_VERSION,
    ANNOTATION_VERSION,
    POSITION,
    EXCHANGE,
    EXCHANGE_ID,
    /** {@link #EXCHANGE_ID}, or the paragraph's own id outside exchanges: no paragraph is without it. */
    EXCHANGE_KEY,
    ROLE,
    SPEAKER,
    SPEAKER_LABEL,
    SPEAKER_BY,
    CUT_BY,
    FIRST_SEEN,
    TEXT,
    TEXT_EXACT,
    TEXT_EN,
    TEXT_RU,
    TOPIC,
    COUNTRY,
    TREATY,
    ORGANIZATION,
    /** The same without those that words only point back to. */
    TREATY_NAMED,
    COUNTRY_NAMED,
    EXCHANGE_TOPIC,
    EXCHANGE_COUNTRY,
    EXCHANGE_TREATY,
    DOCUMENT_TOPIC,
    DOCUMENT_COUNTRY,
    DOCUMENT_TREATY,
    /** In which way concepts are spoken of: {@code country/US/metonym}. */
    NAMING,
    MENTIONS;

    /** The value of {@link #LEVEL} of a root. */
    public static final String DOCUMENT_LEVEL = "document";

    /** The value of {@link #LEVEL} of a child. */
    public static final String PARAGRAPH_LEVEL = "paragraph";

    /** The pseudo-field of a root that holds its paragraphs. */
    public static final String PARAGRAPHS = "paragraphs";

    /** The name in the schema. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that holds this facet's values. */
    public static Field of(Facet facet) {
        return valueOf(facet.name());
    }

    /** The field that holds this facet's values of a whole, {@code exchange} or {@code document}; an {@link IllegalArgumentException} where there is none. */
    static Field of(String whole, Facet facet) {
        return valueOf(whole.toUpperCase(Locale.ROOT) + "_" + facet.name());
    }
}
