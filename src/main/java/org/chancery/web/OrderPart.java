package org.chancery.web;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.query.Question;

/**
 * The orders in which a result can be read.
 *
 * @param orders the present one is current
 */
public record OrderPart(List<Link> orders) {

    public OrderPart {
        orders = List.copyOf(orders);
    }

    /** The orders that make sense: without words nothing is more relevant than another. */
    static OrderPart of(Question asked, Visit visit) {
        boolean wordless =
                asked.sort() != visit.state().question().sort() || asked.words().isEmpty();
        return new OrderPart(Stream.of(Question.Sort.values())
                .filter(sort -> !wordless || sort != Question.Sort.RELEVANCE)
                .map(sort -> new Link(
                        visit.phrases().say("order." + State.id(sort)),
                        visit.state()
                                .asking(visit.state().question().sorted(sort))
                                .url(),
                        sort == asked.sort()))
                .toList());
    }
}
