/** Reads the two npm packages that the demo's sample comes in. */
@NullMarked
package org.chancery.source.npm;

import org.jspecify.annotations.NullMarked;
