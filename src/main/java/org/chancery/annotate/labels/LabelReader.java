package org.chancery.annotate.labels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.annotate.labels.LabelPattern.Demand;
import org.chancery.annotate.labels.LabelTrie.Entry;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.annotate.words.RussianForms;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Label.Use;
import org.chancery.vocabulary.NumberedConcepts;
import org.chancery.vocabulary.Scheme;
import org.chancery.vocabulary.VocabularyFault;

/** Makes a pattern of one label: what stems it is found by, and what its words demand. */
public final class LabelReader {

    /** A label whose words have more combinations of stems than this is found by its own stems only. */
    private static final int MOST_WAYS = 64;

    /** From this length on, a treaty's name is sure enough that its noun may be small: "the Rome treaty", «договор по открытому небу». */
    private static final int LONG_NAME = 2;

    /** Behind the noun of a treaty's name, writers take one for another: "Convention on the Rights" and "for the Rights", "Treaty of Friendship" and "on Friendship". */
    private static final Set<String> LINKS = Set.of("of", "on", "for", "concerning", "regarding");

    private final Analysis analysis;
    private final Concept concept;
    private final Label label;
    private final Words words;

    private LabelReader(Analysis analysis, Concept concept, Label label) {
        this.analysis = analysis;
        this.concept = concept;
        this.label = label;
        this.words = analysis.learn(label.text());
    }

    /** All ways by which a label is found; a {@link VocabularyFault} when it has no word. */
    public static List<Entry> entries(Analysis analysis, Concept concept, Label label) {
        LabelReader reader = new LabelReader(analysis, concept, label);
        if (reader.words.count() == 0) {
            throw new VocabularyFault(
                    concept.place(),
                    concept.id() + ": the label \"" + label.text() + "\" has no word in it; correct it or take it out");
        }
        return reader.entries();
    }

    private List<Entry> entries() {
        List<String> folded = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Set<Integer>> stems = new ArrayList<>();
        byte widestGap = Words.JOINED;
        for (int i = 0; i < words.count(); i++) {
            folded.add(folded(words, i));
            demands.add(demand(i));
            stems.add(stems(i));
            widestGap = i > 0 && words.gapBefore(i) > widestGap ? words.gapBefore(i) : widestGap;
        }
        LabelPattern pattern = new LabelPattern(concept, label, folded, demands, widestGap, isFirstHalfOfCompound());
        List<Entry> entries = new ArrayList<>();
        for (List<Integer> way : ways(stems)) {
            entries.add(new Entry(way, pattern));
        }
        addFirstHalfOfCompound(entries);
        return entries;
    }

    private Demand demand(int i) {
        if (words.is(i, NumberedConcepts.NUMBER)) {
            return new Demand.Numeral();
        }
        if (words.is(i, NumberedConcepts.YEAR)) {
            return new Demand.Year();
        }
        if (label.use() == Use.ABBREVIATION) {
            return new Demand.Letters(words.word(i));
        }
        Set<String> forms = words.count() == 1 ? formsAlone() : Set.of();
        if (!forms.isEmpty()) {
            return new Demand.Form(forms, hasMeantCapital(i));
        }
        boolean dated = concept.scheme() == Scheme.TREATY
                && words.count() == 2
                && words.word(0).matches("\\d{4}")
                && HeadNouns.isInLabel(words.word(1));
        if (dated && i == 1) {
            return new Demand.Last();
        }
        boolean relaxed = concept.scheme() == Scheme.TREATY
                && words.count() >= LONG_NAME
                && HeadNouns.isInLabel(words.word(i))
                && hasCapitalBesideNouns();
        return hasMeantCapital(i) && !relaxed ? new Demand.Capital() : new Demand.Stem();
    }

    /** Whether a capital is left when the nouns are small: not in "Declaration of Principles". */
    private boolean hasCapitalBesideNouns() {
        for (int i = 0; i < words.count(); i++) {
            if (words.hasInitialCapital(i) && !HeadNouns.isInLabel(words.word(i))) {
                return true;
            }
        }
        return words.count() > 2 && !words.hasInitialCapital(words.count() - 1);
    }

    /** A topic's first letter is large because it stands in lists: "Arms control" is not written so within a text. */
    private boolean hasMeantCapital(int i) {
        boolean shown = concept.scheme() == Scheme.TOPIC && i == 0 && !isAcronym(words.word(i));
        return words.hasInitialCapital(i) && !shown;
    }

    /** What a label of one word may look like. An English name has no plural: "the Americas" are not America, the Ottawas no town. */
    private Set<String> formsAlone() {
        String folded = folded(words, 0);
        boolean name = switch (label.use()) {
            case NAME, SHORT_NAME, CAPITAL, METONYM -> !isCyrillic(folded);
            case ABBREVIATION, DEMONYM, CUE, HINT -> false;
        };
        return name || isFirstHalfOfCompound() ? Set.of(folded) : forms(0);
    }

    private Set<String> forms(int i) {
        String folded = folded(words, i);
        if (isAcronym(words.word(i))) {
            return isCyrillic(folded) ? Set.of(folded) : Set.of();
        }
        return RussianForms.of(folded, hasMeantCapital(i));
    }

    /** The numbers of the stems that a word of the label may have in a text. */
    private Set<Integer> stems(int i) {
        Set<Integer> stems = new LinkedHashSet<>();
        stems.add(words.stem(i));
        boolean inflected = label.use() != Use.ABBREVIATION && (words.count() == 1 || words.hasInitialCapital(i));
        if (inflected) {
            for (String form : forms(i)) {
                stems.add(analysis.learn(form).stem(0));
            }
        }
        if (isLink(i)) {
            LINKS.forEach(link -> stems.add(analysis.learn(link).stem(0)));
        }
        return stems;
    }

    private boolean isLink(int i) {
        return concept.scheme() == Scheme.TREATY
                && i > 0
                && LINKS.contains(words.word(i))
                && HeadNouns.isInLabel(words.word(i - 1));
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

    /** Whether the vocabulary gives the label for compounds only: «афгано», «индо». */
    private boolean isFirstHalfOfCompound() {
        return label.use() == Use.DEMONYM
                && words.count() == 1
                && label.text().endsWith("о")
                && !words.hasInitialCapital(0);
    }

    /** A Russian adjective has a form of its own before a hyphen: американский, американо-. */
    private void addFirstHalfOfCompound(List<Entry> entries) {
        String text = label.text();
        boolean compounds =
                label.use() == Use.DEMONYM && words.count() == 1 && text.endsWith("ский") && text.length() > 7;
        if (compounds) {
            Words half = analysis.learn(text.substring(0, text.length() - 4) + "о");
            List<String> form = List.of(folded(half, 0));
            Demand demand = new Demand.Form(Set.copyOf(form), false);
            LabelPattern pattern = new LabelPattern(concept, label, form, List.of(demand), Words.JOINED, true);
            entries.add(new Entry(List.of(half.stem(0)), pattern));
        }
    }

    private String folded(Words of, int i) {
        return analysis.folded(of.text(), of.start(i), of.end(i));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isCyrillic(String folded) {
        return folded.charAt(0) >= 'а' && folded.charAt(0) <= 'я';
    }
}
