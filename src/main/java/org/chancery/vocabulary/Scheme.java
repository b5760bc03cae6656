package org.chancery.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.jspecify.annotations.Nullable;

/** A concept scheme: one list of concepts with ids of its own. */
public enum Scheme {
    COUNTRY(Facet.COUNTRY),
    TREATY(Facet.TREATY),
    ORGANIZATION(Facet.ORGANIZATION),
    TOPIC(Facet.TOPIC),
    /** Names that contain the name of a concept and are none ("Washington Post"): they keep their words from being taken for something else. */
    OTHER_NAME(null);

    private final @Nullable Facet facet;

    Scheme(@Nullable Facet facet) {
        this.facet = facet;
    }

    /** The facet that its concepts are values of; none for {@link #OTHER_NAME}. */
    public Optional<Facet> facet() {
        return Optional.ofNullable(facet);
    }

    /** Its IRI in the files, e.g. {@code urn:chancery:other-name}. */
    public String iri() {
        return "urn:chancery:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scheme of this facet; an {@link IllegalArgumentException} for a facet that is not annotated. */
    public static Scheme of(Facet facet) {
        return Stream.of(values())
                .filter(scheme -> scheme.facet == facet)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("facet " + facet.id() + " has no concepts"));
    }

    static Optional<Scheme> byIri(String iri) {
        return Stream.of(values()).filter(scheme -> scheme.iri().equals(iri)).findFirst();
    }
}
