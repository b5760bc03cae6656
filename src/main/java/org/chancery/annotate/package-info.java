/**
 * A document's paragraphs gain mentions. {@link org.chancery.annotate.Annotator} takes a text through the rooms in this order: {@code words} (words and stems),
 * {@code labels} (which labels of the vocabularies stand there, longest first), {@code countries}, {@code organizations} and {@code treaties} (which of them
 * count, and for what), {@code anaphors} (nouns that point back), {@code topics} (what all this is about).
 */
@NullMarked
package org.chancery.annotate;

import org.jspecify.annotations.NullMarked;
