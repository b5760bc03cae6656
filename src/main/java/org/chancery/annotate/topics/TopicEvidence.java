package org.chancery.annotate.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.annotate.anaphors.Antecedents;
import org.chancery.annotate.labels.LabelPattern;
import org.chancery.annotate.labels.LabelTrie;
import org.chancery.annotate.labels.LabelTrie.Match;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for topics in one text: cues, hints, and the treaties and organizations that imply them. Which of these topics the text is about,
 * {@link TopicChoice} tells. Names and topics are matched in passes of their own over the same words, so that "sanctions against Iran" is both a topic and a
 * country. Only inside a treaty's longer name, as in "Nuclear-Test-Ban Treaty", cues do not count: what a treaty is about is said in the vocabulary.
 * Organizations and other names tell by their cues what a body is for ("Bureau of Indian Affairs"), but hints inside them are too weak.
 */
public final class TopicEvidence {

    private static final int HINTS_SHOWN = 3;

    /** What a sign is, and how much it adds to a topic's {@link Weight#strength strength}: a cue one. */
    enum Kind {
        CUE(1),
        HINT(0.4),
        IMPLIED(0.7);

        private final double strength;

        Kind(double strength) {
            this.strength = strength;
        }
    }

    /**
     * One sign of one topic.
     *
     * @param topic the topic's id
     * @param start where it stands in the text (UTF-16 units)
     * @param end behind its last character
     * @param why the label, or for {@link Kind#IMPLIED} the facet and the concept
     */
    private record Sign(String topic, Kind kind, int start, int end, String why) {
        String quoted() {
            return "\"" + why + "\"";
        }
    }

    /** How often each kind of sign of one topic stands in the text. */
    static final class Weight {
        private int cues;
        private int hints;
        private int implied;

        private void add(Kind kind) {
            switch (kind) {
                case CUE -> cues++;
                case HINT -> hints++;
                case IMPLIED -> implied++;
            }
        }

        int cues() {
            return cues;
        }

        int hints() {
            return hints;
        }

        boolean isImplied() {
            return implied > 0;
        }

        boolean isLoneHint() {
            return cues == 0 && hints == 1 && implied == 0;
        }

        private boolean isSpoken() {
            return cues > 0 || hints > 1;
        }

        /** All signs together, in cues. */
        double strength() {
            return cues * Kind.CUE.strength + hints * Kind.HINT.strength + implied * Kind.IMPLIED.strength;
        }
    }

    private final Words words;
    private final List<Name> names;
    private final List<Sign> signs = new ArrayList<>();
    private final Map<String, Weight> weights = new HashMap<>();

    /**
     * @param names the names that count
     * @param pointed what nouns point back to
     */
    public TopicEvidence(
            Words words, List<Name> names, List<Antecedents.Found> pointed, LabelTrie cues, LabelTrie hints) {
        this.words = words;
        this.names = names;
        List<Match> cueMatches = outsideNames(EnumSet.of(Scheme.TREATY), cues.matches(words));
        List<Match> hintMatches =
                outsideNames(EnumSet.of(Scheme.TREATY, Scheme.ORGANIZATION, Scheme.OTHER_NAME), hints.matches(words));
        addLabels(Kind.CUE, cueMatches);
        addLabels(Kind.HINT, outside(cueMatches, hintMatches));
        names.forEach(name -> addImplied(name.concept(), words.start(name.first()), name.end(words)));
        pointed.forEach(found -> addImplied(found.concept(), words.start(found.word()), words.end(found.word())));
    }

    /** The topics that anything here speaks for, with how much does. */
    Map<String, Weight> weights() {
        return weights;
    }

    /** How strongly this text speaks of a topic, in cues; 0 when nothing does. */
    double strength(String topic) {
        Weight weight = weights.get(topic);
        return weight == null ? 0 : weight.strength();
    }

    /** How many words the text has. */
    int length() {
        return words.count();
    }

    /** The signs of these topics as mentions, in no order; what implies a topic only where its own words are not enough. */
    public List<Mention> mentions(Set<String> topics) {
        Map<String, String> hints = hints(topics);
        List<Mention> mentions = new ArrayList<>();
        for (Sign sign : signs) {
            if (topics.contains(sign.topic())) {
                switch (sign.kind()) {
                    case CUE -> mentions.add(mention(sign, Mention.Kind.CUE, "cue " + sign.quoted()));
                    case HINT -> mentions.add(mention(sign, Mention.Kind.CUE, hints.getOrDefault(sign.topic(), "")));
                    case IMPLIED -> addImplied(mentions, sign);
                }
            }
        }
        return mentions;
    }

    private void addImplied(List<Mention> mentions, Sign sign) {
        Weight weight = weights.get(sign.topic());
        if (weight == null || !weight.isSpoken()) {
            mentions.add(mention(sign, Mention.Kind.IMPLIED, "implied by " + sign.why()));
        }
    }

    /** The rule of the hints of each topic: it names the first few different ones. */
    private Map<String, String> hints(Set<String> topics) {
        Map<String, Set<String>> different = new HashMap<>();
        for (Sign sign : signs) {
            if (sign.kind() == Kind.HINT && topics.contains(sign.topic())) {
                Set<String> known = different.computeIfAbsent(sign.topic(), topic -> new LinkedHashSet<>());
                if (known.size() < HINTS_SHOWN) {
                    known.add(sign.quoted());
                }
            }
        }
        Map<String, String> rules = new HashMap<>();
        different.forEach((topic, quoted) -> rules.put(topic, "hints " + String.join(", ", quoted)));
        return rules;
    }

    private static Mention mention(Sign sign, Mention.Kind kind, String rule) {
        return new Mention(Facet.TOPIC, sign.topic(), kind, sign.start(), sign.end(), rule);
    }

    /** One sign for each topic that a label speaks for: words may be a cue of several. */
    private void addLabels(Kind kind, List<Match> matches) {
        for (Match match : matches) {
            Set<String> topics = match.labels().size() > 1 ? new HashSet<>() : Set.of();
            for (LabelPattern label : match.labels()) {
                String topic = label.concept().id();
                if (match.labels().size() == 1 || topics.add(topic)) {
                    add(
                            kind,
                            topic,
                            words.start(match.first()),
                            words.end(match.last()),
                            label.label().text());
                }
            }
        }
    }

    private void addImplied(Concept concept, int start, int end) {
        for (String topic : concept.implies()) {
            String what = concept.scheme().facet().map(Facet::id).orElseThrow() + "/" + concept.id();
            add(Kind.IMPLIED, topic, start, end, what);
        }
    }

    private void add(Kind kind, String topic, int start, int end, String why) {
        signs.add(new Sign(topic, kind, start, end, why));
        weights.computeIfAbsent(topic, id -> new Weight()).add(kind);
    }

    /** Those that are not inside a longer name of these schemes; a cue that is itself the whole name counts. */
    private List<Match> outsideNames(Set<Scheme> schemes, List<Match> matches) {
        if (matches.isEmpty() || names.isEmpty()) {
            return matches;
        }
        @Nullable Name[] nameAt = new Name[words.count()];
        for (Name name : names) {
            if (schemes.contains(name.concept().scheme())) {
                Arrays.fill(nameAt, name.first(), name.last() + 1, name);
            }
        }
        return matches.stream()
                .filter(match -> !isInside(match, nameAt[match.first()]))
                .toList();
    }

    private static boolean isInside(Match match, @Nullable Name name) {
        return name != null && match.last() <= name.last() && match.last() - match.first() < name.last() - name.first();
    }

    /** Those hints that share no word with a cue. */
    private static List<Match> outside(List<Match> cues, List<Match> hints) {
        BitSet taken = new BitSet();
        cues.forEach(cue -> taken.set(cue.first(), cue.last() + 1));
        return hints.stream()
                .filter(hint -> {
                    int next = taken.nextSetBit(hint.first());
                    return next < 0 || next > hint.last();
                })
                .toList();
    }
}
