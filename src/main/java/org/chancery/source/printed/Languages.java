package org.chancery.source.printed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Guesses a text's language: enough to choose between the analysers that the index has. Cyrillic text is Russian unless its letters say otherwise. Latin text is
 * of the language whose function words it has most of, if they are enough of its words; a short text that has none of any language is English if its words are
 * plain ASCII.
 */
public final class Languages {

    /** BCP 47: nobody knows. */
    static final String UNKNOWN = "und";

    /** How much of a text these words make up at least: in prose it is a fifth to a quarter, in a text of another language next to nothing. */
    private static final double SHARE = 0.08;

    /** Up to this many words a text may lack them by chance. */
    private static final int SHORT = 50;

    /** No word stands in two lists but where both languages have it. Those of Italian, Portuguese, Dutch and Polish are here so that these are not taken for others. */
    private static final Map<String, Set<String>> FUNCTION_WORDS = Map.of(
            "en",
            words("the and to that for it with this are have has been be by not our what which from they you your will"
                    + " would there do of about we is on was were he she his their but or who when i in at as"),
            "fr",
            words("le la les des du et est une dans que qui pour sur avec pas nous vous ce cette sont ont été aux il"
                    + " elle au je mais plus de en par son leur"),
            "de",
            words("der die das und ist nicht ein eine mit für auf wir sie dem den des zu von im sind haben hat auch"
                    + " wird als aber ich es dass bei wie er in"),
            "es",
            words("el la los las del y es una que en por con para no se su como más pero lo ha han nos este esta son"
                    + " al de un hemos"),
            "it",
            words("il lo gli della del dei che è una per con non di sono nel anche più ha abbiamo questo la le e in"
                    + " siamo"),
            "pt",
            words("o os as do da dos das e é uma que em para com não por mais se no na ao são foi temos como de"),
            "nl",
            words("de het een en van is niet op te dat voor met zijn aan ook wij wordt hebben heeft maar bij er in"),
            "pl",
            words("i w na z że się nie do jest to o przez dla jak są oraz ale od po ma"));

    private static final List<String> READ = List.of("en", "fr", "de", "es");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Languages() {}

    /** The language of a text: {@code ru}, {@code uk}, {@code en}, {@code fr}, {@code de}, {@code es} or {@code und}. */
    public static String of(String text) {
        long letters = count(text, Languages::isLetter);
        long cyrillic = count(text, Languages::isCyrillic);
        if (letters == 0) {
            return UNKNOWN;
        }
        if (cyrillic * 2 > letters) {
            return cyrillicLanguage(text, cyrillic);
        }
        return count(text, Languages::isLatin) * 2 > letters ? latinLanguage(text) : UNKNOWN;
    }

    public static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    public static boolean isLatin(int c) {
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

    private static String latinLanguage(String text) {
        Map<String, Long> hits = new HashMap<>();
        long words = 0;
        for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            words += word.isEmpty() ? 0 : 1;
            FUNCTION_WORDS.forEach(
                    (language, known) -> hits.merge(language, known.contains(word) ? 1L : 0L, Long::sum));
        }
        long most = hits.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean isShort = words <= SHORT;
        if (most == 0) {
            return isShort && text.codePoints().noneMatch(c -> c > 127 && isLetter(c)) ? "en" : UNKNOWN;
        }
        List<String> likely = READ.stream()
                .filter(language -> hits.getOrDefault(language, 0L) == most)
                .toList();
        boolean enough = isShort || most >= words * SHARE;
        return !enough || likely.isEmpty() || isDrawn(hits, most, likely.get(0)) ? UNKNOWN : likely.get(0);
    }

    /** Whether another language has as many; for English, which is tried first, chance words of names such as "La Paz" do not count. */
    private static boolean isDrawn(Map<String, Long> hits, long most, String likely) {
        return !likely.equals("en")
                && hits.values().stream().filter(count -> count == most).count() > 1;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }

    private static long count(String text, IntPredicate which) {
        return text.codePoints().filter(which).count();
    }
}
