package org.chancery.vocabulary;

/** A vocabulary cannot be used. The message is one line that names the file, the line where there is one, the value, and what to do. */
public final class VocabularyFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The fault at this place. */
    public VocabularyFault(Concept.Place place, String problem) {
        super(place + ": " + problem);
    }
}
