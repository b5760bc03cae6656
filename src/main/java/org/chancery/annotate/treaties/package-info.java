/** Which treaty a name stands for, and whether it stands for one at all: series, years, circumstances, proposals, the parties within its name, and the nouns that treaties and organizations are called by ({@code Genera}). */
@NullMarked
package org.chancery.annotate.treaties;

import org.jspecify.annotations.NullMarked;
