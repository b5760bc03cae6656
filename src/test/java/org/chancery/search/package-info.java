/** Labels and trees, without a page. */
@NullMarked
package org.chancery.search;

import org.jspecify.annotations.NullMarked;
