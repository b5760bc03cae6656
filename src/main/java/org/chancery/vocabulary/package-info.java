/** Concept schemes. */
@NullMarked
package org.chancery.vocabulary;

import org.jspecify.annotations.NullMarked;
