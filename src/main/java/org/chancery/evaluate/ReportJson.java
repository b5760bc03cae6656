package org.chancery.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** An evaluation, or an agreement, for programs: one JSON object. Figures are 0 to 1; what cannot be known is {@code null}. */
public final class ReportJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ReportJson() {}

    /** The whole of an evaluation. */
    public static String of(Evaluation evaluation, String annotator, long seed) {
        ObjectNode report = JSON.createObjectNode()
                .put("gold", evaluation.gold().file())
                .put("annotator", annotator)
                .put("seed", seed)
                .put("rounds", Evaluation.ROUNDS);
        Evaluation.Counts counts = evaluation.counts();
        report.putObject("paragraphs")
                .put("gold", counts.wanted())
                .put("scored", counts.scored())
                .put("not_found", counts.lost())
                .put("unfit", counts.unfit())
                .put("refused_lines", counts.refused());
        ArrayNode unlabelled = report.putArray("not_labelled");
        evaluation.unlabelled().forEach(facet -> unlabelled.add(facet.id()));
        ArrayNode faults = report.putArray("faults");
        evaluation.gold().faults().forEach(faults::add);
        evaluation.faults().forEach(faults::add);
        ArrayNode scores = report.putArray("scores");
        evaluation.scores(seed).forEach(score -> scores.add(score(score)));
        return report.toString();
    }

    private static ObjectNode score(Score score) {
        Row row = score.row();
        ObjectNode object = JSON.createObjectNode()
                .put("unit", row.unit().name().toLowerCase(Locale.ROOT))
                .put("facet", row.facet().id());
        object.put("part", row.part().isEmpty() ? "whole" : row.part());
        object.put("slice", row.slice().isEmpty() ? "all" : row.slice());
        Tally plain = score.plain();
        object.put("gold", Math.round(plain.wanted())).put("found", Math.round(plain.found()));
        if (!row.part().equals(Row.KNOWN)) {
            object.put("said", Math.round(plain.said())).put("right", Math.round(plain.right()));
            object.set("precision", estimate(score.precision()));
            object.set("f1", estimate(score.f1()));
            put(object, "unweighted_precision", plain.precision());
            put(object, "unweighted_f1", plain.f1());
        }
        object.set("recall", estimate(score.recall()));
        put(object, "unweighted_recall", plain.recall());
        return object;
    }

    private static ObjectNode estimate(Score.Estimate estimate) {
        ObjectNode object = JSON.createObjectNode();
        put(object, "value", estimate.value());
        put(object, "low", estimate.low());
        put(object, "high", estimate.high());
        return object;
    }

    private static void put(ObjectNode object, String key, double value) {
        if (Double.isNaN(value)) {
            object.putNull(key);
        } else {
            object.put(key, value);
        }
    }

    /** The whole of an agreement. */
    public static String of(Agreement agreement) {
        ObjectNode report = JSON.createObjectNode()
                .put("gold", agreement.first())
                .put("against", agreement.second())
                .put("paragraphs", agreement.paragraphs())
                .put("only_in_gold", agreement.onlyFirst())
                .put("only_in_against", agreement.onlySecond());
        ArrayNode facets = report.putArray("facets");
        for (Agreement.OfFacet one : agreement.facets()) {
            ObjectNode facet = facets.addObject()
                    .put("facet", one.facet().id())
                    .put("concepts", one.concepts())
                    .put("both", one.decisions().both())
                    .put("only_gold", one.decisions().first())
                    .put("only_against", one.decisions().second())
                    .put("neither", one.decisions().neither());
            put(facet, "kappa", one.decisions().kappa());
            if (one.spans() != null) {
                facet.put("spans_gold", one.spans().first())
                        .put("spans_against", one.spans().second())
                        .put("spans_shared", one.spans().shared())
                        .put("spans_shared_of_one_kind", one.spans().sameKind());
                put(facet, "spans_f1", one.spans().f1());
            }
        }
        return report.toString();
    }
}
