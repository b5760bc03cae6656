/** The labels of the vocabularies, laid out for finding: each label is a pattern of stems ({@code LabelPattern}), all of them one trie ({@code LabelTrie}) that gives the longest at every word; a {@code Name} is one that was found. */
@NullMarked
package org.chancery.annotate.labels;

import org.jspecify.annotations.NullMarked;
