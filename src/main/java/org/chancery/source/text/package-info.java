/** Reads plain text and Markdown: transcripts, speeches, statements, papers in the house styles of those who publish them. */
@NullMarked
package org.chancery.source.text;

import org.jspecify.annotations.NullMarked;
