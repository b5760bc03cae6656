package org.chancery.corpus;

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
        @Nullable String url) {

    public Description {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document without a title");
        }
    }
}
