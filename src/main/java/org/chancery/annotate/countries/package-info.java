/** Which country a name stands for, and whether it stands for one at all: people and places of the same name, nations in lists, seats of government, states that came later. */
@NullMarked
package org.chancery.annotate.countries;

import org.jspecify.annotations.NullMarked;
