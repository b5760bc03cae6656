package org.chancery.search;

import java.util.List;
import org.chancery.corpus.Document;

/**
 * A whole document, for reading.
 *
 * @param document the document
 * @param concepts what it is about, by the number of its paragraphs, most first
 */
public record Reading(Document document, List<Counted> concepts) {

    public Reading {
        concepts = List.copyOf(concepts);
    }

    /** A concept, and how many of the document's paragraphs are about it. */
    public record Counted(Named named, long paragraphs) {}
}
