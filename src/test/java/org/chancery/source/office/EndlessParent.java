package org.chancery.source.office;

import org.chancery.source.Reads;
import org.chancery.source.input.Input;

/** A program that reads a PDF, says so, and then reads one that never ends. */
final class EndlessParent {

    private EndlessParent() {}

    public static void main(String[] arguments) throws Exception {
        Reads.of(Input.of("talks.pdf", Made.pdf("Talks with pilots", "", "They came early."), "test", null));
        System.out.println("read");
        Reads.of(Input.of("endless.pdf", Made.endlessPdf(20), "test", null));
    }
}
