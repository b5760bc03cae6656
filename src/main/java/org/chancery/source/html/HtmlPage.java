package org.chancery.source.html;

import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Reads web pages. */
public final class HtmlPage {

    private HtmlPage() {}

    /** Drafts its documents. */
    @SuppressWarnings("DoNotCallSuggester") // for now it refuses
    public static void read(Input input, byte[] bytes, Drafts out) throws RejectedInput {
        throw new RejectedInput(input.name(), "this is an HTML page, which is not read yet; save it as plain text");
    }
}
