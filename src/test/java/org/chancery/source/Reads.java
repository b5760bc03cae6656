package org.chancery.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;

/** All that a small input gives, read at once. */
public record Reads(List<Document> documents, List<String> repairs) {

    /** Reads every document of an input; the first fault is thrown. */
    public static Reads of(Input input) throws RejectedInput {
        List<String> repairs = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        try {
            for (Draft draft : Sources.drafts(input, repairs)) {
                Reading reading = draft.read();
                documents.add(reading.document());
                repairs.addAll(reading.repairs());
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
        return new Reads(documents, repairs);
    }
}
