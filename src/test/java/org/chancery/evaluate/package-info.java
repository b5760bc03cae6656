/** Tests of the figures, against figures worked out by hand. */
@NullMarked
package org.chancery.evaluate;

import org.jspecify.annotations.NullMarked;
