package org.chancery.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.annotate.Anaphors.Anaphor;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * What a document has named so far, and what an {@link Anaphor} therefore points to: the treaty of its {@link Genus} that the paragraph, its exchange (without
 * questions: the paragraphs before it) or the title speaks of. The nearer and the more often named, the likelier; when two are about as likely, it is left open.
 */
final class Antecedents {

    /** So many paragraphs back, outside exchanges. */
    private static final int NEAR = 4;

    /** Within an exchange, which is about one thing. */
    private static final int NEAR_IN_EXCHANGE = 12;

    private static final double HERE = 4;
    private static final double JUST_BEFORE = 2;
    private static final double BEFORE = 1;
    private static final double IN_TITLE = 2;

    /** The likeliest must be so many times as likely as the next. */
    private static final double CLEARLY = 1.6;

    private final Genera genera;
    private final List<Place> places = new ArrayList<>();

    /**
     * Where a concept was named or pointed to.
     *
     * @param paragraph the number of the paragraph; {@link #TITLE} for the title
     * @param exchange the exchange that the paragraph is in; null outside
     * @param named the words that name it: an anaphor's own antecedent
     */
    private record Place(
            Concept concept, int paragraph, @Nullable Integer exchange, int start, Mention.Antecedent named) {}

    private static final int TITLE = -1;

    /** What an anaphor points to. */
    record Found(Anaphor anaphor, Concept concept, Mention.Antecedent antecedent) {

        /** As a mention of the noun. */
        Mention mention(Words words) {
            return new Mention(
                    concept.scheme().facet().orElseThrow(),
                    concept.id(),
                    Mention.Kind.ANAPHOR,
                    words.start(anaphor.word()),
                    words.end(anaphor.word()),
                    "points back to " + concept.name("en"),
                    antecedent);
        }
    }

    Antecedents(Genera genera) {
        this.genera = genera;
    }

    /** Keeps what the title names. */
    void readTitle(String documentId, Words words, List<Name> names) {
        for (Name name : names) {
            keep(name, words, TITLE, null, documentId);
        }
    }

    /** Keeps what the next paragraph names, and tells what its anaphors point to. */
    List<Found> read(Paragraph paragraph, Words words, List<Name> names, List<Anaphor> anaphors) {
        Integer exchange = paragraph.said().exchange();
        places.removeIf(
                place -> place.paragraph() != TITLE && paragraph.position() - place.paragraph() > NEAR_IN_EXCHANGE);
        for (Name name : names) {
            keep(name, words, paragraph.position(), exchange, paragraph.id());
        }
        List<Found> found = new ArrayList<>();
        for (Anaphor anaphor : anaphors) {
            int start = words.start(anaphor.word());
            Place place = resolve(anaphor, paragraph.position(), exchange, start);
            if (place != null) {
                found.add(new Found(anaphor, place.concept(), place.named()));
                places.add(new Place(place.concept(), paragraph.position(), exchange, start, place.named()));
            }
        }
        return found;
    }

    private void keep(Name name, Words words, int paragraph, @Nullable Integer exchange, String where) {
        for (Genus genus : Genus.values()) {
            if (name.is(genus.scheme())) {
                int start = words.start(name.first());
                var named = new Mention.Antecedent(where, start, words.end(name.last()));
                places.add(new Place(name.concept(), paragraph, exchange, start, named));
                return;
            }
        }
    }

    private @Nullable Place resolve(Anaphor anaphor, int paragraph, @Nullable Integer exchange, int start) {
        IdentityHashMap<Concept, Double> exact = new IdentityHashMap<>();
        IdentityHashMap<Concept, Double> all = new IdentityHashMap<>();
        IdentityHashMap<Concept, Place> last = new IdentityHashMap<>();
        for (Place place : places) {
            double weight = weight(place, paragraph, exchange, start);
            if (weight > 0 && place.concept().scheme() == anaphor.genus().scheme()) {
                all.merge(place.concept(), weight, Double::sum);
                if (genera.of(place.concept()).contains(anaphor.genus())) {
                    exact.merge(place.concept(), weight, Double::sum);
                }
                last.merge(place.concept(), place, Antecedents::later);
            }
        }
        Concept likeliest = likeliest(exact);
        boolean only = exact.isEmpty()
                && all.size() == 1
                && anaphor.pointed()
                && anaphor.genus().isGeneral();
        if (likeliest == null && only) {
            likeliest = all.keySet().iterator().next();
        }
        return likeliest == null ? null : last.get(likeliest);
    }

    private static Place later(Place one, Place other) {
        return Comparator.comparingInt(Place::paragraph)
                                .thenComparingInt(Place::start)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    private static double weight(Place place, int paragraph, @Nullable Integer exchange, int start) {
        if (place.paragraph() == TITLE) {
            return IN_TITLE;
        }
        int distance = paragraph - place.paragraph();
        if (distance == 0) {
            return place.start() < start ? HERE : 0;
        }
        if (exchange == null ? place.exchange() != null : !exchange.equals(place.exchange())) {
            return 0;
        }
        boolean near = distance <= (exchange == null ? NEAR : NEAR_IN_EXCHANGE);
        return !near ? 0 : distance == 1 ? JUST_BEFORE : BEFORE;
    }

    private static @Nullable Concept likeliest(IdentityHashMap<Concept, Double> weights) {
        Concept likeliest = null;
        double most = 0;
        double next = 0;
        for (Map.Entry<Concept, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                next = most;
                most = entry.getValue();
                likeliest = entry.getKey();
            } else {
                next = Math.max(next, entry.getValue());
            }
        }
        return most >= next * CLEARLY ? likeliest : null;
    }
}
