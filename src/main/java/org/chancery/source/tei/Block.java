package org.chancery.source.tei;

/**
 * A paragraph of a document as the markup has it.
 *
 * @param kind which kind of element it stands in
 * @param text on one line, without notes; never blank
 */
record Block(Kind kind, String text) {

    /** The kinds of elements that paragraphs are made of. */
    enum Kind {
        PARAGRAPH,
        HEAD,
        ITEM,
        ROW,
        VERSE,
        QUOTE,
        LABEL,
        SALUTE,
        CLOSER,
        /** Place and date alone: facts of the document and no words of it. */
        DATELINE,
        OTHER
    }
}
