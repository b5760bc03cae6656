package org.chancery.annotate.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.annotate.topics.TopicEvidence.Weight;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Scheme;
import org.chancery.vocabulary.Vocabularies;

/**
 * Chooses the topics that a text is about among those that something in it speaks for: a sum of what speaks for each, against all that speaks for others. At most
 * {@value #AT_MOST}, the strongest; none above a more specific one. The few numbers were fitted by logistic regression to the development half of the gold
 * paragraphs, and hold in cross-validation by documents. Weights of single cues by their rarity in the corpora, their
 * length or their place in the paragraph were tried and left out: they add nothing to that. So a rare word is a cue, a usual one a hint, and that is all.
 */
public final class TopicChoice {

    private static final int AT_MOST = 4;

    /** What the paragraphs around must say of a topic, in cues, for which a single hint is all that speaks here. */
    private static final double AROUND_A_HINT = 1.5;

    private static final double NEEDED = 0.2;
    private static final double PER_CUES = 2.6;
    private static final double PER_HINTS = 1.0;
    private static final double WHEN_IMPLIED = 2.0;
    private static final double PER_AROUND = 0.6;
    private static final double PER_DENSITY = 1.2;
    private static final double PER_ALL = -1.5;

    /** Turns cues per word into numbers of the size of the others. */
    private static final double DENSE = 50;

    private record Scored(String topic, double score) {}

    private static final Comparator<Scored> STRONGEST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::topic);

    private final Map<String, Set<String>> above;

    /** With the topics of the vocabularies and those above them. */
    public TopicChoice(Vocabularies vocabularies) {
        above = vocabularies.concepts(Scheme.TOPIC).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Concept::id, topic -> Set.copyOf(vocabularies.ancestors(Facet.TOPIC, topic.id()))));
    }

    /** The topics that this text is about, the surest first: the paragraph {@code at} in the context, or outside of it when negative. */
    public Set<String> choose(TopicEvidence evidence, TopicContext context, int at) {
        double all = 0;
        for (Weight weight : evidence.weights().values()) {
            all += weight.strength();
        }
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<String, Weight> topic : evidence.weights().entrySet()) {
            double around = at < 0 ? 0 : context.around(at, topic.getKey());
            double score = score(topic.getValue(), all, around, context.density(topic.getKey()));
            if (score > 0 && (!topic.getValue().isLoneHint() || around >= AROUND_A_HINT)) {
                scored.add(new Scored(topic.getKey(), score));
            }
        }
        return mostSpecific(scored);
    }

    private static double score(Weight own, double all, double around, double density) {
        return PER_CUES * Math.log1p(own.cues())
                + PER_HINTS * Math.log1p(own.hints())
                + (own.isImplied() ? WHEN_IMPLIED : 0)
                + PER_AROUND * Math.log1p(around)
                + PER_DENSITY * Math.log1p(DENSE * density)
                + PER_ALL * Math.log1p(all)
                - NEEDED;
    }

    private Set<String> mostSpecific(List<Scored> scored) {
        Set<String> general = new HashSet<>();
        scored.forEach(one -> general.addAll(above.getOrDefault(one.topic(), Set.of())));
        Set<String> chosen = new LinkedHashSet<>();
        scored.stream()
                .filter(one -> !general.contains(one.topic()))
                .sorted(STRONGEST)
                .limit(AT_MOST)
                .forEach(one -> chosen.add(one.topic()));
        return chosen;
    }
}
