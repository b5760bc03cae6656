/** Reads editions in TEI. */
@NullMarked
package org.chancery.source.tei;

import org.jspecify.annotations.NullMarked;
