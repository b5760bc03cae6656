package org.chancery.source.archive;

import org.chancery.source.input.Content;
import org.chancery.source.input.Input;

/**
 * How deep within archives something lies.
 *
 * @param depth 0 for a file that lies in none
 * @param allowance what all of them may unpack to
 */
record Nesting(int depth, Allowance allowance) {

    /** A packed table in an archive of a year in the archive of a ministry; what is deeper is a trap or a mistake. */
    static final int DEEPEST = 3;

    /** Where an archive lies that is to be opened. */
    static Nesting of(Input archive) {
        Content content = archive.content();
        return content instanceof Spooled spooled ? spooled.nesting() : new Nesting(0, new Allowance());
    }

    /** Whether no archive is opened here. */
    boolean isTooDeep() {
        return depth >= DEEPEST;
    }

    /** Whether this is the archive around all others. */
    boolean isOutermost() {
        return depth == 0;
    }

    /** Where its entries lie. */
    Nesting within() {
        return new Nesting(depth + 1, allowance);
    }
}
