/** Reads the command line and the settings, wires the parts, starts them. */
@NullMarked
package org.chancery.app;

import org.jspecify.annotations.NullMarked;
