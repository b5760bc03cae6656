package org.chancery.annotate.anaphors;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.annotate.anaphors.Anaphors.Anaphor;
import org.chancery.annotate.anaphors.Place.Spot;
import org.chancery.annotate.anaphors.Place.Stranger;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.treaties.Genera;
import org.chancery.annotate.treaties.Genus;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What a document has named so far, and what an {@link Anaphor} therefore points to: the treaty or organization of its {@link Genus} that the paragraph, its
 * exchange (without questions: the paragraphs before it) or the title speaks of. The nearer and the more often named, the likelier; when two are about as likely,
 * or the likeliest is one that the vocabularies do not have, it is left open.
 */
public final class Antecedents {

    /** The likeliest must be so many times as likely as the next. */
    private static final double CLEARLY = 1.5;

    /** Far from all names, the one of its genus must be named so many times as often as any other. */
    private static final double CLEARLY_FAR = 3;

    private static final double MOST_ELSEWHERE = 3;

    private final Genera genera;
    private final Optional<UnitedNations> host;
    private final List<Place> places = new ArrayList<>();
    private final List<Place> far = new ArrayList<>();

    /**
     * What an anaphor points to.
     *
     * @param antecedent the words that name it; null for a short name, which needs none
     */
    public record Found(int word, Concept concept, Mention.@Nullable Antecedent antecedent) {

        /** As a mention of the noun. */
        public Mention mention(Words words) {
            return new Mention(
                    concept.scheme().facet().orElseThrow(),
                    concept.id(),
                    antecedent == null ? Mention.Kind.ALIAS : Mention.Kind.ANAPHOR,
                    words.start(word),
                    words.end(word),
                    antecedent == null ? "label \"" + words.word(word) + "\"" : "points back to " + concept.name("en"),
                    antecedent);
        }
    }

    /** Of a document that was spoken in this house; empty for any other. */
    public Antecedents(Genera genera, Optional<UnitedNations> host) {
        this.genera = genera;
        this.host = host;
    }

    /** Keeps what the title names. */
    public void readTitle(String documentId, Words words, List<Name> names) {
        for (Name name : names) {
            keep(name, words, new Spot(Spot.TITLE, null, 0, words.start(name.first())), documentId);
        }
    }

    /** Keeps what the next paragraph names, and tells what its anaphors point to. */
    public List<Found> read(Paragraph paragraph, Words words, List<Name> names, Anaphors.Nouns nouns) {
        forget(paragraph.position());
        for (Name name : names) {
            keep(name, words, spot(paragraph, words, name.first()), paragraph.id());
        }
        for (Anaphor stranger : nouns.strangers()) {
            places.add(new Place(
                    new Stranger(stranger), stranger.genera(), spot(paragraph, words, stranger.word()), null));
        }
        List<Found> found = new ArrayList<>();
        for (Anaphor anaphor : nouns.pointing()) {
            Spot spot = spot(paragraph, words, anaphor.word());
            Place meant = meant(words, anaphor, spot);
            if (meant != null) {
                places.add(new Place(meant.thing(), meant.genera(), spot, meant.named()));
                if (meant.thing() instanceof Concept concept) {
                    found.add(new Found(anaphor.word(), concept, meant.named()));
                }
            }
        }
        return found;
    }

    private void forget(int paragraph) {
        places.removeIf(place -> {
            boolean old = place.at().paragraph() != Spot.TITLE
                    && paragraph - place.at().paragraph() > Place.NEAR_IN_EXCHANGE;
            return old && far.add(place);
        });
    }

    private static Spot spot(Paragraph paragraph, Words words, int word) {
        return new Spot(paragraph.position(), paragraph.said().exchange(), words.sentence(word), words.start(word));
    }

    private void keep(Name name, Words words, Spot spot, String where) {
        if (name.is(Scheme.TREATY) || name.is(Scheme.ORGANIZATION)) {
            var named = new Mention.Antecedent(where, spot.start(), words.end(name.last()));
            places.add(new Place(name.concept(), genera.of(name.concept()), spot, named));
        }
    }

    private @Nullable Place meant(Words words, Anaphor anaphor, Spot spot) {
        Optional<Concept> hosts = host.flatMap(house -> house.meantBy(words, anaphor));
        if (hosts.isPresent() && anaphor.ours()) {
            return hostly(hosts.get());
        }
        Ranking near = new Ranking();
        for (Place place : places) {
            double likelihood = fit(place, anaphor) * place.nearness(spot);
            near.add(place, isTooWeak(anaphor, place, spot) ? 0 : likelihood, place.isElsewhere(spot));
        }
        Place likeliest = near.likeliest(CLEARLY);
        if (hosts.isPresent() && (likeliest == null || !likeliest.isJustBefore(spot))) {
            return hostly(hosts.get());
        }
        return near.isEmpty() && anaphor.capital() && spot.exchange() == null ? often(anaphor) : likeliest;
    }

    /** Whether the name is too far for a noun in small letters, which organizations seldom are called by. */
    private static boolean isTooWeak(Anaphor anaphor, Place place, Spot spot) {
        boolean behind = place.at().compareTo(spot) > 0 && place.at().paragraph() == spot.paragraph();
        boolean organization = place.thing() instanceof Concept concept && concept.scheme() == Scheme.ORGANIZATION;
        boolean away = place.at().paragraph() < spot.paragraph() - 1;
        return !anaphor.capital() && (behind || (organization && away));
    }

    /** "The accords" are what calls itself so in the plural, and no organization. */
    private double fit(Place place, Anaphor anaphor) {
        boolean one = place.thing() instanceof Concept concept && !genera.isPlural(concept);
        double fit = place.fit(anaphor);
        return anaphor.plural() && (one || fit < 1) ? 0 : fit;
    }

    /** What the document has named most, of all that are called so. */
    private @Nullable Place often(Anaphor anaphor) {
        Ranking all = new Ranking();
        far.forEach(place -> all.add(place, fit(place, anaphor) == 1 ? 1 : 0, false));
        places.forEach(place -> all.add(place, fit(place, anaphor) == 1 ? 1 : 0, false));
        return all.likeliest(CLEARLY_FAR);
    }

    /** The host, where it was named last; without a place when a noun is enough. */
    private Place hostly(Concept meant) {
        Place last = null;
        if (host.filter(house -> house.isShortName(meant)).isEmpty()) {
            for (List<Place> some : List.of(far, places)) {
                for (Place place : some) {
                    last = place.thing().equals(meant) && place.named() != null ? place : last;
                }
            }
        }
        return last != null ? last : new Place(meant, genera.of(meant), new Spot(Spot.TITLE, null, 0, 0), null);
    }

    /** How likely each thing is, and where it stood last. */
    private static final class Ranking {
        private final IdentityHashMap<Object, Double> likelihoods = new IdentityHashMap<>();
        private final IdentityHashMap<Object, Double> elsewhere = new IdentityHashMap<>();
        private final IdentityHashMap<Object, Place> last = new IdentityHashMap<>();

        /** What stands elsewhere counts so far only, however often it stands there. */
        void add(Place place, double likelihood, boolean elsewhere) {
            if (likelihood > 0) {
                double already = elsewhere ? this.elsewhere.getOrDefault(place.thing(), 0.0) : 0;
                double more = elsewhere ? Math.min(likelihood, MOST_ELSEWHERE - already) : likelihood;
                if (elsewhere) {
                    this.elsewhere.put(place.thing(), already + more);
                }
                likelihoods.merge(place.thing(), more, Double::sum);
                last.merge(place.thing(), place, (one, other) -> one.at().compareTo(other.at()) > 0 ? one : other);
            }
        }

        boolean isEmpty() {
            return likelihoods.isEmpty();
        }

        /** The one that is so many times as likely as any other; null for none. */
        @Nullable
        Place likeliest(double clearly) {
            Object likeliest = null;
            double most = 0;
            double next = 0;
            for (Map.Entry<Object, Double> entry : likelihoods.entrySet()) {
                if (entry.getValue() > most) {
                    next = most;
                    most = entry.getValue();
                    likeliest = entry.getKey();
                } else {
                    next = Math.max(next, entry.getValue());
                }
            }
            return likeliest == null || most < next * clearly ? null : last.get(likeliest);
        }
    }
}
