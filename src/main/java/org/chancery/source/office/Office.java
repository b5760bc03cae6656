package org.chancery.source.office;

import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Reads PDF, word processor and RTF files, in a process of their own. */
public final class Office {

    private Office() {}

    /** Drafts its documents. */
    @SuppressWarnings("DoNotCallSuggester") // for now it refuses
    public static void read(Input input, Drafts out) throws RejectedInput {
        throw new RejectedInput(
                input.name(), "this is a PDF, RTF or Office document, which is not read yet; save it as plain text");
    }
}
