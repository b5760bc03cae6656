package org.chancery.annotate.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;

/** What the rest of a document says of a topic: the paragraphs around one, the question that it answers, and the document as a whole. */
public final class TopicContext {

    /** So many paragraphs before and behind speak on with one. */
    private static final int NEAR = 4;

    /** Words that a short document is taken to have more, so that one cue does not fill it. */
    private static final int WORDS_MORE = 100;

    private static final int NONE = -1;

    private final List<TopicEvidence> evidence;

    /** For each paragraph the nearest question before it in its exchange. */
    private final int[] asked;

    private final Map<String, Double> strengths = new HashMap<>();
    private int words;

    /**
     * @param paragraphs of the document; empty for a text that stands alone
     * @param evidence of each paragraph; of the text itself when it stands alone
     */
    public TopicContext(List<Paragraph> paragraphs, List<TopicEvidence> evidence) {
        asked = asked(paragraphs);
        this.evidence = List.copyOf(evidence);
        for (TopicEvidence one : evidence) {
            words += one.length();
            one.weights().forEach((topic, weight) -> strengths.merge(topic, weight.strength(), Double::sum));
        }
    }

    /** How strongly the paragraphs around this one speak of a topic, in cues, and the question that it answers when that stands farther off. */
    double around(int at, String topic) {
        double strength = 0;
        int last = Math.min(evidence.size() - 1, at + NEAR);
        for (int i = Math.max(0, at - NEAR); i <= last; i++) {
            strength += i == at ? 0 : evidence.get(i).strength(topic);
        }
        return strength + asked(at, topic);
    }

    /** How strongly the whole document speaks of a topic, in cues per word. */
    double density(String topic) {
        return strengths.getOrDefault(topic, 0.0) / (words + WORDS_MORE);
    }

    private static int[] asked(List<Paragraph> paragraphs) {
        int[] asked = new int[paragraphs.size()];
        int last = NONE;
        for (int i = 0; i < asked.length; i++) {
            Integer exchange = paragraphs.get(i).said().exchange();
            boolean goesOn = last != NONE
                    && exchange != null
                    && exchange.equals(paragraphs.get(last).said().exchange());
            asked[i] = goesOn ? last : NONE;
            last = paragraphs.get(i).said().role() == Role.QUESTION ? i : last;
        }
        return asked;
    }

    private double asked(int at, String topic) {
        int question = at < asked.length ? asked[at] : NONE;
        return question != NONE && question < at - NEAR ? evidence.get(question).strength(topic) : 0;
    }
}
