package org.chancery.vocabulary;

import org.chancery.corpus.Mention;

/**
 * Words by which a text may speak of a concept.
 *
 * @param text as the vocabulary prints it, in the base form
 * @param language BCP 47; empty when the vocabulary gives none
 * @param use in which way the words stand for the concept
 * @param ambiguous whether it counts only in a document that speaks of the concept by another label, too ("Georgia", "Congo")
 */
public record Label(String text, String language, Use use, boolean ambiguous) {

    /** In which way words stand for a concept; the property that holds them in the vocabulary. */
    public enum Use {
        /** The name, or another: {@code skos:prefLabel}, {@code skos:altLabel}, {@code skos:hiddenLabel}. */
        NAME(Mention.Kind.NAME),
        /** {@code ch:abbreviation}: stands in a text with exactly these letters, upper and lower case. That of a topic is a cue. */
        ABBREVIATION(Mention.Kind.ALIAS),
        /** {@code ch:shortName}. */
        SHORT_NAME(Mention.Kind.ALIAS),
        /** {@code ch:demonym}: the people, or the adjective. */
        DEMONYM(Mention.Kind.DEMONYM),
        /** {@code ch:capital}: the seat of government, named for the government. */
        CAPITAL(Mention.Kind.METONYM),
        /** {@code ch:metonym}: another place that stands for the government ("the Kremlin"). */
        METONYM(Mention.Kind.METONYM),
        /** {@code ch:cue}, and the names of a topic: one suffices. */
        CUE(Mention.Kind.CUE),
        /** {@code ch:hint}: speaks for its topic only beside another sign of it in the same paragraph, or in those around. */
        HINT(Mention.Kind.CUE);

        private final Mention.Kind kind;

        Use(Mention.Kind kind) {
            this.kind = kind;
        }

        /** The kind of the mentions that such a label makes. */
        public Mention.Kind kind() {
            return kind;
        }
    }

    public Label {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a label without text");
        }
    }
}
