package org.chancery.web;

/** A page: all that its template shows. */
public sealed interface Page permits SearchPage, DocumentPage, TextPage, ErrorPage {
    /** What stands around it. */
    Frame frame();

    /** The name of its template in {@code pages/}. */
    String template();

    /** The HTTP status it is sent with. */
    default int status() {
        return 200;
    }
}
