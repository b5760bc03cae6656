/** Reads web pages. */
@NullMarked
package org.chancery.source.html;

import org.jspecify.annotations.NullMarked;
