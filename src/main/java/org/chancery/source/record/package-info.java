/** Reads files of records: JSON, JSON lines, CSV. */
@NullMarked
package org.chancery.source.record;

import org.jspecify.annotations.NullMarked;
