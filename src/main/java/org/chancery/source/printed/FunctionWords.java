package org.chancery.source.printed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commonest words of languages that share a script: articles, prepositions, pronouns, forms of "to be". In prose a quarter to a half of all words are among
 * them. Those of languages that are not claimed, the near kin of the claimed ones, are here too, so that a text of theirs is not taken for one of its kin. The words
 * stand in {@value #TABLE}.
 */
final class FunctionWords {

    private static final String TABLE = "function-words.tsv";

    /** Stands in the table where a language is not claimed. */
    private static final String NOT_CLAIMED = "-";

    /** Up to this many words a text may lack them by chance. */
    private static final int SHORT = 50;
    /** Which part of the share is enough then. */
    private static final double SHORT_SHARE = 0.75;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<UnicodeScript, List<Language>> LANGUAGES = read();

    /**
     * A language's words.
     *
     * @param id as the table has it; {@code und} when it is not claimed
     * @param share which share of a long text's words they make up at least; 0 when it is not claimed
     */
    private record Language(String id, double share, Set<String> words) {

        /** Reads the cells of a row behind that of its script. */
        static Language of(String id, String share, String list) {
            List<String> all = List.of(list.split(" ", -1));
            Set<String> words = Set.copyOf(all);
            boolean sound = words.size() == all.size()
                    && list.equals(list.toLowerCase(Locale.ROOT))
                    && all.stream()
                            .noneMatch(word ->
                                    word.isEmpty() || NOT_LETTERS.matcher(word).find());
            if (!sound) {
                throw new IllegalArgumentException(
                        TABLE + ", " + id + ": a word stands there twice, is empty, or has other than small letters");
            }
            boolean claimed = !share.equals(NOT_CLAIMED);
            return new Language(claimed ? id : Languages.UNKNOWN, claimed ? Double.parseDouble(share) : 0, words);
        }

        long hits(Map<String, Long> seen) {
            return words.stream().mapToLong(word -> seen.getOrDefault(word, 0L)).sum();
        }
    }

    /**
     * What a text has most of.
     *
     * @param language {@code und} when it is none that is claimed
     * @param hits how many of its words are the language's
     * @param second how many are those of the next language
     * @param words how many words the text has
     * @param share which share of them the language's make up at least, in a long text
     */
    record Guess(String language, long hits, long second, long words, double share) {

        /** Whether the text may lack the words by chance. */
        boolean isShort() {
            return words <= SHORT;
        }

        boolean isEnough() {
            return hits >= words * (isShort() ? share * SHORT_SHARE : share);
        }
    }

    private FunctionWords() {}

    /** The language of a text in this script, one of those that the table has, by its words. */
    static Guess guess(UnicodeScript script, String text) {
        Map<String, Long> seen = words(text).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        long all = seen.values().stream().mapToLong(Long::longValue).sum();
        List<Language> languages = of(script);
        Language first = languages.getFirst();
        long most = -1;
        long second = 0;
        for (Language language : languages) {
            long hits = language.hits(seen);
            if (hits > most) {
                second = Math.max(0, most);
                most = hits;
                first = language;
            } else {
                second = Math.max(second, hits);
            }
        }
        return new Guess(first.id(), most, second, all, first.share());
    }

    /** Whether any word of a text is one of English. */
    static boolean hasEnglish(String text) {
        return of(UnicodeScript.LATIN).stream()
                .filter(language -> language.id().equals("en"))
                .anyMatch(english -> words(text).anyMatch(english.words()::contains));
    }

    private static List<Language> of(UnicodeScript script) {
        return Objects.requireNonNull(LANGUAGES.get(script), () -> TABLE + " has no language in " + script);
    }

    private static Stream<String> words(String text) {
        return NOT_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    private static Map<UnicodeScript, List<Language>> read() {
        Map<UnicodeScript, List<Language>> languages = new EnumMap<>(UnicodeScript.class);
        for (String row : table().lines().filter(line -> !line.startsWith("#")).toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length != 4) {
                throw new IllegalArgumentException(TABLE + ": a row has " + cells.length + " cells, not 4: " + row);
            }
            languages
                    .computeIfAbsent(UnicodeScript.forName(cells[0]), any -> new ArrayList<>())
                    .add(Language.of(cells[1], cells[2], cells[3]));
        }
        return languages;
    }

    private static String table() {
        try (InputStream in = Objects.requireNonNull(FunctionWords.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }
}
