/**
 * A document's paragraphs gain mentions: {@link org.chancery.annotate.Annotator} cuts a text into words ({@code Words}), finds the labels of the vocabularies
 * among their stems, longest first ({@code LabelTrie}), lets a label count only where its letters and its surroundings allow it ({@code LabelPattern},
 * {@code CountryDoubts}), and draws topics from cues, hints and treaties ({@code TopicEvidence}).
 */
@NullMarked
package org.chancery.annotate;

import org.jspecify.annotations.NullMarked;
