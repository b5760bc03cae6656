package org.chancery.source.input;

/** Takes what a reader finds in a file, in the file's order. A file of millions of records is never held as a whole: a draft that was taken is the taker's. */
public interface Drafts {

    /** A document. */
    void draft(Draft draft);

    /** A part of the file that cannot be read; the others go on. */
    void fault(RejectedInput fault);

    /** Something about the file as a whole that was dropped or mended, in words. */
    void repair(String repair);
}
