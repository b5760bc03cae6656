package org.chancery.source.tei;

import java.io.IOException;
import java.io.InputStream;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/**
 * Reads editions in TEI: volumes of documents such as those of the Foreign Relations of the United States, records of sittings, single treaties and letters, and
 * corpora of all these. An edition may be larger than the memory: it streams by, one document at a time.
 */
public final class Tei {

    /** Another version means that documents are read again. */
    static final String VERSION = "tei/1";

    private Tei() {}

    /**
     * Drafts the documents of an edition, in its order.
     *
     * @throws RejectedInput when the file is no well-formed XML (with line and column), no TEI (naming its root element), changed meanwhile, or cannot be read; what
     *     was drafted before stays drafted
     */
    public static void read(Input input, Drafts out) throws RejectedInput {
        try {
            String before = input.content().stamp();
            try (InputStream in = input.content().open()) {
                Events events = Events.of(input, in);
                new Edition(input, out, events).read();
            }
            if (!before.equals(input.content().stamp())) {
                throw input.changed();
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }
}
