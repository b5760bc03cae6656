package org.chancery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document's text: plain words, or words that mention concepts, with a note that says what they are taken for and why.
 *
 * @param text the words
 * @param look the names of its looks in the style sheet; empty for plain words
 * @param anchor the name of its note in the page, e.g. {@code w20-1}; empty for plain words
 * @param url the note's place in the page; empty for plain words
 * @param language of the note, where the text is in another one; else null
 * @param reasons what the words are taken for, one line each; empty for plain words
 */
public record StretchPart(
        String text,
        String look,
        String anchor,
        String url,
        @Nullable String language,
        List<Reason> reasons) {

    public StretchPart {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why words count for a concept.
     *
     * @param words in quotation marks, those that count; empty when they are just the stretch
     * @param label what people call the concept
     * @param url the search for it
     * @param why its facet, the kind of mention, and the rule
     * @param place where the words stand that these point back to; empty when they point to none
     * @param placeUrl that place in the page; empty likewise
     */
    public record Reason(String words, String label, String url, String why, String place, String placeUrl) {}

    static StretchPart plain(String text) {
        return new StretchPart(text, "", "", "", null, List.of());
    }
}
