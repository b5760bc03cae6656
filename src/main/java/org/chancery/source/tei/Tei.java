package org.chancery.source.tei;

import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Reads editions in TEI. */
public final class Tei {

    private Tei() {}

    /** Drafts its documents. */
    @SuppressWarnings("DoNotCallSuggester") // for now it refuses
    public static void read(Input input, Drafts out) throws RejectedInput {
        throw new RejectedInput(input.name(), "this is an XML file, which is not read yet; save it as plain text");
    }
}
