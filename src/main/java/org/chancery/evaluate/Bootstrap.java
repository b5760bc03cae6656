package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals by the bootstrap (B. Efron and R. J. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapters 13 and, for strata and clusters, 8): documents, not
 * paragraphs, are drawn with replacement, as many from each stratum as it has, since the paragraphs of a document are alike. The interval lies between the 2.5th and
 * the 97.5th percentile of what the draws give. A stratum of one document would seem to have no chance in it; all such are one stratum together.
 *
 * <p>A perfect row has an interval of no width: that nothing failed in n documents does not show that nothing can.
 */
final class Bootstrap {
    /** How much of the draws lies below an interval, and how much above it. */
    private static final double TAIL = 0.025;

    private final List<Row> rows;
    private final List<Document[]> strata = new ArrayList<>();

    /** A document's counts, in each row that it has a part in, by the row's number. */
    private record Document(List<Part> parts) {}

    private record Part(int row, Tally counts) {}

    /** For these rows, and the weighted counts of each document of each stratum. */
    Bootstrap(List<Row> rows, List<List<Map<Row, Tally>>> strata) {
        this.rows = rows;
        Map<Row, Integer> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row, numbers.size()));
        List<Document> single = new ArrayList<>();
        for (List<Map<Row, Tally>> stratum : strata) {
            List<Document> documents =
                    stratum.stream().map(counts -> document(counts, numbers)).toList();
            if (documents.size() == 1) {
                single.addAll(documents);
            } else {
                this.strata.add(documents.toArray(Document[]::new));
            }
        }
        if (!single.isEmpty()) {
            this.strata.add(single.toArray(Document[]::new));
        }
    }

    private static Document document(Map<Row, Tally> counts, Map<Row, Integer> numbers) {
        return new Document(counts.entrySet().stream()
                .map(one -> new Part(numbers.getOrDefault(one.getKey(), 0), one.getValue()))
                .toList());
    }

    /** The score of each row; the same seed gives the same. */
    List<Score> scores(Map<Row, Tally> plain, int rounds, long seed) {
        Tally[] all = none();
        strata.forEach(stratum -> Arrays.stream(stratum).forEach(document -> add(document, all)));
        double[][][] draws = draws(rounds, new SplittableRandom(seed));
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            scores.add(new Score(
                    rows.get(i),
                    plain.getOrDefault(rows.get(i), new Tally()),
                    estimate(all[i], Tally::precision, draws[0][i]),
                    estimate(all[i], Tally::recall, draws[1][i]),
                    estimate(all[i], Tally::f1, draws[2][i])));
        }
        return scores;
    }

    /** Precision, recall and F1 of each row in each round. */
    private double[][][] draws(int rounds, SplittableRandom random) {
        double[][][] draws = new double[3][rows.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            Tally[] drawn = none();
            for (Document[] stratum : strata) {
                for (int i = 0; i < stratum.length; i++) {
                    add(stratum[random.nextInt(stratum.length)], drawn);
                }
            }
            for (int row = 0; row < drawn.length; row++) {
                draws[0][row][round] = drawn[row].precision();
                draws[1][row][round] = drawn[row].recall();
                draws[2][row][round] = drawn[row].f1();
            }
        }
        return draws;
    }

    private Tally[] none() {
        Tally[] none = new Tally[rows.size()];
        Arrays.setAll(none, row -> new Tally());
        return none;
    }

    private static void add(Document document, Tally[] to) {
        document.parts().forEach(part -> to[part.row()].add(part.counts()));
    }

    /** A round in which there was nothing to make the figure of says nothing about it. */
    private static Score.Estimate estimate(Tally all, ToDoubleFunction<Tally> figure, double[] rounds) {
        double[] known = Arrays.stream(rounds)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double value = figure.applyAsDouble(all);
        return Double.isNaN(value) || known.length == 0
                ? new Score.Estimate(value, Double.NaN, Double.NaN)
                : new Score.Estimate(value, percentile(known, TAIL), percentile(known, 1 - TAIL));
    }

    /** Between the two nearest draws by their distance. */
    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
