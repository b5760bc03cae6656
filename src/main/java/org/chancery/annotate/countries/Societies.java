package org.chancery.annotate.countries;

import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Label.Use;

/**
 * Countries that stand in the names of bodies that are none of the state's, and of things: «Российское историческое общество», «Союз музеев России», "the American
 * Recovery and Reinvestment Act", the exhibition «Россия». Such a name speaks of the body.
 */
public final class Societies {

    /** Stems of nouns: who meets, plays, prints or trades, and is not the state. */
    private static final Set<String> RUSSIAN = Set.of(
            "обществ",
            "общественн",
            "союз",
            "ассоциаци",
            "театр",
            "музе",
            "университет",
            "библиотек",
            "газет",
            "парти",
            "клуб",
            "лиг",
            "книг",
            "оркестр",
            "церк",
            "церков");

    private static final Set<String> ENGLISH = Set.of(
            "Act",
            "Association",
            "Society",
            "Foundation",
            "University",
            "College",
            "Museum",
            "Orchestra",
            "Theatre",
            "Theater",
            "Legion",
            "Railroad",
            "Railroads",
            "Railway",
            "Railways",
            "Company",
            "Corporation",
            "Academy",
            "Club",
            "Church",
            "Chamber",
            "Times",
            "Post",
            "Herald");

    /** How many words may stand between a country and the noun. */
    private static final int FAR = 4;

    private Societies() {}

    /** Whether this country stands in the name of a body or a thing. */
    static boolean include(Words words, Name name) {
        return isQuotedAlone(words, name)
                || (words.hasInitialCapital(name.first())
                        && (isRussianAdjective(words, name) || isRussianOwner(words, name) || isEnglish(words, name)));
    }

    /** «Россия» right behind a noun: выставка «Россия», канал «Россия». */
    private static boolean isQuotedAlone(Words words, Name name) {
        String text = words.text();
        int start = words.start(name.first());
        int end = words.end(name.last());
        return start > 1
                && end < text.length()
                && text.charAt(start - 1) == '«'
                && text.charAt(end) == '»'
                && name.first() > 0
                && words.gapBefore(name.first()) == Words.JOINED
                && !words.hasInitialCapital(name.first() - 1)
                && !isNaming(words.word(name.first() - 1));
    }

    /** «то, что мы называем «Россия», слово «Россия»: the name itself is meant. */
    private static boolean isNaming(String word) {
        return word.startsWith("назыв") || word.startsWith("слов") || word.startsWith("стран");
    }

    /** «с Российским историческим обществом»: Russian writes only the first word of a name with a capital, and an adjective with none. */
    private static boolean isRussianAdjective(Words words, Name name) {
        if (name.pattern().label().use() != Use.DEMONYM || !isCyrillic(words, name.first())) {
            return false;
        }
        int word = name.last() + 1;
        while (word < words.count() && word <= name.last() + FAR && words.gapBefore(word) == Words.JOINED) {
            if (isSociety(words, word)) {
                return true;
            }
            if (!isAdjective(words, word)) {
                return false;
            }
            word++;
        }
        return false;
    }

    /** «в Союзе музеев России». */
    private static boolean isRussianOwner(Words words, Name name) {
        int noun = name.first() - 1;
        int head = noun - 1;
        return head >= 0
                && isCyrillic(words, name.first())
                && words.gapBefore(name.first()) == Words.JOINED
                && words.gapBefore(noun) == Words.JOINED
                && words.hasInitialCapital(head)
                && !words.hasInitialCapital(noun)
                && isSociety(words, head);
    }

    private static boolean isSociety(Words words, int word) {
        String small = words.word(word).toLowerCase(Locale.ROOT);
        return RUSSIAN.stream().anyMatch(stem -> small.startsWith(stem) && small.length() - stem.length() <= 3);
    }

    private static boolean isAdjective(Words words, int word) {
        String small = words.word(word).toLowerCase(Locale.ROOT);
        return small.endsWith("о") // военно-исторический
                || Set.of(
                                "ий", "ый", "ой", "ая", "ое", "ее", "го", "му", "им", "ым", "ом", "ую", "ие", "ые",
                                "их", "ых")
                        .contains(small.substring(Math.max(0, small.length() - 2)));
    }

    /** "the American Recovery and Reinvestment Act". */
    private static boolean isEnglish(Words words, Name name) {
        if (name.pattern().label().use() != Use.DEMONYM || isCyrillic(words, name.first())) {
            return false;
        }
        int word = name.last() + 1;
        while (word < words.count() && word <= name.last() + FAR + 1 && words.gapBefore(word) == Words.JOINED) {
            if (ENGLISH.contains(words.word(word))) {
                return true;
            }
            if (!words.hasInitialCapital(word) && !words.is(word, "and")) {
                return false;
            }
            word++;
        }
        return false;
    }

    private static boolean isCyrillic(Words words, int word) {
        return Character.UnicodeScript.of(words.text().codePointAt(words.start(word)))
                == Character.UnicodeScript.CYRILLIC;
    }
}
