package org.chancery.annotate.treaties;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.words.Words;

/** Numbers and dates that stand with the noun of a treaty: "resolutions Nos. 242 (1967) and 338", "the treaty of February 22nd, 1819", "SALT II". */
final class Numerals {

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "и", "или");

    /** May stand between the noun and the numbers: "resolutions Nos. 242 and 338". */
    private static final Set<String> NUMERALS = Set.of("no", "nos", "number", "numbers");

    private static final Set<String> PREPOSITIONS = Set.of("of", "on", "о", "об", "от");

    private static final Pattern MONTH =
            Pattern.compile("January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря");

    private static final Pattern DAY = Pattern.compile("the|day|\\d{1,2}(st|nd|d|rd|th)?");

    /** So many words at most has a date. */
    private static final int LONGEST_DATE = 5;

    private Numerals() {}

    /** "May 5": of no list. */
    static boolean isDay(Words words, int word) {
        return MONTH.matcher(words.word(word - 1)).matches() && !isYear(words, word);
    }

    static boolean isNumber(Words words, int word) {
        return isDigit(words, words.start(word)) && isDigit(words, words.end(word) - 1);
    }

    static boolean isRoman(Words words, int word) {
        return words.word(word).matches("[IVX]{1,4}");
    }

    /** The end of what stands before a number with the noun, over "Nos." */
    static int noun(Words words, int number) {
        int noun = isYear(words, number) ? beforeDate(words, number) : number - 1;
        if (noun > 0 && NUMERALS.contains(small(words, noun))) {
            noun--;
        }
        return words.gapBefore(number) == Words.PARTED && noun == number - 1 ? number : noun;
    }

    static int yearBehind(Words words, int number) {
        int year = number + 1;
        return year < words.count() && isInBrackets(words, year) && words.start(year) - words.end(number) <= 2
                ? year
                : number;
    }

    static boolean isInBrackets(Words words, int word) {
        int before = words.start(word) - 1;
        return before >= 0 && words.text().charAt(before) == '(' && words.isFollowedBy(word, ')');
    }

    /** Whether a word only joins two items of a list. */
    static boolean isConjunction(Words words, int word) {
        return word < words.count() && CONJUNCTIONS.contains(small(words, word));
    }

    /** The next number of a list; -1 when there is none. */
    static int nextNumber(Words words, int last) {
        int next = last + 1;
        if (isConjunction(words, next)) {
            next++;
        } else if (next < words.count() && words.gapBefore(next) == Words.JOINED) {
            return -1;
        }
        boolean near = next < words.count() && words.start(next) - words.end(next - 1) <= 3;
        return near && isNumber(words, next) ? next : -1;
    }

    /** Over day and month: "the treaty of February 22nd, 1819". */
    private static int beforeDate(Words words, int year) {
        int word = year - 1;
        while (word > 0 && year - word <= LONGEST_DATE && isOfDate(words.word(word))) {
            word--;
        }
        boolean of = PREPOSITIONS.contains(small(words, word)) || words.is(word + 1, "of");
        return !of ? year - 1 : PREPOSITIONS.contains(small(words, word)) ? word : word + 1;
    }

    /** Whether a number is the day or the year of a date: "December 14, 1946", «14 декабря 1946 года». */
    static boolean isInDate(Words words, int number) {
        return number > 0
                && (isMonth(words, number - 1)
                        || isMonth(words, number + 1)
                        || (isYear(words, number)
                                && number > 1
                                && DAY.matcher(words.word(number - 1)).matches()
                                && isMonth(words, number - 2)));
    }

    private static boolean isMonth(Words words, int word) {
        return word < words.count() && MONTH.matcher(words.word(word)).matches();
    }

    private static boolean isOfDate(String word) {
        return MONTH.matcher(word).matches() || DAY.matcher(word).matches();
    }

    private static boolean isYear(Words words, int word) {
        return words.word(word).matches("\\d{4}");
    }

    private static boolean isDigit(Words words, int at) {
        return words.text().charAt(at) >= '0' && words.text().charAt(at) <= '9';
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
