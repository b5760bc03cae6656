/**
 * A file becomes a {@link org.chancery.corpus.Document}: the only home of parsers. {@link org.chancery.source.Sources} recognises a file by its content and
 * hands it to its reader; what was repaired on the way is said in words, and what cannot be read is refused with one line that says why.
 */
@NullMarked
package org.chancery.source;

import org.jspecify.annotations.NullMarked;
