package org.chancery.index;

/**
 * How a run goes.
 *
 * @param dry everything but writing: what would become of each input
 * @param prune documents that came from these inputs before, and are no longer there, are removed
 */
public record Mode(boolean dry, boolean prune) {

    /** Writes, and removes nothing. */
    public static final Mode PLAIN = new Mode(false, false);
}
