package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.jspecify.annotations.Nullable;

/**
 * How far two people agree who labelled the same paragraphs, which have the same id in both files. No text is needed.
 *
 * @param first the one file
 * @param second the other
 * @param paragraphs how many are in both
 * @param onlyFirst how many are in the one file alone
 * @param onlySecond how many are in the other alone
 * @param faults paragraphs that have one id and two texts, one line each; they are not compared
 * @param facets the facets that either labelled
 */
public record Agreement(
        String first,
        String second,
        int paragraphs,
        int onlyFirst,
        int onlySecond,
        List<String> faults,
        List<OfFacet> facets) {

    /**
     * The agreement in one facet.
     *
     * @param concepts how many concepts either used in any of the paragraphs
     * @param decisions for each paragraph and each of these concepts: is the paragraph about it?
     * @param spans where they found it; null for topics, which have no place
     */
    record OfFacet(
            Facet facet,
            int concepts,
            Decisions decisions,
            @Nullable Spans spans) {}

    /**
     * Decisions of two people.
     *
     * @param both both say yes
     * @param first only the first does
     * @param second only the second does
     * @param neither both say no
     */
    record Decisions(long both, long first, long second, long neither) {

        /**
         * Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal scales", <i>Educational and Psychological Measurement</i> 20, 1960): (p − e) / (1 − e), where p is the share of decisions in
         * which they agree and e the share in which they would by chance, each saying yes as often as they do: 1 is full agreement, 0 what chance gives; NaN where
         * chance alone gives full agreement.
         */
        double kappa() {
            double all = (double) both + first + second + neither;
            double agreed = (both + neither) / all;
            double yesFirst = (both + first) / all;
            double yesSecond = (both + second) / all;
            double chance = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond);
            return chance == 1 ? Double.NaN : (agreed - chance) / (1 - chance);
        }
    }

    /**
     * Mentions of two people.
     *
     * @param first how many the first has
     * @param second how many the second has
     * @param shared how many pairs of one concept overlap, each mention in one pair at most
     * @param sameKind how many of these pairs are of one kind
     */
    record Spans(int first, int second, int shared, int sameKind) {

        /** 2 · shared / (first + second): the F1 of either when the other is taken for right; NaN when there are none. */
        double f1() {
            return 2.0 * shared / (first + second);
        }

        Spans plus(Spans more) {
            return new Spans(first + more.first, second + more.second, shared + more.shared, sameKind + more.sameKind);
        }
    }

    private record Pair(GoldParagraph one, GoldParagraph other) {}

    public Agreement {
        faults = List.copyOf(faults);
        facets = List.copyOf(facets);
    }

    /** Compares two labellings. */
    public static Agreement of(Gold first, Gold second) {
        Map<String, GoldParagraph> others = new HashMap<>();
        second.paragraphs().forEach(paragraph -> others.put(paragraph.id(), paragraph));
        List<Pair> shared = first.paragraphs().stream()
                .flatMap(one -> Optional.ofNullable(others.get(one.id())).map(other -> new Pair(one, other)).stream())
                .toList();
        List<Pair> pairs =
                shared.stream().filter(pair -> isOneText(pair.one, pair.other)).toList();
        List<String> faults = shared.stream()
                .filter(pair -> !isOneText(pair.one, pair.other))
                .map(pair -> second.file() + ", line " + pair.other.line() + ": \"" + pair.one.id()
                        + "\" has another text than in " + first.file() + ", line " + pair.one.line()
                        + "; label the same text (it is not compared)")
                .toList();
        Set<Facet> labelled = new TreeSet<>(first.labelled());
        labelled.addAll(second.labelled());
        return new Agreement(
                first.file(),
                second.file(),
                pairs.size(),
                first.paragraphs().size() - shared.size(),
                second.paragraphs().size() - shared.size(),
                faults,
                pairs.isEmpty()
                        ? List.of()
                        : labelled.stream().map(facet -> ofFacet(facet, pairs)).toList());
    }

    private static boolean isOneText(GoldParagraph one, GoldParagraph other) {
        Set<String> hashes = new HashSet<>(hashes(one));
        hashes.retainAll(hashes(other));
        return !hashes.isEmpty();
    }

    private static Set<String> hashes(GoldParagraph paragraph) {
        return paragraph.text() != null
                ? TextHashes.of(paragraph.text())
                : Set.of(Objects.requireNonNull(paragraph.hash()));
    }

    private static OfFacet ofFacet(Facet facet, List<Pair> all) {
        List<Pair> pairs = all.stream()
                .filter(pair -> isLabelled(facet, pair.one) && isLabelled(facet, pair.other))
                .toList();
        Set<String> used = new HashSet<>();
        long both = 0;
        long first = 0;
        long second = 0;
        Spans spans = new Spans(0, 0, 0, 0);
        for (Pair pair : pairs) {
            Set<String> one = concepts(facet, pair.one);
            Set<String> other = concepts(facet, pair.other);
            used.addAll(one);
            used.addAll(other);
            long shared = one.stream().filter(other::contains).count();
            both += shared;
            first += one.size() - shared;
            second += other.size() - shared;
            spans = spans.plus(spans(facet, pair));
        }
        long neither = (long) pairs.size() * used.size() - both - first - second;
        return new OfFacet(
                facet, used.size(), new Decisions(both, first, second, neither), facet == Facet.TOPIC ? null : spans);
    }

    private static boolean isLabelled(Facet facet, GoldParagraph paragraph) {
        return (facet == Facet.TOPIC ? paragraph.topics() : paragraph.mentions()) != null;
    }

    private static Set<String> concepts(Facet facet, GoldParagraph paragraph) {
        return facet == Facet.TOPIC
                ? Objects.requireNonNull(paragraph.topics())
                : mentions(facet, paragraph).stream().map(GoldMention::concept).collect(Collectors.toSet());
    }

    private static List<GoldMention> mentions(Facet facet, GoldParagraph paragraph) {
        List<GoldMention> all = paragraph.mentions();
        return all == null
                ? List.of()
                : all.stream().filter(mention -> mention.facet() == facet).toList();
    }

    private static Spans spans(Facet facet, Pair pair) {
        List<GoldMention> one = mentions(facet, pair.one);
        List<GoldMention> other = mentions(facet, pair.other);
        Matching matching = new Matching(
                one,
                other,
                (left, right) -> left.concept().equals(right.concept()) && left.overlaps(right.start(), right.end()));
        int sameKind = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                sameKind += matching.pairs(i, j)
                                && one.get(i).kind() == other.get(j).kind()
                        ? 1
                        : 0;
            }
        }
        return new Spans(one.size(), other.size(), matching.size(), sameKind);
    }

    /** For people: a table no wider than 100 columns. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("gold       " + first);
        lines.add("against    " + second);
        lines.add("paragraphs " + paragraphs + " in both, " + onlyFirst + " only in the gold, " + onlySecond
                + " only in the other");
        lines.add("");
        lines.add(line(
                "", "concepts", "both", "only 1", "only 2", "kappa", "spans 1", "spans 2", "shared", "kind", "F1"));
        facets.forEach(one -> lines.add(line(one)));
        return lines;
    }

    private static String line(OfFacet one) {
        Decisions made = one.decisions();
        Spans spans = one.spans();
        String name = one.facet().id();
        String kappa = figure(made.kappa());
        return spans == null
                ? line(name, one.concepts(), made.both(), made.first(), made.second(), kappa, "", "", "", "", "")
                : line(
                        name,
                        one.concepts(),
                        made.both(),
                        made.first(),
                        made.second(),
                        kappa,
                        spans.first(),
                        spans.second(),
                        spans.shared(),
                        spans.sameKind(),
                        figure(spans.f1()));
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, "%-14s%9s%7s%8s%8s%8s%8s%8s%8s%8s%8s", columns)
                .stripTrailing();
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
