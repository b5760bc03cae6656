package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Vocabularies;

/**
 * How well the annotator does on a gold file.
 *
 * @param gold what was labelled
 * @param counts what became of its paragraphs
 * @param faults what could not be scored, one line each, without the gold's own
 * @param judgements of the paragraphs that were scored, in the order of the gold
 */
public record Evaluation(Gold gold, Counts counts, List<String> faults, List<Judgement> judgements) {

    /** How often documents are drawn for the intervals. */
    public static final int ROUNDS = 1000;

    /** So many paragraphs that are not found are named; the rest are counted. */
    private static final int NAMED = 10;

    /**
     * What became of the paragraphs of a gold file.
     *
     * @param wanted how many there are, without the lines that cannot be used
     * @param scored how many were compared
     * @param lost how many were not found
     * @param unfit how many were found, and have other words where the spans stand
     * @param refused how many lines of the whole file cannot be used
     */
    public record Counts(int wanted, int scored, int lost, int unfit, int refused) {}

    public Evaluation {
        faults = List.copyOf(faults);
        judgements = List.copyOf(judgements);
    }

    /** Waits until the texts are annotated, and compares. */
    public static Evaluation of(Gold gold, Texts texts, Vocabularies vocabularies) throws InterruptedException {
        List<Found> found = texts.found(gold);
        List<String> faults = new ArrayList<>(texts.faults());
        faults.addAll(lost(gold, found));
        Judge judge = new Judge(vocabularies, gold.labelled());
        List<Judgement> judgements = new ArrayList<>();
        for (Found one : found) {
            if (one.gold().fits(one.paragraph().text())) {
                judgements.add(judge.judge(one));
            } else {
                faults.add(unfit(gold, one));
            }
        }
        int wanted = gold.paragraphs().size();
        return new Evaluation(
                gold,
                new Counts(
                        wanted,
                        judgements.size(),
                        wanted - found.size(),
                        found.size() - judgements.size(),
                        gold.refused()),
                faults,
                judgements);
    }

    private static List<String> lost(Gold gold, List<Found> found) {
        Set<String> there = found.stream().map(one -> one.gold().id()).collect(Collectors.toSet());
        List<GoldParagraph> lost = gold.paragraphs().stream()
                .filter(paragraph -> !there.contains(paragraph.id()))
                .toList();
        List<String> lines = new ArrayList<>();
        for (GoldParagraph paragraph : lost.subList(0, Math.min(NAMED, lost.size()))) {
            lines.add(gold.file() + ", line " + paragraph.line() + ": the text of \"" + paragraph.id()
                    + "\" is not found; name the files that hold it with --texts PATH");
        }
        if (lost.size() > NAMED) {
            lines.add(gold.file() + ": nor are the texts of " + (lost.size() - NAMED) + " more paragraphs");
        }
        return lines;
    }

    private static String unfit(Gold gold, Found found) {
        String text = found.paragraph().text();
        List<GoldMention> labelled = found.gold().mentions();
        GoldMention first = Stream.concat(
                        labelled == null ? Stream.of() : labelled.stream(), found.gold().doubtful().stream())
                .filter(mention -> !mention.fits(text))
                .findFirst()
                .orElseThrow();
        String why = first.end() > text.length()
                ? "which has " + text.length() + " characters"
                : "which has \"" + text.substring(first.start(), first.end()) + "\" there, not \"" + first.words()
                        + "\"";
        return gold.file() + ", line " + found.gold().line() + ": the span " + first.start() + " to " + first.end()
                + " of \"" + found.gold().id() + "\" does not fit its text, " + why
                + "; correct the span (the paragraph is not scored)";
    }

    /** Whether every paragraph and every label of the gold was scored. */
    public boolean isComplete() {
        return faults.isEmpty() && gold.faults().isEmpty();
    }

    /** The annotated facets that nobody labelled in the gold: nothing is said of them. */
    List<Facet> unlabelled() {
        return Stream.of(Facet.values())
                .filter(Facet::annotated)
                .filter(facet -> !gold.labelled().contains(facet))
                .toList();
    }

    /** The figures, with intervals from {@value #ROUNDS} draws that follow from the seed. */
    List<Score> scores(long seed) {
        Scores scores = new Scores();
        judgements.forEach(scores::add);
        return scores.scores(ROUNDS, seed);
    }
}
