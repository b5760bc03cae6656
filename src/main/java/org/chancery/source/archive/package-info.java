/** Opens archives. */
@NullMarked
package org.chancery.source.archive;

import org.jspecify.annotations.NullMarked;
