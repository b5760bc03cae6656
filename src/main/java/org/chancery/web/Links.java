package org.chancery.web;

import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.jspecify.annotations.Nullable;

/**
 * Addresses relative to the host, which keep the language that the reader chose.
 *
 * @param chosen the language the reader chose; null when the browser's wishes decide
 */
record Links(@Nullable Language chosen) {

    /** The search page with nothing asked. */
    String start() {
        return search(Question.EVERYTHING);
    }

    /** The search page with this question. */
    String search(Question question) {
        return new State(question, chosen, null).url();
    }

    /** The search for one value and nothing else. */
    String concept(Facet facet, String id) {
        return search(Question.EVERYTHING.including(facet, id));
    }

    /** A document, at one of its paragraphs. */
    String paragraph(String documentId, int position) {
        return document(documentId) + "#p" + position;
    }

    /** A document. */
    String document(String documentId) {
        return page("/documents/" + documentId);
    }

    /** Another page. */
    String page(String path) {
        return chosen == null ? path : path + "?lang=" + chosen.tag();
    }
}
