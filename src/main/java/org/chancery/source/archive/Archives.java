package org.chancery.source.archive;

import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Opens archives. */
public final class Archives {

    private Archives() {}

    /** Reads a file, whatever it is. */
    public interface Door {
        /** Drafts its documents. */
        void read(Input input, Drafts out) throws RejectedInput;
    }

    /** Has every entry read. */
    @SuppressWarnings("DoNotCallSuggester") // for now it refuses
    public static void read(Input input, Door door, Drafts out) throws RejectedInput {
        throw new RejectedInput(input.name(), "this is an archive, which is not read yet; unpack it");
    }
}
