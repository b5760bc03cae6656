package org.chancery.source;

import java.util.List;
import org.chancery.corpus.Document;

/**
 * What was read from a file.
 *
 * @param documents at least one
 * @param repairs what was dropped or mended on the way, one line each, for people
 */
public record Reading(List<Document> documents, List<String> repairs) {

    public Reading {
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("a reading without documents");
        }
        documents = List.copyOf(documents);
        repairs = List.copyOf(repairs);
    }
}
