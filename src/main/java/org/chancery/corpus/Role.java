package org.chancery.corpus;

import java.util.Locale;

/** What a paragraph does in the conversation. */
public enum Role {
    QUESTION,
    ANSWER,
    STATEMENT;

    /** The value in the index, e.g. {@code question}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this id; an {@link IllegalArgumentException} names an unknown one. */
    public static Role byId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
