/** A text becomes words, and words become stems: cut as the search cuts them, look-alike letters and accents undone, English and Russian endings taken off. */
@NullMarked
package org.chancery.annotate.words;

import org.jspecify.annotations.NullMarked;
