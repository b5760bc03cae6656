/** Tests of what is found in texts: sentences as sources print them, Russian case by case, and characters that nobody sees. */
@NullMarked
package org.chancery.annotate;

import org.jspecify.annotations.NullMarked;
