package org.chancery.source.archive;

import org.chancery.source.input.Content;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/**
 * How deep within archives something lies.
 *
 * @param depth 0 for a file that lies in none
 * @param allowance what all of them may unpack to
 */
record Nesting(int depth, Allowance allowance) {

    /** A packed table in an archive of a year in the archive of a ministry; what is deeper is a trap or a mistake. */
    private static final int DEEPEST = 3;

    /** Where an archive lies that is to be opened. */
    static Nesting of(Input archive) throws RejectedInput {
        Content content = archive.content();
        Nesting nesting = content instanceof Spooled spooled ? spooled.nesting() : new Nesting(0, new Allowance());
        if (nesting.depth >= DEEPEST) {
            throw new RejectedInput(
                    archive.name(), "an archive within " + DEEPEST + " others; unpack it and index what is in it");
        }
        return nesting;
    }

    /** Where its entries lie. */
    Nesting within() {
        return new Nesting(depth + 1, allowance);
    }
}
