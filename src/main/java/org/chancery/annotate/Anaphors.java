package org.chancery.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nouns of a text that may point back to something named before: "the Treaty", "this Convention", "the deal", «этот договор», «Соглашение». A noun that
 * begins a name of its own ("the Treaty of Ghent", "the Agreement on Tariffs"), or ends one ("the Lisbon Treaty"), does not.
 */
final class Anaphors {

    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those", "said", "same");

    /** May stand between the article and the noun, and leave it the same. */
    private static final Set<String> SAME = Set.of(
            "said",
            "same",
            "present",
            "existing",
            "current",
            "very",
            "entire",
            "whole",
            "historic",
            "original",
            "nuclear");

    /** Behind the noun: what it is about follows, and so it is named here and nowhere before. */
    private static final Set<String> NAMING = Set.of(
            "of",
            "on",
            "for",
            "between",
            "with",
            "against",
            "concerning",
            "relating",
            "regarding",
            "respecting",
            "banning",
            "prohibiting",
            "limiting",
            "to",
            "о",
            "об",
            "обо",
            "по",
            "с",
            "со",
            "между",
            "против");

    private static final Set<String> RUSSIAN_DEMONSTRATIVES =
            Set.of("эт", "данн", "указанн", "упомянут", "настоящ", "назван", "сам");

    private final Genera genera;

    /**
     * A noun that may point back.
     *
     * @param word its place
     * @param genus what it calls the thing
     * @param pointed whether a demonstrative or a capital says that one certain thing is meant
     * @param plural whether there are several of them, as of "the Accords"
     */
    record Anaphor(int word, Genus genus, boolean pointed, boolean plural) {}

    Anaphors(Genera genera) {
        this.genera = genera;
    }

    /** Those of a text, in reading order; none within its names. */
    List<Anaphor> in(Words words, List<Name> names) {
        List<Anaphor> found = new ArrayList<>();
        BitSet named = new BitSet();
        for (int word = 0; word < words.count(); word++) {
            Genus genus = genera.of(words, word);
            if (genus == null) {
                continue;
            }
            if (named.isEmpty()) {
                names.forEach(name -> named.set(name.first(), name.last() + 1));
            }
            if (!named.get(word) && !named.get(word + 1) && !isNamedHere(words, word)) {
                Anaphor anaphor = isCyrillic(words, word) ? russian(words, word, genus) : english(words, word, genus);
                if (anaphor != null) {
                    found.add(anaphor);
                }
            }
        }
        return found;
    }

    private static boolean isNamedHere(Words words, int word) {
        int next = word + 1;
        if (next >= words.count() || words.gapBefore(next) != Words.JOINED) {
            return false;
        }
        return NAMING.contains(small(words, next))
                || words.hyphenFollows(word)
                || (!isCyrillic(words, word) && words.hasInitialCapital(word) && words.hasInitialCapital(next));
    }

    private static @Nullable Anaphor english(Words words, int word, Genus genus) {
        int before = before(words, word);
        if (before >= 0 && SAME.contains(small(words, before)) && !DEMONSTRATIVES.contains(small(words, before))) {
            before = before(words, before);
        }
        if (before < 0) {
            return null;
        }
        String determiner = small(words, before);
        boolean demonstrative = DEMONSTRATIVES.contains(determiner);
        boolean capital = words.hasInitialCapital(word) && before + 1 == word;
        boolean plural = small(words, word).endsWith("s");
        return demonstrative || determiner.equals("the")
                ? new Anaphor(word, genus, demonstrative || capital, plural)
                : null;
    }

    private static @Nullable Anaphor russian(Words words, int word, Genus genus) {
        int before = before(words, word);
        boolean demonstrative = before >= 0 && isDemonstrative(small(words, before));
        boolean adjective = before >= 0 && !demonstrative && isAdjective(small(words, before));
        boolean capital = words.hasInitialCapital(word);
        String small = small(words, word);
        boolean plural = small.matches(".*([^и]и|ы|ях|ям|ями)");
        return demonstrative || (capital && !adjective) ? new Anaphor(word, genus, true, plural) : null;
    }

    private static boolean isDemonstrative(String word) {
        return RUSSIAN_DEMONSTRATIVES.stream()
                .anyMatch(stem -> word.startsWith(stem) && word.length() - stem.length() <= 3);
    }

    private static boolean isAdjective(String word) {
        return word.length() > 4
                && word.matches(".*(ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)");
    }

    /** The word right before, with nothing but white space between; -1 when there is none. */
    private static int before(Words words, int word) {
        return word > 0 && words.gapBefore(word) == Words.JOINED && !words.hyphenFollows(word - 1) ? word - 1 : -1;
    }

    private static boolean isCyrillic(Words words, int word) {
        char c = words.text().charAt(words.start(word));
        return c >= '\u0400' && c <= '\u052f';
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
