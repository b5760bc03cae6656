package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;

/** An evaluation for people: tables no wider than 100 columns. Figures are percent; 100 stands for nothing less. */
public final class Report {
    private final Evaluation evaluation;
    private final Map<Row, Score> scores;
    private final String annotator;
    private final long seed;
    private final List<String> lines = new ArrayList<>();

    /**
     * A report.
     *
     * @param annotator the version of the annotator
     * @param seed of the intervals
     */
    public Report(Evaluation evaluation, String annotator, long seed) {
        this.evaluation = evaluation;
        this.annotator = annotator;
        this.seed = seed;
        this.scores = evaluation.scores(seed).stream().collect(Collectors.toMap(Score::row, Function.identity()));
    }

    /** Line by line. */
    public List<String> lines() {
        lines.clear();
        head();
        if (!scores.isEmpty()) {
            lines.add("");
            lines.add(line("", "gold", "missed", "said", "false", "precision  ", "recall    ", "F1      "));
            mentions("Mentions", Row.EVERYWHERE);
            tags("Paragraphs by concept", Row.EVERYWHERE);
            kinds();
            slices("Language ", Row.LANGUAGE);
            slices("Corpus ", Row.CORPUS);
        }
        return List.copyOf(lines);
    }

    private void head() {
        Evaluation.Counts counts = evaluation.counts();
        lines.add("gold       " + evaluation.gold().file());
        lines.add("annotator  " + annotator);
        lines.add("paragraphs " + counts.wanted() + ": " + counts.scored() + " scored, " + counts.lost()
                + " not found, " + counts.unfit() + " whose spans no longer fit"
                + (counts.refused() == 0 ? "" : "; cannot be used: " + counts.refused() + " of the file's lines"));
        lines.add("figures    percent, weighted, with 95 % intervals (bootstrap over documents, " + Evaluation.ROUNDS
                + " rounds, seed " + seed + ")");
        lines.add("counts     plain: gold and missed of what people found, said and false of the annotator");
        List<Facet> unlabelled = evaluation.unlabelled();
        if (!unlabelled.isEmpty()) {
            lines.add("not scored "
                    + unlabelled.stream().map(Facet::id).collect(Collectors.joining(", "))
                    + ": nobody labelled it in this gold");
        }
    }

    private void mentions(String heading, String slice) {
        List<String> block = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            add(block, facet.id(), new Row(Row.Unit.MENTION, facet, Row.WHOLE, slice));
            if (scores.containsKey(new Row(Row.Unit.MENTION, facet, Row.ANAPHOR, slice))) {
                add(block, "  named", new Row(Row.Unit.MENTION, facet, Row.NAMED, slice));
                add(block, "  anaphors", new Row(Row.Unit.MENTION, facet, Row.ANAPHOR, slice));
            }
            known(block, Row.Unit.MENTION, facet, slice);
        }
        section(heading, block);
    }

    private void tags(String heading, String slice) {
        List<String> block = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            add(block, facet.id(), new Row(Row.Unit.TAG, facet, Row.WHOLE, slice));
            known(block, Row.Unit.TAG, facet, slice);
            add(block, "  without those above", new Row(Row.Unit.TAG, facet, Row.EXACT, slice));
        }
        section(heading, block);
    }

    /** Among the concepts of the vocabularies, where people found others too. */
    private void known(List<String> block, Row.Unit unit, Facet facet, String slice) {
        Score whole = scores.get(new Row(unit, facet, Row.WHOLE, slice));
        Score known = scores.get(new Row(unit, facet, Row.KNOWN, slice));
        if (whole != null
                && known != null
                && known.plain().wanted() < whole.plain().wanted()) {
            add(block, "  of the vocabularies", known.row());
        }
    }

    private void kinds() {
        List<String> block = new ArrayList<>();
        for (Score score : ordered()) {
            if (score.row().part().startsWith(Row.KIND) && score.row().slice().equals(Row.EVERYWHERE)) {
                String kind = score.row().part().substring(Row.KIND.length());
                add(block, score.row().facet().id() + " " + kind, score.row());
            }
        }
        section("Mentions by kind", block);
    }

    /** One slice alone would say what the whole says. */
    private void slices(String heading, String prefix) {
        Set<String> slices = new TreeSet<>();
        scores.keySet().stream()
                .map(Row::slice)
                .filter(slice -> slice.startsWith(prefix))
                .forEach(slices::add);
        if (slices.size() > 1) {
            for (String slice : slices) {
                String name = heading + slice.substring(prefix.length());
                mentions(name + ": mentions", slice);
                tags(name + ": paragraphs by concept", slice);
            }
        }
    }

    private List<Score> ordered() {
        return scores.values().stream()
                .sorted((one, other) -> one.row().compareTo(other.row()))
                .toList();
    }

    private void section(String heading, List<String> block) {
        if (!block.isEmpty()) {
            lines.add("");
            lines.add(heading);
            lines.addAll(block);
        }
    }

    private void add(List<String> block, String name, Row row) {
        Score score = scores.get(row);
        if (score != null) {
            boolean recallOnly = row.part().equals(Row.KNOWN);
            Tally plain = score.plain();
            block.add(line(
                    "  " + name,
                    count(plain.wanted()),
                    count(plain.wanted() - plain.found()),
                    recallOnly ? "" : count(plain.said()),
                    recallOnly ? "" : count(plain.said() - plain.right()),
                    recallOnly ? "" : cell(score.precision()),
                    cell(score.recall()),
                    recallOnly ? "" : cell(score.f1())));
        }
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, "%-24.24s%7s%7s%7s%7s%16s%16s%16s", columns)
                .stripTrailing();
    }

    private static String count(double number) {
        return Long.toString(Math.round(number));
    }

    private static String cell(Score.Estimate estimate) {
        return estimate.isKnown()
                ? String.format(
                        Locale.ROOT,
                        "%4s %4s-%-4s",
                        percent(estimate.value()),
                        percent(estimate.low()),
                        percent(estimate.high()))
                : String.format(Locale.ROOT, "%4s %9s", "-", "");
    }

    /** To a tenth; what is less than all is never rounded to all, nor what is more than nothing to nothing. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "-";
        }
        if (share == 0 || share == 1) {
            return share == 0 ? "0" : "100";
        }
        return String.format(Locale.ROOT, "%.1f", Math.clamp(share * 100, 0.1, 99.9));
    }
}
