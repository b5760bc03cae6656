package org.chancery.source;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Guesses a text's language: enough to choose between the analysers that the index has. Cyrillic text is Russian unless its letters say otherwise, Latin text is
 * English if enough of its words are English function words that neighbours of English do not share.
 */
final class Languages {

    /** BCP 47: nobody knows. */
    static final String UNKNOWN = "und";

    /** How much of an English text these words make up at least: in prose it is a fifth to a quarter, in German, Dutch or French next to nothing. */
    private static final double ENGLISH_SHARE = 0.08;

    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "to", "that", "for", "it", "with", "this", "are", "have", "has", "been", "be", "by", "not",
            "our", "what", "which", "from", "they", "you", "your", "will", "would", "there", "do", "of");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Languages() {}

    /** The language of a text: {@code ru}, {@code uk}, {@code en} or {@code und}. */
    static String of(String text) {
        long letters = count(text, Languages::isLetter);
        long cyrillic = count(text, Languages::isCyrillic);
        if (letters == 0) {
            return UNKNOWN;
        }
        return cyrillic * 2 > letters ? cyrillicLanguage(text, cyrillic) : isEnglish(text) ? "en" : UNKNOWN;
    }

    static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    static boolean isLatin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c);
    }

    private static String cyrillicLanguage(String text, long letters) {
        long ukrainian = count(text, c -> "іїєґІЇЄҐ".indexOf(c) >= 0);
        long russian = count(text, c -> "ыэъёЫЭЪЁ".indexOf(c) >= 0);
        if (ukrainian > russian) {
            return text.contains("ў") ? UNKNOWN : "uk"; // ў is Belarusian
        }
        boolean longEnoughToTell = letters > 200;
        boolean otherSlavic = count(text, c -> "ыэЫЭ".indexOf(c) >= 0) == 0;
        return longEnoughToTell && otherSlavic ? UNKNOWN : "ru";
    }

    private static boolean isEnglish(String text) {
        long words = 0;
        long english = 0;
        for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            words += word.isEmpty() ? 0 : 1;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        return english > 0 && english >= words * ENGLISH_SHARE;
    }

    private static long count(String text, IntPredicate which) {
        return text.codePoints().filter(which).count();
    }
}
