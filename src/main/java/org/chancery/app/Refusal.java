package org.chancery.app;

/** A command cannot do what was asked; the message is one line for people. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
