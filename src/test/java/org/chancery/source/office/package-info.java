/** Tests of the reader of office files, on files that they make themselves. */
@NullMarked
package org.chancery.source.office;

import org.jspecify.annotations.NullMarked;
