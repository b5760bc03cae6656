/** Nouns that point back: "the Treaty", "this Convention", «Соглашение» are given the treaty or the organization that they stand for. */
@NullMarked
package org.chancery.annotate.anaphors;

import org.jspecify.annotations.NullMarked;
