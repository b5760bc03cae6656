/**
 * The words of the project as records: a {@link org.chancery.corpus.Document} has {@link org.chancery.corpus.Paragraph}s, a paragraph has
 * {@link org.chancery.corpus.Mention}s of concepts. Everything else in Chancery makes these, changes these, or shows these. The JDK alone.
 */
@NullMarked
package org.chancery.corpus;

import org.jspecify.annotations.NullMarked;
