package org.chancery.annotate.anaphors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.treaties.Genera;
import org.chancery.annotate.treaties.Genus;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nouns of a text that may point back to something named before: "the Treaty", "this Convention", "the deal", "our Organization", «этот договор»,
 * «Соглашение». A noun that begins a name of its own ("the Treaty of Ghent", "the Agreement on Tariffs"), or ends one ("the Lisbon Treaty"), does not: it is a
 * stranger, when no vocabulary has that name, and so is what comes up for the first time ("signed an agreement").
 */
public final class Anaphors {

    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those", "said", "same");

    /** Before the noun: it is the speaker's own. */
    private static final Set<String> OWN = Set.of("our", "this");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "any", "such", "no", "new");

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
            "nuclear",
            "above",
            "mentioned",
            "aforementioned",
            "abovementioned",
            "aforesaid",
            "forthcoming",
            "latest",
            "previous",
            "world",
            "international",
            "great",
            "august",
            "premier",
            "global",
            "universal");

    /** Right before a noun without an article, as in telegrams: "under Treaty", "of Treaty articles". */
    private static final Set<String> BARE = Set.of("of", "under", "in", "by", "with", "from");

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

    private static final Set<String> UNLESS_BARE = Set.of("with", "to");

    private final Genera genera;

    /**
     * A noun that may point back, or a stranger's.
     *
     * @param word its place
     * @param genera what it calls the thing
     * @param pointed whether a demonstrative or a capital says that one certain thing is meant
     * @param capital whether it has a capital
     * @param plural whether there are several of them, as of "the Accords"
     * @param ours whether it is the speaker's: "our Organization", "this Assembly"
     */
    record Anaphor(int word, Set<Genus> genera, boolean pointed, boolean capital, boolean plural, boolean ours) {}

    /**
     * The nouns of a text, each in reading order.
     *
     * @param pointing those that may point back
     * @param strangers those that name what no vocabulary has
     */
    record Nouns(List<Anaphor> pointing, List<Anaphor> strangers) {}

    /** Finds the nouns of these genera. */
    public Anaphors(Genera genera) {
        this.genera = genera;
    }

    /** Those of a text; none within its names. */
    public Nouns in(Words words, List<Name> names) {
        Nouns nouns = new Nouns(new ArrayList<>(), new ArrayList<>());
        BitSet named = new BitSet();
        for (int word = 0; word < words.count(); word++) {
            Set<Genus> kinds = genera.of(words, word);
            if (kinds.isEmpty()) {
                continue;
            }
            if (named.isEmpty()) {
                names.forEach(name -> named.set(name.first(), name.last() + 1));
            }
            if (!named.get(word)) {
                sort(words, word, kinds, named.get(word + 1), nouns);
            }
        }
        return nouns;
    }

    private static void sort(Words words, int word, Set<Genus> kinds, boolean nameFollows, Nouns nouns) {
        boolean cyrillic = isCyrillic(words, word);
        if (nameFollows && isInBrackets(words, word + 1)) {
            return;
        }
        if (isNamedHere(words, word, kinds) || (nameFollows && isJoined(words, word + 1))) {
            if (isDefinite(words, word)) {
                nouns.strangers().add(stranger(words, word, kinds, !isNew(words, word)));
            }
            return;
        }
        Anaphor anaphor = cyrillic ? RussianNouns.pointing(words, word, kinds) : english(words, word, kinds);
        if (anaphor != null) {
            nouns.pointing().add(anaphor);
        } else if (!cyrillic && (isNew(words, word) || hasNameBefore(words, word))) {
            nouns.strangers().add(stranger(words, word, kinds, hasNameBefore(words, word)));
        }
    }

    private static Anaphor stranger(Words words, int word, Set<Genus> kinds, boolean certain) {
        return new Anaphor(word, kinds, certain, words.hasInitialCapital(word), false, false);
    }

    private static boolean isNamedHere(Words words, int word, Set<Genus> kinds) {
        int next = word + 1;
        if (!isJoined(words, next)) {
            return false;
        }
        String small = small(words, next);
        boolean bare = words.hasInitialCapital(word) && UNLESS_BARE.contains(small);
        return (bare ? isExplained(kinds) : NAMING.contains(small))
                || words.hyphenFollows(word)
                || (!isCyrillic(words, word) && words.hasInitialCapital(word) && words.hasInitialCapital(next));
    }

    /** Whether "with" and "to" behind such a noun belong to its name: "Protocol to the Convention", but "provides the Organization with", "brings the Treaty to". */
    private static boolean isExplained(Set<Genus> kinds) {
        return kinds.contains(Genus.PROTOCOL) || kinds.contains(Genus.AGREEMENT);
    }

    /** Whether it stands for one thing: "the treaty with Spain", "our agreement of 1902", "Agreement on Tariffs", and not "in agreement with". */
    private static boolean isDefinite(Words words, int word) {
        if (words.hasInitialCapital(word)) {
            return true;
        }
        int before = before(words, word);
        int beyond = before < 0 ? -1 : before(words, before);
        return (before >= 0 && isDeterminer(small(words, before)))
                || (beyond >= 0 && isDeterminer(small(words, beyond)));
    }

    private static boolean isDeterminer(String word) {
        return word.equals("the") || OWN.contains(word) || DEMONSTRATIVES.contains(word) || INDEFINITE.contains(word);
    }

    /** "The Strategic Arms Limitation Treaty (SALT II)": what is in brackets is its name. */
    private static boolean isInBrackets(Words words, int word) {
        return words.text().lastIndexOf('(', words.start(word)) >= words.end(word - 1);
    }

    /** "A treaty", "a new agreement". */
    private static boolean isNew(Words words, int word) {
        int before = before(words, word);
        for (int steps = 0; steps < 3 && before >= 0; steps++) {
            String small = small(words, before);
            if (small.equals("a") || small.equals("an") || small.equals("another")) {
                return !small(words, word).endsWith("s");
            }
            before = before(words, before);
        }
        return false;
    }

    /** "The Lisbon Treaty". */
    private static boolean hasNameBefore(Words words, int word) {
        int before = before(words, word);
        return before > 0
                && words.hasInitialCapital(word)
                && words.hasInitialCapital(before)
                && words.gapBefore(before) == Words.JOINED;
    }

    private static @Nullable Anaphor english(Words words, int word, Set<Genus> kinds) {
        int before = before(words, word);
        for (int steps = 0; steps < 2 && before >= 0 && isSame(small(words, before)); steps++) {
            before = before(words, before);
        }
        if (before < 0 || isOfTheState(words, word)) {
            return null;
        }
        String determiner = small(words, before);
        boolean demonstrative = DEMONSTRATIVES.contains(determiner);
        boolean ours = OWN.contains(determiner);
        boolean capital = words.hasInitialCapital(word);
        boolean bare = capital && BARE.contains(determiner);
        boolean small = determiner.equals("the") && !capital && !mayBeSmall(kinds);
        if (!(demonstrative || ours || bare || determiner.equals("the")) || small) {
            return null;
        }
        boolean plural = Genera.isPlural(words.word(word));
        return new Anaphor(word, kinds, demonstrative || capital, capital, plural, ours);
    }

    /** Whether a small noun with an article may do: treaties are called so, organizations only "the organization". */
    private static boolean mayBeSmall(Set<Genus> kinds) {
        return kinds.contains(Genus.ORGANIZATION) || kinds.stream().anyMatch(kind -> kind.scheme() == Scheme.TREATY);
    }

    private static boolean isSame(String word) {
        return SAME.contains(word) && !DEMONSTRATIVES.contains(word);
    }

    /** "The State of the Union" is the United States. */
    private static boolean isOfTheState(Words words, int word) {
        return word > 2
                && small(words, word - 2).equals("of")
                && small(words, word - 3).equals("state");
    }

    /** The word right before, with nothing but white space between; -1 when there is none. */
    static int before(Words words, int word) {
        return word > 0 && words.gapBefore(word) == Words.JOINED && !words.hyphenFollows(word - 1) ? word - 1 : -1;
    }

    /** Whether nothing parts this word from the one before. */
    static boolean isJoined(Words words, int next) {
        return next < words.count() && words.gapBefore(next) == Words.JOINED;
    }

    private static boolean isCyrillic(Words words, int word) {
        char c = words.text().charAt(words.start(word));
        return c >= '\u0400' && c <= '\u052f';
    }

    /** A word in small letters. */
    static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
