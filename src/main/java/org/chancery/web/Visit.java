package org.chancery.web;

/**
 * One reader's request for a page.
 *
 * @param state what the URL says
 * @param phrases everything that can be said, in the reader's language
 * @param path the path of the URL
 */
record Visit(State state, Phrases phrases, String path) {

    /** Addresses that keep the language that the reader chose. */
    Links links() {
        return new Links(state.chosen());
    }

    /** This very page in another language. */
    String in(Language language) {
        return path.equals("/") ? state.in(language).url() : new Links(language).page(path);
    }
}
