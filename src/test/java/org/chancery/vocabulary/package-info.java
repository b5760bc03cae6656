/** Tests of what the vocabulary files say, and of the one line that each fault of theirs gets. */
@NullMarked
package org.chancery.vocabulary;

import org.jspecify.annotations.NullMarked;
