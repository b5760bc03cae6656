/** Reads PDF, word processor and RTF files, in a process of their own. */
@NullMarked
package org.chancery.source.office;

import org.jspecify.annotations.NullMarked;
