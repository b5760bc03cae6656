package org.chancery.source.office;

/**
 * A piece of an office file as its parser saw it.
 *
 * @param mark what it is
 * @param text its words; in a {@link Mark#TEXT} lines may be parted by {@code \n}; empty for a page's beginning
 */
record Block(Mark mark, String text) {

    /** What a piece is. */
    enum Mark {
        /** A page begins; only PDFs have pages. */
        PAGE,
        /** A paragraph, or an empty one. */
        TEXT,
        /** The first heading of all, or a chapter's. */
        HEADING,
        /** A heading below another. */
        SUBHEADING,
        /** A point of a list. */
        ITEM,
        /** A row of a table, its cells joined. */
        ROW
    }
}
