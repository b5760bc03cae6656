package org.chancery.annotate.words;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The forms that a Russian noun may take in a text, by its ending. They are more than the language has (a wrong form stands in no text), and they do two things
 * that a stemmer cannot: they bring together forms whose stems differ (Китай, Китая; Корея, Корею; американец, американца), and they keep apart words that share
 * a stem (Дания and Данные, Мали and Малые, Нигер and Нигерия, Минск and Минские).
 */
public final class RussianForms {

    private static final List<String> MASCULINE =
            List.of("", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ей", "ам", "ами", "ах");
    private static final List<String> SOFT =
            List.of("ь", "й", "я", "ю", "ем", "е", "и", "ью", "ев", "ей", "ям", "ями", "ях");
    private static final List<String> FEMININE =
            List.of("а", "ы", "и", "е", "у", "ой", "ою", "ей", "ею", "", "ам", "ами", "ах");
    private static final List<String> SOFT_FEMININE =
            List.of("я", "и", "е", "ю", "ей", "ею", "ь", "й", "ям", "ями", "ях");
    private static final List<String> NEUTER = List.of("о", "а", "у", "ом", "е", "", "ам", "ами", "ах");
    private static final List<String> PLURAL = List.of("ы", "и", "е", "ов", "ев", "ей", "", "ам", "ами", "ах");
    private static final List<String> FLEETING =
            List.of("а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ам", "ами", "ах");

    private static final List<String> ADJECTIVE = List.of(
            "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ыми", "ими",
            "ых", "их", "ую", "юю", "ою", "ею", "ей", "ом", "ем", "о"); // not -и: по-русски is no people

    /** A place has no plural; with these endings it is a man: Китаев, Иранов. */
    private static final List<String> SURNAMES = List.of("ов", "ев");

    private RussianForms() {}

    /**
     * The forms of a word.
     *
     * @param word folded: small letters, е for ё
     * @param name whether it is written with a capital: such a word in -о, -е, -и, -у is not inflected (Мали, Чили, Перу)
     * @return folded; empty when its ending does not tell how it is inflected: then its stem must do
     */
    public static Set<String> of(String word, boolean name) {
        if (word.length() < 3 || word.charAt(0) < 'а' || word.charAt(0) > 'я') {
            return Set.of();
        }
        Set<String> forms = new TreeSet<>();
        String base = word.substring(0, word.length() - 1);
        switch (word.charAt(word.length() - 1)) {
            case 'а' -> feminine(forms, word, base);
            case 'я' -> softFeminine(forms, word, base);
            case 'й' -> masculineInShortI(forms, word, base, name);
            case 'ь' -> add(forms, base, SOFT);
            case 'ы' -> add(forms, base, PLURAL);
            case 'о' -> add(forms, base, name && !isPlaceInOvo(word) ? List.of("о") : NEUTER);
            case 'е', 'и' -> pluralOrUninflected(forms, word, base, name);
            case 'у', 'ю', 'э' -> forms.add(word);
            default -> masculine(forms, word, name);
        }
        return forms;
    }

    private static void feminine(Set<String> forms, String word, String base) {
        if (isVowel(base.charAt(base.length() - 1))) { // Самоа, Никарагуа
            forms.add(word);
            return;
        }
        add(forms, base, FEMININE);
        if (base.endsWith("к")) { // американка, американок
            String stem = base.substring(0, base.length() - 1);
            add(forms, stem, List.of("ок", "ек"));
        }
    }

    private static void softFeminine(Set<String> forms, String word, String base) {
        boolean otherwise = word.endsWith("ая") || word.endsWith("яя") || word.endsWith("мя"); // adjectives; время
        if (!otherwise) {
            add(forms, base, SOFT_FEMININE);
        }
    }

    /** Китай, Ханой; русский. */
    private static void masculineInShortI(Set<String> forms, String word, String base, boolean name) {
        add(forms, base, name ? without(SURNAMES, SOFT) : SOFT);
        if (List.of("ий", "ый", "ой").contains(word.substring(word.length() - 2))) {
            add(forms, base.substring(0, base.length() - 1), ADJECTIVE);
        }
    }

    /** Мали, Чили stay as they are; россияне, турки are plurals; вооружение is left to its stem. */
    private static void pluralOrUninflected(Set<String> forms, String word, String base, boolean name) {
        if (name) {
            forms.add(word);
        } else if (word.endsWith("не") || word.endsWith("и")) {
            add(forms, base, PLURAL);
            add(forms, base, SOFT);
        }
    }

    private static void masculine(Set<String> forms, String word, boolean name) {
        add(forms, word, name ? without(SURNAMES, MASCULINE) : MASCULINE);
        String base = word.substring(0, word.length() - 2);
        char last = word.charAt(word.length() - 1);
        if (word.endsWith("ец")) { // немец, немца; китаец, китайца; сенегалец, сенегальца
            for (String consonant : List.of("ц", "йц", "ьц")) {
                add(forms, base + consonant, FLEETING);
            }
        } else if (word.endsWith("ок") || word.endsWith("ек") || word.endsWith("ет")) { // турок, турка; Египет, Египта
            add(forms, base + last, FLEETING);
        } else if (word.endsWith("анин") || word.endsWith("янин") || word.endsWith("арин")) { // россиянин, россияне
            add(forms, base, PLURAL);
        }
    }

    /** Сараево, Косово, Бородино: inflected by some writers. */
    private static boolean isPlaceInOvo(String word) {
        return word.endsWith("ово") || word.endsWith("ево") || word.endsWith("ино");
    }

    private static List<String> without(List<String> those, List<String> endings) {
        return endings.stream().filter(ending -> !those.contains(ending)).toList();
    }

    private static boolean isVowel(char c) {
        return "аеиоуыэюя".indexOf(c) >= 0;
    }

    private static void add(Set<String> forms, String base, List<String> endings) {
        for (String ending : endings) {
            forms.add(base + ending);
        }
    }
}
