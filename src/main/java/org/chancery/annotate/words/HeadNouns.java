package org.chancery.annotate.words;

import java.util.Locale;
import java.util.Set;

/** Nouns that head the names of instruments and of meetings: "the Vienna Convention", "Treaty on Open Skies", «Договор по открытому небу». */
public final class HeadNouns {

    private static final Set<String> ENGLISH = Set.of(
            "accord",
            "act",
            "agreement",
            "arrangement",
            "charter",
            "club",
            "communique",
            "communiqué",
            "compact",
            "conference",
            "congress",
            "consensus",
            "convention",
            "covenant",
            "declaration",
            "document",
            "format",
            "forum",
            "initiative",
            "memorandum",
            "pact",
            "peace",
            "plan",
            "principle",
            "process",
            "protocol",
            "rule",
            "statement",
            "statute",
            "summit",
            "treaty",
            "understanding");

    private static final Set<String> RUSSIAN = Set.of(
            "декларация",
            "договор",
            "договоренность",
            "конвенция",
            "меморандум",
            "пакт",
            "протокол",
            "соглашение",
            "статут",
            "устав",
            "хартия");

    private HeadNouns() {}

    /** Whether an English word in any case, singular or plural, is one. */
    public static boolean isEnglish(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String singular = small.endsWith("s") ? small.substring(0, small.length() - 1) : small;
        return ENGLISH.contains(small) || ENGLISH.contains(singular);
    }

    /** Whether a word of a label is one, in the base form. */
    public static boolean isInLabel(String word) {
        return isEnglish(word) || RUSSIAN.contains(word.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    }
}
