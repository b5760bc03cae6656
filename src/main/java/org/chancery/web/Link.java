package org.chancery.web;

/**
 * Words that lead somewhere.
 *
 * @param text the words
 * @param url where they lead
 * @param current whether it is where the reader is
 */
public record Link(String text, String url, boolean current) {

    /** A link to elsewhere. */
    static Link to(String text, String url) {
        return new Link(text, url, false);
    }
}
