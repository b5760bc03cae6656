package org.chancery.annotate.countries;

import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Label.Use;
import org.chancery.vocabulary.Scheme;

/** When a demonym is only a language: in the notes of those who wrote a speech down, "(In German.)", "[in French; translated]", "translated from Spanish". */
public final class Languages {

    private static final Set<String> PREPOSITIONS = Set.of("in", "from", "into", "с", "на");

    private static final Set<String> SPEAKING = Set.of(
            "speak", "speaks", "spoke", "spoken", "speaking", "learn", "learns", "learned", "learning", "fluent");

    /** How far before the demonym the word for translating may stand: "translated from German into Russian". */
    private static final int NEAR = 4;

    private Languages() {}

    /** Whether this name is the name of a language and nothing more. */
    static boolean isOne(Words words, Name name) {
        if (isSpoken(words, name)) {
            return true;
        }
        int preposition = name.first() - 1;
        if (!name.is(Scheme.COUNTRY)
                || name.pattern().label().use() != Use.DEMONYM
                || preposition < 0
                || words.gapBefore(name.first()) != Words.JOINED
                || !PREPOSITIONS.contains(small(words, preposition))) {
            return false;
        }
        return (isNounHere(words, name) && isTranslatedBefore(words, preposition))
                || (isBracket(before(words, preposition), "([") && endsNote(words, name));
    }

    /** "he speaks Russian", "the study of Russian as a native language". */
    private static boolean isSpoken(Words words, Name name) {
        int before = name.first() - 1;
        if (!name.is(Scheme.COUNTRY)
                || name.pattern().label().use() != Use.DEMONYM
                || before < 0
                || words.gapBefore(name.first()) != Words.JOINED
                || !(isNounHere(words, name) || words.is(name.last() + 1, "as"))) {
            return false;
        }
        String word = small(words, before);
        boolean of = before > 0
                && Set.of("of", "in").contains(word)
                && Set.of("study", "studying", "teaching", "knowledge", "fluent", "command")
                        .contains(small(words, before - 1));
        return of || SPEAKING.contains(word);
    }

    /** "translated from German", not "translated from German sources". */
    private static boolean isNounHere(Words words, Name name) {
        int next = name.last() + 1;
        return next >= words.count()
                || words.gapBefore(next) != Words.JOINED
                || Set.of("into", "to", "by", "and", "in", "на", "и").contains(words.word(next));
    }

    private static boolean isTranslatedBefore(Words words, int preposition) {
        for (int word = preposition; word >= Math.max(0, preposition - NEAR + 1); word--) {
            if (word < preposition) {
                String small = small(words, word);
                if (small.startsWith("translat") || small.startsWith("retranslat") || small.startsWith("перев")) {
                    return true;
                }
            }
            if (words.gapBefore(word) == Words.PARTED) {
                return false;
            }
        }
        return false;
    }

    /** A closing bracket behind it, with a stop or without, or "; translated". */
    private static boolean endsNote(Words words, Name name) {
        String text = words.text();
        int at = words.end(name.last());
        while (at < text.length() && ".:,; ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length()
                && (isBracket(text.charAt(at), ")]")
                        || text.startsWith("translat", at)
                        || text.startsWith("through", at));
    }

    private static char before(Words words, int word) {
        int start = words.start(word);
        return start == 0 ? ' ' : words.text().charAt(start - 1);
    }

    private static boolean isBracket(char c, String brackets) {
        return brackets.indexOf(c) >= 0;
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
