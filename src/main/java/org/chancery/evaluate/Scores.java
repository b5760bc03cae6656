package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;

/** Counts judgements into rows: for each facet, part and slice, and for each document by itself, as the bootstrap needs them. */
final class Scores {
    private final Map<Row, Tally> plain = new TreeMap<>();
    private final Map<Cluster, Map<Row, Tally>> clusters = new HashMap<>();
    private final List<Cluster> order = new ArrayList<>();

    /**
     * The paragraphs of one document that were drawn from one cell of one corpus.
     *
     * @param stratum corpus and cell
     */
    private record Cluster(List<String> stratum, String document) {}

    void add(Judgement judgement) {
        GoldParagraph gold = judgement.found().gold();
        String document = gold.document() == null ? "\0" + gold.id() : gold.document();
        Cluster cluster =
                new Cluster(List.of(gold.drawn().corpus(), gold.drawn().cell()), document);
        Map<Row, Tally> weighted = clusters.computeIfAbsent(cluster, first -> {
            order.add(first);
            return new HashMap<>();
        });
        new Count(weighted, gold).all(judgement);
    }

    /** One score for each row that something was counted in, in their order. */
    List<Score> scores(int rounds, long seed) {
        Map<List<String>, List<Map<Row, Tally>>> strata = new TreeMap<>((one, other) -> {
            int corpus = one.get(0).compareTo(other.get(0));
            return corpus != 0 ? corpus : one.get(1).compareTo(other.get(1));
        });
        order.forEach(cluster -> strata.computeIfAbsent(cluster.stratum(), first -> new ArrayList<>())
                .add(clusters.getOrDefault(cluster, Map.of())));
        Bootstrap bootstrap = new Bootstrap(List.copyOf(plain.keySet()), List.copyOf(strata.values()));
        return bootstrap.scores(plain, rounds, seed);
    }

    /** Counts one paragraph, plain and weighted. */
    private final class Count {
        private final Map<Row, Tally> weighted;
        private final double weight;
        private final List<String> slices;

        Count(Map<Row, Tally> weighted, GoldParagraph gold) {
            this.weighted = weighted;
            this.weight = gold.drawn().weight();
            List<String> all = new ArrayList<>(List.of(Row.EVERYWHERE, Row.LANGUAGE + gold.language()));
            if (!gold.drawn().corpus().isEmpty()) {
                all.add(Row.CORPUS + gold.drawn().corpus());
            }
            this.slices = all;
        }

        void all(Judgement judgement) {
            for (Judgement.Wanted one : judgement.wanted()) {
                GoldMention mention = one.mention();
                want(Row.Unit.MENTION, mention.facet(), Row.WHOLE, one.isFound());
                want(Row.Unit.MENTION, mention.facet(), named(mention.isAnaphor()), one.isFound());
                want(
                        Row.Unit.MENTION,
                        mention.facet(),
                        Row.KIND + mention.kind().id(),
                        one.isFound());
                if (mention.isKnown()) {
                    want(Row.Unit.MENTION, mention.facet(), Row.KNOWN, one.isFound());
                }
            }
            for (Judgement.Said one : judgement.said()) {
                Facet facet = one.mention().facet();
                Mention.Kind kind = one.mention().kind();
                say(Row.Unit.MENTION, facet, Row.WHOLE, one.isRight());
                say(Row.Unit.MENTION, facet, named(kind == Mention.Kind.ANAPHOR), one.isRight());
                say(Row.Unit.MENTION, facet, Row.KIND + kind.id(), one.isRight());
            }
            judgement.tags().forEach((facet, tags) -> tags(facet, Row.WHOLE, tags));
            Judgement.TopicTags topics = judgement.topics();
            if (topics != null) {
                tags(Facet.TOPIC, Row.WHOLE, topics.closed());
                tags(Facet.TOPIC, Row.EXACT, topics.exact());
            }
        }

        private static String named(boolean isAnaphor) {
            return isAnaphor ? Row.ANAPHOR : Row.NAMED;
        }

        private void tags(Facet facet, String part, Judgement.Tags tags) {
            for (String concept : tags.wanted()) {
                boolean found = tags.said().contains(concept);
                want(Row.Unit.TAG, facet, part, found);
                if (part.equals(Row.WHOLE) && !concept.startsWith(GoldMention.OTHER)) {
                    want(Row.Unit.TAG, facet, Row.KNOWN, found);
                }
            }
            for (String concept : tags.said()) {
                say(Row.Unit.TAG, facet, part, tags.wanted().contains(concept));
            }
        }

        private void want(Row.Unit unit, Facet facet, String part, boolean isFound) {
            for (String slice : slices) {
                Row row = new Row(unit, facet, part, slice);
                plain.computeIfAbsent(row, first -> new Tally()).want(isFound, 1);
                weighted.computeIfAbsent(row, first -> new Tally()).want(isFound, weight);
            }
        }

        private void say(Row.Unit unit, Facet facet, String part, boolean isRight) {
            for (String slice : slices) {
                Row row = new Row(unit, facet, part, slice);
                plain.computeIfAbsent(row, first -> new Tally()).say(isRight, 1);
                weighted.computeIfAbsent(row, first -> new Tally()).say(isRight, weight);
            }
        }
    }
}
