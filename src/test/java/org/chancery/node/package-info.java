@NullMarked
package org.chancery.node;

import org.jspecify.annotations.NullMarked;
