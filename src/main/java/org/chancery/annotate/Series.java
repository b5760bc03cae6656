package org.chancery.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.LabelTrie.Match;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Treaties that share a noun with another in a list: "resolutions 242 (1967) and 338 (1973)", "SALT I and II", "the Treaties of Saint-Germain and Trianon", "the
 * Geneva and Hague Conventions", «резолюции 242 и 338». Each is read as if the noun stood with it.
 */
final class Series {

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "и", "или");

    /** May stand between the noun and the numbers: "resolutions Nos. 242 and 338". */
    private static final Set<String> NUMERALS = Set.of("no", "nos", "number", "numbers");

    private static final Set<String> PREPOSITIONS = Set.of("of", "on", "о", "об", "от");

    private static final Set<String> MONTHS = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    private static final Pattern DAY = Pattern.compile("the|day|\\d{1,2}(st|nd|d|rd|th)?");

    /** So many words at most stand before the noun and belong to the name: "UN Security Council resolutions". */
    private static final int BEFORE_NOUN = 5;

    /** So many words at most has a name in a list, without the noun: "the Organization of African Unity". */
    private static final int LONGEST = 5;

    /** So many numbers at most stand in a list. */
    private static final int MOST = 20;

    private final Analysis analysis;
    private final LabelTrie names;
    private final Genera genera;

    /**
     * The names of a text with those of its lists.
     *
     * @param matches in reading order, without overlaps
     * @param sure the first words of those that are no chance: two of one list have a name
     */
    record Found(List<Match> matches, BitSet sure) {}

    Series(Analysis analysis, LabelTrie names, Genera genera) {
        this.analysis = analysis;
        this.names = names;
        this.genera = genera;
    }

    /** The matches of a text, and those that its lists add. */
    Found read(Words words, List<Match> matches) {
        List<Match> added = new ArrayList<>();
        BitSet sure = new BitSet();
        for (int word = 1; word < words.count(); word++) {
            if (isNumber(words, word) && !isDay(words, word) && hasNoun(words, noun(words, word))) {
                word = readNumbers(words, word, added, sure);
            }
        }
        for (Match match : matches) {
            if (match.labels().getFirst().concept().scheme() == Scheme.TREATY) {
                readBehind(words, match, added);
                readBefore(words, match, added);
            }
        }
        return added.isEmpty() ? new Found(matches, sure) : new Found(merged(matches, added), sure);
    }

    /** "May 5": of no list. */
    private static boolean isDay(Words words, int word) {
        return MONTHS.contains(words.word(word - 1)) && !isYear(words, word);
    }

    /** Reads the numbers of a list from its first; returns its last word. */
    private int readNumbers(Words words, int first, List<Match> added, BitSet sure) {
        int noun = noun(words, first);
        List<Match> found = new ArrayList<>();
        int last = first;
        int next = first;
        for (int i = 0; i < MOST && next >= 0; i++) {
            last = yearBehind(words, next);
            Match match = read(words, noun, next, last);
            if (match != null) {
                boolean begins = i == 0;
                found.add(begins ? new Match(from(noun, match), match.last(), match.labels()) : match);
            }
            next = nextNumber(words, last);
        }
        boolean list = last > yearBehind(words, first);
        if (list || noun < first - 1) {
            added.addAll(found);
        }
        if (found.size() > 1) {
            found.forEach(match -> sure.set(match.first()));
        }
        return last;
    }

    /** The first item has the noun and what belongs to it in its name. */
    private static int from(int noun, Match item) {
        int length = item.labels().getFirst().length() - (item.last() - item.first() + 1);
        return Math.max(0, noun - length + 1);
    }

    /** A number with the noun and as many words before it as make a name. */
    private @Nullable Match read(Words words, int noun, int first, int last) {
        int from = noun;
        while (from > 0 && noun - from < BEFORE_NOUN && words.gapBefore(from) == Words.JOINED) {
            from--;
        }
        for (; from <= noun; from++) {
            Match match = read(words, from, noun, first, last);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** The words {@code from} to {@code to} and {@code first} to {@code last} as one name, which stands at the latter. */
    private @Nullable Match read(Words words, int from, int to, int first, int last) {
        String text = words.text();
        String year = first < last && isInBrackets(words, last) ? ")" : "";
        String both = text.substring(words.start(from), words.end(to)) + " "
                + text.substring(words.start(first), words.end(last)) + year;
        Match match = names.whole(analysis.read(both));
        boolean treaty = match != null && match.labels().getFirst().concept().scheme() == Scheme.TREATY;
        return match != null && treaty ? new Match(first, last, match.labels()) : null;
    }

    /** Names behind a conjunction, which share the first words of a name: "Treaties of Saint-Germain and Trianon", "SALT I and II". */
    private void readBehind(Words words, Match match, List<Match> added) {
        int next = match.last() + 1;
        if (!isConjunction(words, next) || isNumber(words, match.last())) {
            return;
        }
        for (int length = LONGEST; length > 0; length--) {
            int last = next + length;
            if (last >= words.count() || !isTogether(words, next + 1, last)) {
                continue;
            }
            for (int head = match.last() - 1; head >= match.first(); head--) {
                boolean shared =
                        hasPlural(words, match.first(), head) || (isRoman(words, match.last()) && isRoman(words, last));
                Match found = shared ? read(words, match.first(), head, next + 1, last) : null;
                if (found != null) {
                    added.add(withoutArticle(words, found));
                    return;
                }
            }
        }
    }

    private static Match withoutArticle(Words words, Match match) {
        boolean article = words.is(match.first(), "the") && match.first() < match.last();
        return article ? new Match(match.first() + 1, match.last(), match.labels()) : match;
    }

    /** Names before a conjunction, which share the plural at the end of the next one: "the Geneva and Hague Conventions". */
    private void readBefore(Words words, Match match, List<Match> added) {
        int conjunction = match.first() - 1;
        if (match.first() == match.last() || !isConjunction(words, conjunction) || !isPlural(words, match.last())) {
            return;
        }
        for (int length = LONGEST; length > 0; length--) {
            int first = conjunction - length;
            if (first < 0 || !isTogether(words, first, conjunction)) {
                continue;
            }
            for (int tail = match.first() + 1; tail <= match.last(); tail++) {
                String both = words.text().substring(words.start(first), words.end(conjunction - 1)) + " "
                        + words.text().substring(words.start(tail), words.end(match.last()));
                Match found = names.whole(analysis.read(both));
                if (found != null && found.labels().getFirst().concept().scheme() == Scheme.TREATY) {
                    added.add(new Match(first, conjunction - 1, found.labels()));
                    return;
                }
            }
        }
    }

    /** What a list adds is longer than what stands in it: "the Organization of African Unity" of "the charters of". */
    private static List<Match> merged(List<Match> matches, List<Match> added) {
        BitSet taken = new BitSet();
        List<Match> all = new ArrayList<>();
        Map<Integer, Match> treaties = new HashMap<>();
        for (Match match : matches) {
            for (int word = match.first(); isTreaty(match) && word <= match.last(); word++) {
                treaties.put(word, match);
            }
        }
        for (Match match : added) {
            Match longer = treaties.get(match.first());
            boolean within = longer != null && longer.last() >= match.last();
            if (!within && taken.get(match.first(), match.last() + 1).isEmpty()) {
                taken.set(match.first(), match.last() + 1);
                all.add(match);
            }
        }
        matches.stream()
                .filter(match -> taken.get(match.first(), match.last() + 1).isEmpty())
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Match::first));
        return all;
    }

    /** Whether a noun of treaties ends here, or a little before: "treaty of", «резолюции Совета Безопасности». */
    private boolean hasNoun(Words words, int end) {
        int noun = end;
        while (!genera.isTreaty(words, noun)) {
            if (noun == 0 || end - noun > 2 || words.gapBefore(noun) != Words.JOINED) {
                return false;
            }
            noun--;
        }
        return true;
    }

    /** The end of what stands before a number with the noun, over "Nos." */
    private static int noun(Words words, int number) {
        int noun = isYear(words, number) ? beforeDate(words, number) : number - 1;
        if (noun > 0 && NUMERALS.contains(small(words, noun))) {
            noun--;
        }
        return words.gapBefore(number) == Words.PARTED && noun == number - 1 ? number : noun;
    }

    /** Over day and month: "the treaty of February 22nd, 1819". */
    private static int beforeDate(Words words, int year) {
        int word = year - 1;
        while (word > 0 && year - word <= LONGEST && isOfDate(words.word(word))) {
            word--;
        }
        boolean of = PREPOSITIONS.contains(small(words, word)) || words.is(word + 1, "of");
        return !of ? year - 1 : PREPOSITIONS.contains(small(words, word)) ? word : word + 1;
    }

    private static boolean isOfDate(String word) {
        return MONTHS.contains(word) || DAY.matcher(word).matches();
    }

    private static boolean isYear(Words words, int word) {
        return words.word(word).matches("\\d{4}");
    }

    private static int yearBehind(Words words, int number) {
        int year = number + 1;
        return year < words.count() && isInBrackets(words, year) && words.start(year) - words.end(number) <= 2
                ? year
                : number;
    }

    private static boolean isInBrackets(Words words, int word) {
        int before = words.start(word) - 1;
        return before >= 0 && words.text().charAt(before) == '(' && words.isFollowedBy(word, ')');
    }

    /** The next number of a list; -1 when there is none. */
    private static int nextNumber(Words words, int last) {
        int next = last + 1;
        if (next < words.count() && CONJUNCTIONS.contains(small(words, next))) {
            next++;
        } else if (next < words.count() && words.gapBefore(next) == Words.JOINED) {
            return -1;
        }
        boolean near = next < words.count() && words.start(next) - words.end(next - 1) <= 3;
        return near && isNumber(words, next) ? next : -1;
    }

    private static boolean isTreaty(Match match) {
        return match.labels().getFirst().concept().scheme() == Scheme.TREATY;
    }

    private static boolean isConjunction(Words words, int word) {
        return word > 0
                && word < words.count() - 1
                && words.gapBefore(word) != Words.PARTED
                && CONJUNCTIONS.contains(small(words, word))
                && words.gapBefore(word + 1) == Words.JOINED;
    }

    private static boolean isTogether(Words words, int first, int last) {
        for (int word = first + 1; word <= last; word++) {
            if (words.gapBefore(word) != Words.JOINED) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPlural(Words words, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (isPlural(words, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlural(Words words, int word) {
        String small = small(words, word);
        return genera.isTreaty(words, word) && (small.endsWith("s") || small.matches("[а-я]*(ы|и|ов|ий|ам|ям|ах|ях)"));
    }

    private static boolean isRoman(Words words, int word) {
        return words.word(word).matches("[IVX]{1,4}");
    }

    private static boolean isNumber(Words words, int word) {
        return isDigit(words, words.start(word)) && isDigit(words, words.end(word) - 1);
    }

    private static boolean isDigit(Words words, int at) {
        return words.text().charAt(at) >= '0' && words.text().charAt(at) <= '9';
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
