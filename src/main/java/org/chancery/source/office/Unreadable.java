package org.chancery.source.office;

import java.io.IOException;

/** An office file without a text that can be had. Its message says why, and what to do, as the end of a sentence that the file's name begins. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    static Unreadable encrypted() {
        return new Unreadable("it is encrypted; take its password off and index it again");
    }

    static Unreadable cut(String what) {
        return new Unreadable(what + ": it is damaged or cut short; fetch it again");
    }
}
