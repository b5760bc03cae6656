/** One pass from files to the index: what {@link org.chancery.source} reads, {@link org.chancery.annotate} annotates and {@link org.chancery.solr} keeps. */
@NullMarked
package org.chancery.index;

import org.jspecify.annotations.NullMarked;
