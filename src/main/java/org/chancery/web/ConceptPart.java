package org.chancery.web;

import org.chancery.search.Named;

/**
 * A concept that leads to the search for it.
 *
 * @param facet the id of its facet: the colour and the shape
 * @param label what people call it
 * @param url the search for it and nothing else
 * @param count a number beside it; empty for none
 */
public record ConceptPart(String facet, String label, String url, String count) {

    static ConceptPart of(Named named, String count, Visit visit) {
        return new ConceptPart(
                named.facet().id(), named.label(), visit.links().concept(named.facet(), named.id()), count);
    }
}
