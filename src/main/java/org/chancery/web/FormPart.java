package org.chancery.web;

import java.util.List;

/**
 * The form for words. It keeps everything else that the search says, but the page.
 *
 * @param words as typed before
 * @param kept the other parameters
 */
public record FormPart(String words, List<Field> kept) {

    public FormPart {
        kept = List.copyOf(kept);
    }

    /** A parameter that the form carries along. */
    public record Field(String name, String value) {}

    static FormPart of(State state) {
        State first = new State(state.question().asking(""), state.chosen(), null);
        return new FormPart(
                state.question().words(),
                first.parameters().stream()
                        .map(pair -> new Field(pair.name(), pair.value()))
                        .toList());
    }
}
