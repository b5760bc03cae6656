package org.chancery.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as a reader of sources finds it, before its document numbers and names it.
 *
 * @param role what it does in the conversation
 * @param exchange the number of its exchange, from 1; null outside exchanges
 * @param speaker who says it; null where nobody is named
 * @param text the words, verbatim, without their label
 * @param cutBy by which rule we cut it out of a text without paragraphs; null when the source has paragraphs
 */
public record Utterance(
        Role role,
        @Nullable Integer exchange,
        @Nullable Speaker speaker,
        String text,
        @Nullable String cutBy) {

    public Utterance {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a paragraph without text");
        }
        if (exchange != null && exchange < 1) {
            throw new IllegalArgumentException("exchange " + exchange);
        }
    }
}
