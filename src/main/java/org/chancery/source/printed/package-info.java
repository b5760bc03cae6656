/** What printed words tell of themselves, whatever file they stand in: dates, places, titles, languages, labels, and by these who speaks. */
@NullMarked
package org.chancery.source.printed;

import org.jspecify.annotations.NullMarked;
