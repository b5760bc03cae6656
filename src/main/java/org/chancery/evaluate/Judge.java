package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.evaluate.Judgement.Said;
import org.chancery.evaluate.Judgement.Tags;
import org.chancery.evaluate.Judgement.TopicTags;
import org.chancery.evaluate.Judgement.Wanted;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the annotator finds in a paragraph with what a person found. A labelled mention is found when the annotator has a mention of the same facet and
 * concept that overlaps it, of whatever kind; each mention answers for one.
 */
final class Judge {
    private final Vocabularies vocabularies;
    private final Set<Facet> labelled;

    /** For facets that are labelled: the annotator's mentions in others are passed over. */
    Judge(Vocabularies vocabularies, Set<Facet> labelled) {
        this.vocabularies = vocabularies;
        this.labelled = labelled;
    }

    Judgement judge(Found found) {
        List<Wanted> wanted = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        Map<Facet, Tags> tags = new EnumMap<>(Facet.class);
        List<GoldMention> mentions = found.gold().mentions();
        if (mentions != null) {
            for (Facet facet : labelled) {
                if (facet != Facet.TOPIC) {
                    tags.put(facet, compare(facet, mentions, found, wanted, said));
                }
            }
        }
        return new Judgement(found, wanted, said, tags, topics(found));
    }

    private static Tags compare(Facet facet, List<GoldMention> all, Found found, List<Wanted> wanted, List<Said> said) {
        List<GoldMention> gold =
                all.stream().filter(mention -> mention.facet() == facet).toList();
        List<Mention> own = found.paragraph().mentions().stream()
                .filter(mention -> mention.facet() == facet)
                .toList();
        Matching same = matching(gold, own);
        some(gold, same::hasLeft).forEach(one -> wanted.add(new Wanted(one, true, null)));
        List<Mention> right = some(own, same::hasRight);
        right.forEach(one -> said.add(new Said(one, true, false)));
        List<GoldMention> missed = some(gold, i -> !same.hasLeft(i));
        List<Mention> wrong = some(own, i -> !same.hasRight(i) && isJudged(own.get(i), found.gold()));
        Matching instead = new Matching(missed, wrong, (one, other) -> one.overlaps(other.start(), other.end()));
        for (int i = 0; i < missed.size(); i++) {
            wanted.add(new Wanted(missed.get(i), false, partner(instead, i, wrong)));
        }
        for (int i = 0; i < wrong.size(); i++) {
            said.add(new Said(wrong.get(i), false, instead.hasRight(i)));
        }
        return new Tags(
                gold.stream().map(GoldMention::concept).collect(Collectors.toSet()),
                Stream.concat(right.stream(), wrong.stream())
                        .map(Mention::concept)
                        .collect(Collectors.toSet()));
    }

    private static Matching matching(List<GoldMention> gold, List<Mention> own) {
        return new Matching(
                gold,
                own,
                (one, other) -> one.concept().equals(other.concept()) && one.overlaps(other.start(), other.end()));
    }

    private static <T> List<T> some(List<T> all, IntPredicate which) {
        return IntStream.range(0, all.size())
                .filter(which)
                .<T>mapToObj(all::get)
                .toList();
    }

    private static @Nullable Mention partner(Matching matching, int left, List<Mention> right) {
        for (int i = 0; i < right.size(); i++) {
            if (matching.pairs(left, i)) {
                return right.get(i);
            }
        }
        return null;
    }

    /** Not where a person found something whose id nobody knows. */
    private static boolean isJudged(Mention mention, GoldParagraph gold) {
        return gold.doubtful().stream()
                .noneMatch(doubt -> doubt.facet() == mention.facet() && doubt.overlaps(mention.start(), mention.end()));
    }

    private @Nullable TopicTags topics(Found found) {
        Set<String> gold = found.gold().topics();
        if (gold == null || !labelled.contains(Facet.TOPIC)) {
            return null;
        }
        Set<String> own = found.paragraph().mentions().stream()
                .filter(mention -> mention.facet() == Facet.TOPIC)
                .map(Mention::concept)
                .collect(Collectors.toSet());
        return new TopicTags(new Tags(closed(gold), closed(own)), new Tags(exact(gold), exact(own)));
    }

    private Set<String> closed(Set<String> topics) {
        Set<String> closed = new LinkedHashSet<>(topics);
        topics.forEach(topic -> closed.addAll(vocabularies.ancestors(Facet.TOPIC, topic)));
        return closed;
    }

    private Set<String> exact(Set<String> topics) {
        Set<String> exact = new LinkedHashSet<>(topics);
        topics.forEach(topic -> exact.removeAll(vocabularies.ancestors(Facet.TOPIC, topic)));
        return exact;
    }
}
