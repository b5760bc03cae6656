package org.chancery.source.record;

import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Reads files of records: JSON, JSON lines, CSV. */
public final class Records {

    private Records() {}

    /** Drafts its documents. */
    @SuppressWarnings("DoNotCallSuggester") // for now it refuses
    public static void read(Input input, Drafts out) throws RejectedInput {
        throw new RejectedInput(input.name(), "this is a JSON file, which is not read yet; save it as plain text");
    }

    /** Whether a text that begins so is a table of records. */
    public static boolean isTable(Input input, byte[] start) {
        return false;
    }
}
