package org.chancery.evaluate;

import java.util.List;
import java.util.Set;
import org.chancery.corpus.Role;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that a person labelled.
 *
 * @param line where it stands in the gold file, from 1
 * @param id its own name in the file; for a paragraph of an index, that paragraph's id
 * @param document the document that it is part of; null when unknown
 * @param language BCP 47
 * @param text its words; null when they are to be found by their hash
 * @param hash SHA-256 of its text, hexadecimal in lower case: see {@link TextHashes}; null when the text is given without
 * @param mentions what a person found in it; null when only its topics are labelled
 * @param doubtful mentions whose concept nobody knows: neither right nor wrong
 * @param topics the topics a person gave it, without those above them; null when its topics are not labelled
 * @param place its place in its document
 * @param drawn how it came into the gold
 */
record GoldParagraph(
        int line,
        String id,
        @Nullable String document,
        String language,
        @Nullable String text,
        @Nullable String hash,
        @Nullable List<GoldMention> mentions,
        List<GoldMention> doubtful,
        @Nullable Set<String> topics,
        Place place,
        Drawn drawn) {

    /**
     * What the document's other words say of it.
     *
     * @param title the document's title; null when unknown
     * @param exchange the number of its exchange, from 1; null outside exchanges
     * @param role what it does in the conversation
     */
    record Place(@Nullable String title, @Nullable Integer exchange, Role role) {}

    /**
     * How a paragraph was drawn.
     *
     * @param corpus the corpus; empty when there is only one
     * @param cell the part of the corpus that was drawn from; empty when it was not divided
     * @param half {@code development} or {@code held-out}; null when the gold is not divided
     * @param weight for how many paragraphs of its corpus it stands
     */
    record Drawn(String corpus, String cell, @Nullable String half, double weight) {

        Drawn {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight " + weight + " is no weight; write 0 or more (without \"weight\" it is 1)");
            }
        }
    }

    GoldParagraph {
        mentions = mentions == null ? null : List.copyOf(mentions);
        doubtful = List.copyOf(doubtful);
        topics = topics == null ? null : Set.copyOf(topics);
    }

    /** Whether every labelled span lies on the words that were labelled. */
    boolean fits(String found) {
        return (mentions == null || mentions.stream().allMatch(mention -> mention.fits(found)))
                && doubtful.stream().allMatch(mention -> mention.fits(found));
    }
}
