package org.chancery.annotate.labels;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.NumberedConcepts;

/**
 * A label as it may stand in a text.
 *
 * @param concept what it stands for
 * @param label as the vocabulary prints it
 * @param folded its words, folded and not stemmed
 * @param demands what each of its words asks of the word in the text, beyond its stem
 * @param widestGap what may part its words at most, see {@link Words#gapBefore}
 * @param beforeHyphen whether it counts only with a hyphen behind it: the first half of a compound ("американо-российский")
 */
public record LabelPattern(
        Concept concept, Label label, List<String> folded, List<Demand> demands, byte widestGap, boolean beforeHyphen) {

    /**
     * Abbreviations that are English words, too: in a sentence wholly in capitals ("LET US START") they are taken for the words. A rule for all abbreviations
     * would lose the USSR from headings.
     */
    private static final Set<String> ENGLISH_WORDS = Set.of("US", "START", "SALT", "OPEN", "WHO", "IT", "IS", "AM");

    private static final Set<String> GOING_ON = Set.of("of", "on", "for", "concerning", "relating");

    private static final int LONGEST_NUMBER = 4;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");

    /** What a word of a label asks of a word of a text. */
    sealed interface Demand {
        /** Nothing. */
        record Stem() implements Demand {}

        /** That no name goes on behind it: "the 1903 Treaty", and not "the 1856 Treaty of Paris". */
        record Last() implements Demand {}

        /** A capital in front, or all in capitals. */
        record Capital() implements Demand {}

        /** A number: that of the concept, where a label is written once for many ({@link NumberedConcepts}). */
        record Numeral() implements Demand {}

        /** The year of that number, in brackets: "December 14, 1946" is no resolution 14 (1946). */
        record Year() implements Demand {}

        /** Exactly these letters. */
        record Letters(String letters) implements Demand {}

        /** One of these forms, folded, and a capital in front when asked. */
        record Form(Set<String> forms, boolean capital) implements Demand {
            public Form {
                forms = Set.copyOf(forms);
            }
        }
    }

    /** Keeps copies of the lists. */
    public LabelPattern {
        folded = List.copyOf(folded);
        demands = List.copyOf(demands);
    }

    /** The same words, standing for another concept. */
    public LabelPattern of(Concept other) {
        return new LabelPattern(other, label, folded, demands, widestGap, beforeHyphen);
    }

    /**
     * The label of the concept whose number stands in the text.
     *
     * @param numbered what the label is written for
     * @param first where it begins in the text, which it fits
     */
    Optional<LabelPattern> member(NumberedConcepts numbered, Words words, int first) {
        Integer number = null;
        Integer year = null;
        for (int i = 0; i < demands.size(); i++) {
            switch (demands.get(i)) {
                case Demand.Numeral() -> number = Integer.valueOf(words.word(first + i));
                case Demand.Year() -> year = Integer.valueOf(words.word(first + i));
                default -> {}
            }
        }
        if (number == null) {
            return Optional.empty();
        }
        int own = number;
        return numbered.member(own, year).map(member -> {
            Label filled =
                    new Label(numbered.filled(label.text(), own), label.language(), label.use(), label.ambiguous());
            return new LabelPattern(member, filled, folded, demands, widestGap, beforeHyphen);
        });
    }

    /** Whether a word is a number of up to four digits. */
    static boolean isNumber(Words words, int word) {
        int start = words.start(word);
        int end = words.end(word);
        for (int i = start; i < end; i++) {
            if (words.text().charAt(i) < '0' || words.text().charAt(i) > '9') {
                return false;
            }
        }
        return end - start <= LONGEST_NUMBER;
    }

    /** How many words the label has. */
    public int length() {
        return demands.size();
    }

    /** Whether the words of the text from {@code first}, whose stems are this label's, are this label. */
    boolean fits(Analysis analysis, Words words, int first) {
        for (int i = 0; i < demands.size(); i++) {
            boolean parted = i > 0 && words.gapBefore(first + i) > widestGap;
            if (parted || !meets(analysis, words, first + i, demands.get(i))) {
                return false;
            }
        }
        int last = first + length() - 1;
        return !(beforeHyphen && !words.hyphenFollows(last))
                && !(endsIn('+') && !words.isFollowedBy(last, '+'))
                && !isWordInCapitals(words, first);
    }

    /**
     * How near the words of the text from {@code first} come to this label: how many letters they begin with in common. So «Парижских соглашений» is «Парижские
     * соглашения» rather than «Парижское соглашение», whose stems are the same, and "OPEC+" is not OPEC.
     */
    int nearness(Analysis analysis, Words words, int first) {
        int common = endsIn('+') ? 1 : 0;
        for (int i = 0; i < folded.size(); i++) {
            String word = analysis.folded(words.text(), words.start(first + i), words.end(first + i));
            int difference = Arrays.mismatch(word.toCharArray(), folded.get(i).toCharArray());
            common += difference < 0 ? word.length() : difference;
        }
        return common;
    }

    /** Whether the label ends in a sign that is no part of its last word: "U.S.", "OPEC+". */
    boolean endsIn(char sign) {
        String text = label.text();
        return text.charAt(text.length() - 1) == sign;
    }

    private boolean isWordInCapitals(Words words, int first) {
        return label.use() == Label.Use.ABBREVIATION && ENGLISH_WORDS.contains(label.text()) && words.inCapitals(first);
    }

    private static boolean meets(Analysis analysis, Words words, int word, Demand demand) {
        return switch (demand) {
            case Demand.Stem() -> true;
            case Demand.Last() ->
                word + 1 >= words.count()
                        || words.gapBefore(word + 1) != Words.JOINED
                        || !GOING_ON.contains(words.word(word + 1));
            case Demand.Capital() -> words.hasInitialCapital(word);
            case Demand.Numeral() -> isNumber(words, word);
            case Demand.Year() -> isNumber(words, word) && words.text().charAt(words.start(word) - 1) == '(';
            case Demand.Letters(String letters) -> words.is(word, letters) || isHidden(letters, words.word(word));
            case Demand.Form(Set<String> forms, boolean capital) ->
                (!capital || words.hasInitialCapital(word))
                        && forms.contains(analysis.folded(words.text(), words.start(word), words.end(word)));
        };
    }

    /** Whether a word is these letters among soft hyphens, joiners and stress marks. */
    private static boolean isHidden(String letters, String word) {
        return word.length() > letters.length()
                && letters.equals(INVISIBLE.matcher(word).replaceAll(""));
    }
}
