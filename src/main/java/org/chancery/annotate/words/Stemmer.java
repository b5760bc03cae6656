package org.chancery.annotate.words;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ru.RussianLightStemmer;

/**
 * Folds a word (case, accents, stress marks, compatibility forms, invisible characters) and takes off its inflection: plural s from Latin words, case endings
 * from Cyrillic ones. Not thread-safe: it works in one buffer.
 *
 * <p>For Russian the light stemmer of Dolamic and Savoy (in Lucene) and not Snowball's: of country names Snowball takes the stem of some as a suffix of verbs
 * (Иран, Ирана: ира, but Ирану: иран; Йемен: йем, but Йемене: йемен), so that cases fall apart; the light one fails at Китай, Корея, Египет only, which
 * {@link RussianForms} mends.
 */
public final class Stemmer {

    private static final Normalizer2 CASE_FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final char CYRILLIC_FROM = '\u0400';
    private static final char CYRILLIC_TO = '\u052F';

    private final EnglishMinimalStemmer english = new EnglishMinimalStemmer();
    private final RussianLightStemmer russian = new RussianLightStemmer();
    private char[] buffer = new char[64];

    /** The characters of the last result, from 0. */
    char[] buffer() {
        return buffer;
    }

    /** Puts the stem of this part of a text into {@link #buffer} and gives its length. */
    int stem(String text, int from, int to) {
        int length = fold(text, from, to);
        if (length == 0) {
            return 0;
        }
        return isCyrillic(buffer[0]) ? russian.stem(buffer, length) : english.stem(buffer, length);
    }

    /** Puts this part of a text, folded, into {@link #buffer} and gives its length. */
    int fold(String text, int from, int to) {
        ensure(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char folded = foldCommon(c);
            if (folded == 0) {
                return foldRare(text.substring(from, to));
            }
            buffer[i - from] = folded;
        }
        return to - from;
    }

    /** The same as a string. */
    String folded(String text, int from, int to) {
        int length = fold(text, from, to);
        return new String(buffer, 0, length);
    }

    /** Nearly every character of an English or Russian text; 0 for all others. */
    private static char foldCommon(char c) {
        boolean small = isBetween('a', c, 'z') || isBetween('0', c, '9') || isBetween('а', c, 'я');
        if (small) {
            return c;
        }
        boolean capital = isBetween('A', c, 'Z') || isBetween('А', c, 'Я');
        if (capital) {
            return (char) (c + 32);
        }
        return c == 'ё' || c == 'Ё' ? 'е' : 0;
    }

    private int foldRare(String word) {
        String folded = CASE_FOLDING.normalize(word);
        // Lucene's folding makes и of й, which the Russian stemmer needs.
        folded = isCyrillic(folded.isEmpty() ? 0 : folded.charAt(0))
                ? foldCyrillic(folded)
                : ICUFoldingFilter.NORMALIZER.normalize(folded).replace('’', '\'');
        ensure(folded.length());
        folded.getChars(0, folded.length(), buffer, 0);
        return folded.length();
    }

    private static String foldCyrillic(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'ё' ? 'е' : c);
            }
        }
        return plain.toString();
    }

    private static boolean isCyrillic(int c) {
        return isBetween(CYRILLIC_FROM, c, CYRILLIC_TO);
    }

    private static boolean isBetween(char from, int c, char to) {
        return from <= c && c <= to;
    }

    private void ensure(int length) {
        if (buffer.length < length) {
            buffer = new char[length * 2];
        }
    }
}
