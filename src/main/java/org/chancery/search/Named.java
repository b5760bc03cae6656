package org.chancery.search;

import org.chancery.corpus.Facet;

/**
 * A value of a facet with what people call it.
 *
 * @param facet the facet
 * @param id the value in the index, e.g. {@code new-start}
 * @param label what people call it, see {@link Search#label}
 */
public record Named(Facet facet, String id, String label) {}
