package org.chancery.source.input;

import java.util.List;
import org.chancery.corpus.Document;

/**
 * A document as it was read.
 *
 * @param document the document
 * @param repairs what was dropped or mended on the way, one line each, for people
 */
public record Reading(Document document, List<String> repairs) {

    public Reading {
        repairs = List.copyOf(repairs);
    }
}
