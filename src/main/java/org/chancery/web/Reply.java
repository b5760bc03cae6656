package org.chancery.web;

import java.nio.charset.StandardCharsets;

/** What goes back to a browser. */
sealed interface Reply {

    /** A page. */
    record Html(Page page) implements Reply {}

    /** Somewhere else. */
    record Redirect(String url) implements Reply {}

    /** A file, and whether its address holds its version. */
    record File(StaticFiles.Asset asset, boolean versioned) implements Reply {}

    /** A few words for programs. */
    record Plain(int status, String text) implements Reply {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
