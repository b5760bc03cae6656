/**
 * How good the annotation is: {@link org.chancery.evaluate.Gold} holds paragraphs that people labelled, {@code Texts} finds their words and has them annotated,
 * {@code Judge} compares, {@code Scores} counts, {@code Bootstrap} says how far the counts can be trusted. {@link org.chancery.evaluate.Agreement} compares two
 * labellings with each other.
 */
@NullMarked
package org.chancery.evaluate;

import org.jspecify.annotations.NullMarked;
