package org.chancery.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;

/**
 * Every mention and topic that is missed, false, or of a wrong concept, as a JSON line with the words, the annotator's reason and what stands around, so that errors
 * can be read by class.
 */
public final class ErrorLines {
    private static final JsonMapper JSON = new JsonMapper();

    /** So many characters are shown on either side. */
    private static final int AROUND = 40;

    private ErrorLines() {}

    /** In the order of the gold. */
    public static List<String> of(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        for (Judgement judgement : evaluation.judgements()) {
            for (Judgement.Wanted one : judgement.wanted()) {
                if (!one.isFound()) {
                    lines.add(missed(judgement.found(), one).toString());
                }
            }
            for (Judgement.Said one : judgement.said()) {
                if (!one.isRight() && !one.isInstead()) {
                    lines.add(said(
                                    line(
                                            judgement.found(),
                                            "false",
                                            one.mention().facet()),
                                    judgement.found(),
                                    one.mention())
                            .toString());
                }
            }
            topics(judgement, lines);
        }
        return lines;
    }

    private static ObjectNode missed(Found found, Judgement.Wanted one) {
        GoldMention gold = one.mention();
        ObjectNode line = line(found, one.instead() == null ? "missed" : "wrong concept", gold.facet())
                .put("concept", gold.concept())
                .put("kind", gold.kind().id());
        place(line, found, gold.start(), gold.end());
        if (one.instead() != null) {
            ObjectNode instead = line.putObject("instead");
            said(instead, found, one.instead());
        }
        return line;
    }

    private static void topics(Judgement judgement, List<String> lines) {
        Judgement.TopicTags topics = judgement.topics();
        if (topics == null) {
            return;
        }
        Found found = judgement.found();
        topics.exact().wanted().stream()
                .filter(topic -> !topics.closed().said().contains(topic))
                .sorted()
                .forEach(topic -> lines.add(line(found, "missed", Facet.TOPIC)
                        .put("concept", topic)
                        .put("text", found.paragraph().text())
                        .toString()));
        topics.exact().said().stream()
                .filter(topic -> !topics.closed().wanted().contains(topic))
                .sorted()
                .forEach(topic -> found.paragraph().mentions().stream()
                        .filter(mention -> mention.facet() == Facet.TOPIC
                                && mention.concept().equals(topic))
                        .findFirst()
                        .ifPresent(mention -> lines.add(said(line(found, "false", Facet.TOPIC), found, mention)
                                .toString())));
    }

    private static ObjectNode line(Found found, String error, Facet facet) {
        GoldParagraph gold = found.gold();
        ObjectNode line = JSON.createObjectNode().put("error", error).put("facet", facet.id());
        line.put("paragraph", gold.id()).put("language", gold.language());
        if (!gold.drawn().corpus().isEmpty()) {
            line.put("corpus", gold.drawn().corpus());
        }
        return line;
    }

    private static ObjectNode said(ObjectNode line, Found found, Mention mention) {
        line.put("concept", mention.concept()).put("kind", mention.kind().id()).put("rule", mention.rule());
        Mention.Antecedent antecedent = mention.antecedent();
        if (antecedent != null) {
            line.put("antecedent", Objects.requireNonNull(antecedent).where());
        }
        place(line, found, mention.start(), mention.end());
        return line;
    }

    private static void place(ObjectNode line, Found found, int start, int end) {
        String text = found.paragraph().text();
        line.put("start", start)
                .put("end", end)
                .put("before", text.substring(whole(text, Math.max(0, start - AROUND)), start))
                .put("words", text.substring(start, end))
                .put("after", text.substring(end, whole(text, Math.min(text.length(), end + AROUND))));
    }

    /** Not in the middle of a character of two units. */
    private static int whole(String text, int at) {
        return at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }
}
