package org.chancery.evaluate;

/** A gold file that cannot be used at all; the message is one line that names the file and says what to do. */
public final class GoldFault extends Exception {
    private static final long serialVersionUID = 1;

    GoldFault(String message) {
        super(message);
    }
}
