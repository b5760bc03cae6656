package org.chancery.evaluate;

import org.chancery.corpus.Paragraph;

/**
 * A gold paragraph whose words were found.
 *
 * @param gold what a person found in it
 * @param paragraph its words, with what the annotator found
 */
record Found(GoldParagraph gold, Paragraph paragraph) {}
