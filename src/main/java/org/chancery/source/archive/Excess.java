package org.chancery.source.archive;

import java.io.IOException;

/** Something unpacks to more than is allowed. */
final class Excess extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean ofAll;

    /**
     * That there is more.
     *
     * @param ofAll whether nothing more of the archive is to be read, not only no more of the entry
     */
    Excess(String what, boolean ofAll) {
        super("it unpacks to " + what + ": unpack it yourself, if you trust it, and index the folder");
        this.ofAll = ofAll;
    }

    boolean ofAll() {
        return ofAll;
    }
}
