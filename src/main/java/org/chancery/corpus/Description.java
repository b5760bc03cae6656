package org.chancery.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a document. A fact that the source does not give is null.
 *
 * @param title as printed
 * @param dating when
 * @param language BCP 47, e.g. {@code en}
 * @param type which kind of text
 * @param workId what its language versions have in common
 * @param place where, as printed
 * @param source who published it
 * @param outlet the medium that asked
 * @param origin for whom the speaker or issuer speaks: a country or organization id
 * @param url where it was published
 * @param volume the volume, session or series that it is part of, as people cite it
 * @param recipient to whom it was sent, as printed
 * @param tags what its publisher says that it is about
 */
public record Description(
        String title,
        Dating dating,
        String language,
        DocumentType type,
        @Nullable String workId,
        @Nullable String place,
        @Nullable String source,
        @Nullable String outlet,
        @Nullable String origin,
        @Nullable String url,
        @Nullable String volume,
        @Nullable String recipient,
        Tags tags) {

    /**
     * The publisher's own tags, as printed: kept beside what we find, never merged with it.
     *
     * @param topics what it is about
     * @param countries countries and regions
     * @param persons people in it
     */
    public record Tags(List<String> topics, List<String> countries, List<String> persons) {
        /** A document that its publisher has not tagged. */
        public static final Tags NONE = new Tags(List.of(), List.of(), List.of());

        public Tags {
            topics = List.copyOf(topics);
            countries = List.copyOf(countries);
            persons = List.copyOf(persons);
        }
    }

    public Description {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document without a title");
        }
    }

    /** A document of no volume, sent to nobody, without tags. */
    public Description(
            String title,
            Dating dating,
            String language,
            DocumentType type,
            @Nullable String workId,
            @Nullable String place,
            @Nullable String source,
            @Nullable String outlet,
            @Nullable String origin,
            @Nullable String url) {
        this(title, dating, language, type, workId, place, source, outlet, origin, url, null, null, Tags.NONE);
    }
}
