package org.chancery.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.annotate.LabelPattern.Demand;
import org.chancery.annotate.LabelTrie.Entry;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;
import org.chancery.vocabulary.VocabularyFault;

/** Makes patterns of labels: what stems they are found by, and what their words demand. */
final class LabelReader {

    /** A label whose words have more combinations of stems than this is found by its own stems only. */
    private static final int MOST_WAYS = 64;

    /** From this length on, a treaty's name is sure enough that its noun may be small: "the treaty on Open Skies", «договор по открытому небу». */
    private static final int LONG_NAME = 3;

    private final Analysis analysis;

    LabelReader(Analysis analysis) {
        this.analysis = analysis;
    }

    /** All ways by which a label is found; a {@link VocabularyFault} when it has no word. */
    List<Entry> entries(Concept concept, Label label) {
        Words words = analysis.learn(label.text());
        if (words.count() == 0) {
            throw new VocabularyFault(
                    concept.place(),
                    concept.id() + ": the label \"" + label.text() + "\" has no word in it; correct it or take it out");
        }
        List<Demand> demands = new ArrayList<>();
        List<Set<Integer>> stems = new ArrayList<>();
        byte widestGap = Words.JOINED;
        for (int i = 0; i < words.count(); i++) {
            demands.add(demand(concept, label, words, i));
            stems.add(stems(label, words, i));
            widestGap = i > 0 && words.gapBefore(i) > widestGap ? words.gapBefore(i) : widestGap;
        }
        LabelPattern pattern = new LabelPattern(concept, label, demands, widestGap, false);
        List<Entry> entries = new ArrayList<>();
        for (List<Integer> way : ways(stems)) {
            entries.add(new Entry(way, pattern));
        }
        addFirstHalfOfCompound(entries, pattern);
        return entries;
    }

    private Demand demand(Concept concept, Label label, Words words, int i) {
        if (label.use() == Label.Use.ABBREVIATION) {
            return new Demand.Letters(words.word(i));
        }
        boolean capital = words.hasInitialCapital(i);
        Set<String> forms = words.count() == 1 ? forms(words, i) : Set.of();
        if (!forms.isEmpty()) {
            return new Demand.Form(forms, capital);
        }
        boolean relaxed =
                concept.scheme() == Scheme.TREATY && words.count() >= LONG_NAME && HeadNouns.isInLabel(words.word(i));
        return capital && !relaxed ? new Demand.Capital() : new Demand.Stem();
    }

    /** The numbers of the stems that a word of a label may have in a text. */
    private Set<Integer> stems(Label label, Words words, int i) {
        Set<Integer> stems = new LinkedHashSet<>();
        stems.add(words.stem(i));
        boolean inflected = label.use() != Label.Use.ABBREVIATION && (words.count() == 1 || words.hasInitialCapital(i));
        if (inflected) {
            for (String form : forms(words, i)) {
                stems.add(analysis.learn(form).stem(0));
            }
        }
        return stems;
    }

    private Set<String> forms(Words words, int i) {
        String folded = analysis.folded(words.text(), words.start(i), words.end(i));
        if (isAcronym(words.word(i))) {
            return isCyrillic(folded) ? Set.of(folded) : Set.of();
        }
        return RussianForms.of(folded, words.hasInitialCapital(i));
    }

    private static List<List<Integer>> ways(List<Set<Integer>> stems) {
        long count = stems.stream().mapToLong(Set::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        List<List<Integer>> ways = List.of(List.of());
        for (Set<Integer> here : stems) {
            int most = count > MOST_WAYS ? 1 : here.size();
            ways = ways.stream()
                    .flatMap(way -> here.stream().limit(most).map(stem -> joined(way, stem)))
                    .toList();
        }
        return ways;
    }

    private static List<Integer> joined(List<Integer> way, int stem) {
        List<Integer> longer = new ArrayList<>(way);
        longer.add(stem);
        return longer;
    }

    /** A Russian adjective has a form of its own before a hyphen: американский, американо-. */
    private void addFirstHalfOfCompound(List<Entry> entries, LabelPattern adjective) {
        String text = adjective.label().text();
        boolean compounds = adjective.label().use() == Label.Use.DEMONYM
                && adjective.length() == 1
                && text.endsWith("ский")
                && text.length() > 7;
        if (compounds) {
            Words half = analysis.learn(text.substring(0, text.length() - 4) + "о");
            Demand demand = new Demand.Form(Set.of(analysis.folded(half.text(), 0, half.end(0))), false);
            entries.add(new Entry(
                    List.of(half.stem(0)),
                    new LabelPattern(adjective.concept(), adjective.label(), List.of(demand), Words.JOINED, true)));
        }
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isCyrillic(String word) {
        return word.charAt(0) >= 'а' && word.charAt(0) <= 'я';
    }
}
