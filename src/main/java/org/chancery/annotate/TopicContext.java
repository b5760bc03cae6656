package org.chancery.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.jspecify.annotations.Nullable;

/** What the rest of a document says of a topic: the paragraphs around one, the question that it answers, and the document as a whole. */
final class TopicContext {

    /** So many paragraphs before and behind speak on with one. */
    private static final int NEAR = 4;

    /** Words that a short document is taken to have more, so that one cue does not fill it. */
    private static final int WORDS_MORE = 100;

    private final List<Paragraph> paragraphs;
    private final List<TopicEvidence> evidence;
    private final Map<String, Double> strengths = new HashMap<>();
    private int words;

    /**
     * @param paragraphs of the document; empty for a text that stands alone
     * @param evidence of each paragraph; of the text itself when it stands alone
     */
    TopicContext(List<Paragraph> paragraphs, List<TopicEvidence> evidence) {
        this.paragraphs = List.copyOf(paragraphs);
        this.evidence = List.copyOf(evidence);
        for (TopicEvidence one : evidence) {
            words += one.length();
            one.weights().forEach((topic, weight) -> strengths.merge(topic, weight.strength(), Double::sum));
        }
    }

    /** How strongly the paragraphs around this one speak of a topic, in cues, and the questions of its exchange when they stand farther off. */
    double around(int at, String topic) {
        double strength = 0;
        int last = Math.min(evidence.size() - 1, at + NEAR);
        for (int i = Math.max(0, at - NEAR); i <= last; i++) {
            strength += i == at ? 0 : evidence.get(i).strength(topic);
        }
        return strength + askedBefore(at, topic);
    }

    /** How strongly the whole document speaks of a topic, in cues per word. */
    double density(String topic) {
        return strengths.getOrDefault(topic, 0.0) / (words + WORDS_MORE);
    }

    private double askedBefore(int at, String topic) {
        Integer exchange = exchange(at);
        double strength = 0;
        for (int i = at - 1; exchange != null && i >= 0 && exchange.equals(exchange(i)); i--) {
            boolean question = paragraphs.get(i).said().role() == Role.QUESTION;
            strength += question && i < at - NEAR ? evidence.get(i).strength(topic) : 0;
        }
        return strength;
    }

    private @Nullable Integer exchange(int at) {
        return at < paragraphs.size() ? paragraphs.get(at).said().exchange() : null;
    }
}
