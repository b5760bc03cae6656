package org.chancery.source.printed;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Guesses a text's language, and rather says that nobody knows than guess wrong. The script tells some languages alone; letters that only one of them has, or that
 * others have, tell more; between the languages of one script their function words decide ({@link FunctionWords}). A few words that have none of any language are
 * English if its words are plain ASCII.
 */
public final class Languages {

    /** BCP 47: nobody knows. */
    static final String UNKNOWN = "und";

    /** In a long text the best language must have so many times the words of the next. */
    private static final double CLEARLY = 1.08;
    /** Fewer of its words are chance in a short text. */
    private static final int FEW_HITS = 3;
    /** A text of so few words may have none of the commonest. */
    private static final int HEADLINE = 8;
    /** Up to so many letters a text may lack the letters that tell its language. */
    private static final int FEW_LETTERS = 200;

    private Languages() {}

    /** The language of a text, as BCP 47: {@code en}, {@code ru}, {@code ar} ...; {@code und} when it cannot be told. */
    public static String of(String text) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 2 > letters) {
            return kana * 10 > han ? "ja" : chinese(text, han);
        }
        return scripts.entrySet().stream()
                .filter(script -> script.getValue() * 2 > letters)
                .findFirst()
                .map(script -> ofScript(script.getKey(), script.getValue(), text))
                .orElse(UNKNOWN);
    }

    public static boolean isCyrillic(int c) {
        return UnicodeScript.of(c) == UnicodeScript.CYRILLIC;
    }

    public static boolean isLatin(int c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    private static String ofScript(UnicodeScript script, int letters, String text) {
        return switch (script) {
            case LATIN -> latin(text);
            case CYRILLIC -> cyrillic(text, letters);
            case ARABIC -> arabic(text, letters);
            case DEVANAGARI -> byWords(FunctionWords.guess(UnicodeScript.DEVANAGARI, text));
            case GREEK -> "el";
            case HEBREW ->
                count(text, "װױײ") + count(text, "\u05b7\u05b8\ufb2e\ufb2f") / 4 > letters / 100 ? UNKNOWN : "he";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case HANGUL -> "ko";
            case THAI -> "th";
            default -> UNKNOWN;
        };
    }

    /** Chinese as it is written everywhere: other languages of China have words of their own for "of" and "not". */
    private static String chinese(String text, int han) {
        int other = count(text, "嘅咗佢冇啲喺個嗰偌唔毋伓");
        boolean written = count(text, "的") * 150 > han || han < FEW_LETTERS;
        return written && other * 100 < han ? "zh" : UNKNOWN;
    }

    private static String latin(String text) {
        FunctionWords.Guess guess = FunctionWords.guess(UnicodeScript.LATIN, text);
        boolean plain = guess.words() <= HEADLINE && text.codePoints().noneMatch(c -> c > 127 && Character.isLetter(c));
        if (plain && guess.hits() < FEW_HITS && (guess.hits() == 0 || FunctionWords.hasEnglish(text))) {
            return "en"; // chance words of names such as "La Paz" do not count
        }
        return byWords(guess);
    }

    private static String byWords(FunctionWords.Guess guess) {
        boolean clear = guess.isShort()
                ? guess.hits() > guess.second() && guess.hits() >= FEW_HITS
                : guess.hits() >= guess.second() * CLEARLY;
        return guess.isEnough() && clear ? guess.language() : UNKNOWN;
    }

    private static String cyrillic(String text, int letters) {
        String small = text.toLowerCase(Locale.ROOT);
        int kazakh = count(small, "әғқңұүһі");
        int others = count(small, "ѓќѕҷӣӯҳҙҫҡөӨҗҝӑӗӳӱӹїєґ");
        if (kazakh > 0 && count(small, "әғқңұ") * 50 > letters && count(small, "ҷӣӯҳҙҫҡ") == 0) {
            return byWords(FunctionWords.guess(UnicodeScript.CYRILLIC, text)).equals("kk") ? "kk" : UNKNOWN;
        }
        String guess = byWords(FunctionWords.guess(UnicodeScript.CYRILLIC, text));
        boolean unlike = switch (guess) {
            case "ru" ->
                count(small, "іїєґўћђјљњџ") * 100 > letters
                        || others * 100 > letters
                        || (letters > FEW_LETTERS && count(small, "ыэ") == 0);
            case "uk" -> count(small, "іїєґ") == 0 || count(small, "ўыэъё") * 100 > letters;
            case "be" -> count(small, "ў") == 0;
            case "bg" -> count(small, "ыэїєѓќј") * 100 > letters || (letters > FEW_LETTERS && count(small, "ъ") == 0);
            case "sr" -> letters > FEW_LETTERS && (count(small, "јћђ") == 0 || count(small, "ѓќѕ") * 1000 > letters);
            default -> false;
        };
        if (guess.equals(UNKNOWN) && letters <= FEW_LETTERS) {
            return count(small, "ыэъё") > 0 && others == 0 && kazakh == 0 ? "ru" : UNKNOWN;
        }
        return unlike ? UNKNOWN : guess;
    }

    private static String arabic(String text, int letters) {
        int persian = count(text, "پچژگ");
        int urdu = count(text, "ٹڈڑںے");
        int others = count(text, "ټډړښځڅڼېۍێۆڕڵۈۇۋەۅڭڪٻڀٿٽڏڌڳڱڄڠڽۏڨڤۀ");
        String guess = byWords(FunctionWords.guess(UnicodeScript.ARABIC, text));
        boolean unlike = switch (guess) {
            case "ar" -> (persian + urdu + others) * 100 > letters;
            case "fa" -> (urdu + others) * 100 > letters || persian == 0;
            case "ur" -> others * 50 > letters || urdu == 0;
            default -> false;
        };
        return unlike ? UNKNOWN : guess;
    }

    private static int count(String text, String letters) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}
