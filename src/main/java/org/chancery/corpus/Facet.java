package org.chancery.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dimension by which paragraphs are browsed. The first three and the organization are what the words are about, found by the annotator; the others are
 * facts of the document or of the place in it. In the order in which readers see them.
 */
public enum Facet {
    TREATY,
    COUNTRY,
    TOPIC,
    /** The state or organization for which the speaker or issuer speaks: from metadata, never from mentions. */
    ORIGIN,
    ORGANIZATION,
    SPEAKER,
    ROLE,
    TYPE,
    LANGUAGE;

    /** The name in URLs, in Solr's schema and in JSON, e.g. {@code country}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are concepts that the annotator finds in the words. */
    public boolean annotated() {
        return switch (this) {
            case TREATY, COUNTRY, TOPIC, ORGANIZATION -> true;
            case ORIGIN, SPEAKER, ROLE, TYPE, LANGUAGE -> false;
        };
    }

    /** The facets that are annotated, in the order of all. */
    public static List<Facet> ofConcepts() {
        return Stream.of(values()).filter(Facet::annotated).toList();
    }

    /** The facet with this id, if there is one. */
    public static Optional<Facet> byId(String id) {
        return Stream.of(values()).filter(facet -> facet.id().equals(id)).findFirst();
    }
}
