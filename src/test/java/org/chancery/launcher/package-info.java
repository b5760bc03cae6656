@NullMarked
package org.chancery.launcher;

import org.jspecify.annotations.NullMarked;
