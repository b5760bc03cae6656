package org.chancery.source.office;

/** What an office file holds beside its text, and is left out. */
enum Dropped {
    MARGIN("running head or foot", "running heads and feet"),
    NOTE("note at the foot", "notes at the foot"),
    COMMENT("comment in the margin", "comments in the margin"),
    DELETED("passage that tracked changes delete", "passages that tracked changes delete"),
    EMBEDDED("embedded picture or file", "embedded pictures and files"),
    FIELD("form", "forms"),
    CONTENTS("table of contents, or line of it,", "tables of contents, or lines of them,");

    private final String one;
    private final String many;

    Dropped(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** The repair, in words. */
    String told(int count) {
        return count + " " + (count == 1 ? one : many) + " left out";
    }
}
