package org.chancery.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.annotate.LabelTrie.Match;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for topics in one paragraph: a cue; two different hints of one topic; a treaty or an organization that implies it. Names and topics are matched in passes of their
 * own over the same words, so that "sanctions against Iran" is both a topic and a country. Only inside a treaty's longer name, as in "Nuclear-Test-Ban Treaty",
 * cues do not count: what a treaty is about is said in the vocabulary. Organizations and other names tell by their cues what a body is for ("Bureau of Indian
 * Affairs"), but hints inside them are too weak.
 */
final class TopicEvidence {

    private static final int HINTS_NEEDED = 2;
    private static final int HINTS_SHOWN = 3;

    /** A label of a topic, where it stands. */
    private record Evidence(Match match, LabelPattern label) {}

    private final Words words;
    private final List<Name> names;
    private final List<Antecedents.Found> pointed;
    private final List<Mention> mentions = new ArrayList<>();

    /**
     * @param names the names that count
     * @param pointed what nouns point back to
     */
    TopicEvidence(Words words, List<Name> names, List<Antecedents.Found> pointed) {
        this.words = words;
        this.names = names;
        this.pointed = pointed;
    }

    /** The mentions of topics, in no order. */
    List<Mention> mentions(LabelTrie cues, LabelTrie hints) {
        List<Match> cueMatches = outsideNames(EnumSet.of(Scheme.TREATY), cues.matches(words));
        addCues(cueMatches);
        List<Match> hintMatches =
                outsideNames(EnumSet.of(Scheme.TREATY, Scheme.ORGANIZATION, Scheme.OTHER_NAME), hints.matches(words));
        addHints(outside(cueMatches, hintMatches));
        addImplied();
        return mentions;
    }

    private void addCues(List<Match> matches) {
        for (Match match : matches) {
            for (Evidence evidence : evidence(match)) {
                mentions.add(mention(evidence, "cue " + quoted(evidence.label())));
            }
        }
    }

    private void addHints(List<Match> matches) {
        Map<String, List<Evidence>> byTopic = new LinkedHashMap<>();
        for (Match match : matches) {
            for (Evidence evidence : evidence(match)) {
                byTopic.computeIfAbsent(evidence.label().concept().id(), topic -> new ArrayList<>())
                        .add(evidence);
            }
        }
        for (List<Evidence> hints : byTopic.values()) {
            Map<List<Integer>, String> different = new LinkedHashMap<>();
            hints.forEach(hint -> different.putIfAbsent(stems(hint.match()), quoted(hint.label())));
            if (different.size() >= HINTS_NEEDED) {
                String rule = different.values().stream()
                        .distinct()
                        .limit(HINTS_SHOWN)
                        .collect(Collectors.joining(", ", "hints ", ""));
                hints.forEach(hint -> mentions.add(mention(hint, rule)));
            }
        }
    }

    /** One for each topic that the label speaks for: words may be a cue of several. */
    private static List<Evidence> evidence(Match match) {
        Set<String> topics = new HashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (LabelPattern label : match.labels()) {
            if (topics.add(label.concept().id())) {
                evidence.add(new Evidence(match, label));
            }
        }
        return evidence;
    }

    private void addImplied() {
        Set<String> spoken = mentions.stream().map(Mention::concept).collect(Collectors.toSet());
        names.forEach(name -> addImplied(name.concept(), words.start(name.first()), name.end(words), spoken));
        pointed.forEach(
                found -> addImplied(found.concept(), words.start(found.word()), words.end(found.word()), spoken));
    }

    private void addImplied(Concept concept, int start, int end, Set<String> spoken) {
        for (String topic : concept.implies()) {
            if (!spoken.contains(topic)) {
                String rule =
                        "implied by " + concept.scheme().facet().map(Facet::id).orElseThrow() + "/" + concept.id();
                mentions.add(new Mention(Facet.TOPIC, topic, Mention.Kind.IMPLIED, start, end, rule));
            }
        }
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

    private Mention mention(Evidence evidence, String rule) {
        return new Mention(
                Facet.TOPIC,
                evidence.label().concept().id(),
                Mention.Kind.CUE,
                words.start(evidence.match().first()),
                words.end(evidence.match().last()),
                rule);
    }

    private List<Integer> stems(Match match) {
        List<Integer> stems = new ArrayList<>();
        for (int i = match.first(); i <= match.last(); i++) {
            stems.add(words.stem(i));
        }
        return stems;
    }

    private static String quoted(LabelPattern pattern) {
        return "\"" + pattern.label().text() + "\"";
    }
}
