package org.chancery.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of text a document is. */
public enum DocumentType {
    INTERVIEW,
    PRESS_CONFERENCE,
    SPEECH,
    STATEMENT,
    NEWS,
    ARTICLE,
    PAPER,
    MEMORANDUM,
    CABLE,
    LETTER,
    TREATY,
    RESOLUTION,
    EXPLAINER;

    /** The value in the index, e.g. {@code press-conference}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type with this id, if there is one. */
    public static Optional<DocumentType> byId(String id) {
        return Stream.of(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
