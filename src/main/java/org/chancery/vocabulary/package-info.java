/**
 * The concept schemes by which paragraphs are browsed: {@link org.chancery.vocabulary.Vocabularies} reads countries, treaties, organizations, topics and other names from
 * SKOS files in Turtle, refuses what is not consistent, and gives names (for people) and labels (for the annotator). The only home of RDF: what leaves this
 * package are records.
 */
@NullMarked
package org.chancery.vocabulary;

import org.jspecify.annotations.NullMarked;
