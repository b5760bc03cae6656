package org.chancery.index;

/** Ends a run before its end: people asked for it. */
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1;

    Halt(String reason) {
        super(reason, null, false, false);
    }
}
