package org.chancery.source.input;

/** A file that cannot be read. Its message is one line for people: the file, the line where there is one, what is wrong, what to do. */
public final class RejectedInput extends Exception {

    private static final long serialVersionUID = 1L;

    /** About a file as a whole. */
    public RejectedInput(String name, String reason) {
        super(Spaces.visible(name + ": " + reason));
    }

    /** About a line of a file, counted from 1. */
    public RejectedInput(String name, int line, String reason) {
        super(Spaces.visible(name + ", line " + line + ": " + reason));
    }
}
