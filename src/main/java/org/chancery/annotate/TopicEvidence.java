package org.chancery.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.annotate.LabelTrie.Match;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;

/**
 * What speaks for topics in one paragraph: a cue; two different hints of one topic; a treaty that implies it. Names and topics are matched in passes of their
 * own over the same words, so that "sanctions against Iran" is both a topic and a country; only inside a longer name, as in "Nuclear-Test-Ban Treaty", cues
 * and hints do not count: what such a name is about is said in the vocabulary.
 */
final class TopicEvidence {

    private static final int HINTS_NEEDED = 2;

    private final Words words;
    private final List<Name> names;
    private final List<Mention> mentions = new ArrayList<>();

    TopicEvidence(Words words, List<Name> names) {
        this.words = words;
        this.names = names;
    }

    /** The mentions of topics, in no order. */
    List<Mention> mentions(LabelTrie cues, LabelTrie hints) {
        List<Match> cueMatches = outsideNames(cues.matches(words));
        addCues(cueMatches);
        addHints(outsideNames(hints.matches(words)).stream()
                .filter(hint -> cueMatches.stream().noneMatch(cue -> overlap(hint, cue)))
                .toList());
        addImplied();
        return mentions;
    }

    private void addCues(List<Match> matches) {
        for (Match match : matches) {
            Set<String> topics = new HashSet<>();
            for (LabelPattern pattern : match.labels()) {
                if (topics.add(pattern.concept().id())) {
                    mentions.add(mention(match, pattern, "cue " + quoted(pattern.label())));
                }
            }
        }
    }

    private void addHints(List<Match> matches) {
        Map<String, Map<Match, LabelPattern>> byTopic = new LinkedHashMap<>();
        for (Match match : matches) {
            for (LabelPattern pattern : match.labels()) {
                byTopic.computeIfAbsent(pattern.concept().id(), topic -> new LinkedHashMap<>())
                        .putIfAbsent(match, pattern);
            }
        }
        for (Map<Match, LabelPattern> evidence : byTopic.values()) {
            Map<List<Integer>, Label> different = new LinkedHashMap<>();
            evidence.forEach((match, pattern) -> different.putIfAbsent(stems(match), pattern.label()));
            if (different.size() >= HINTS_NEEDED) {
                String rule = different.values().stream()
                        .map(TopicEvidence::quoted)
                        .distinct()
                        .collect(Collectors.joining(", ", "hints ", ""));
                evidence.forEach((match, pattern) -> mentions.add(mention(match, pattern, rule)));
            }
        }
    }

    private void addImplied() {
        Set<String> spoken = mentions.stream().map(Mention::concept).collect(Collectors.toSet());
        for (Name treaty : names) {
            for (String topic : treaty.concept().implies()) {
                if (!spoken.contains(topic)) {
                    Mention named = treaty.mention(words);
                    String rule = "implied by " + named.facet().id() + "/" + named.concept();
                    mentions.add(
                            new Mention(Facet.TOPIC, topic, Mention.Kind.IMPLIED, named.start(), named.end(), rule));
                }
            }
        }
    }

    private List<Match> outsideNames(List<Match> matches) {
        return matches.stream()
                .filter(match -> names.stream().noneMatch(name -> isInside(match, name)))
                .toList();
    }

    /** Inside a longer name; a cue that is itself the whole name counts. */
    private static boolean isInside(Match match, Name name) {
        return !name.is(Scheme.COUNTRY)
                && match.first() >= name.first()
                && match.last() <= name.last()
                && match.last() - match.first() < name.last() - name.first();
    }

    private static boolean overlap(Match one, Match other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    private Mention mention(Match match, LabelPattern pattern, String rule) {
        return new Mention(
                Facet.TOPIC,
                pattern.concept().id(),
                Mention.Kind.CUE,
                words.start(match.first()),
                words.end(match.last()),
                rule);
    }

    private List<Integer> stems(Match match) {
        List<Integer> stems = new ArrayList<>();
        for (int i = match.first(); i <= match.last(); i++) {
            stems.add(words.stem(i));
        }
        return stems;
    }

    private static String quoted(Label label) {
        return "\"" + label.text() + "\"";
    }
}
