package org.chancery.annotate.countries;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;

/**
 * Names that stand in a list: "Georgia and Ukraine", "Turkey, Georgia, Armenia", "in Georgia and in Ukraine", "Moscow-Kiev". A list is joined by conjunctions,
 * hyphens and commas; two names with a comma alone between them are none ("in Ukraine, Georgia’s friends").
 */
public final class NameLists {

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "и", "или", "либо");

    /** May stand between a conjunction or a comma and the name: "in Georgia and in Ukraine", "Georgia and the Netherlands". */
    private static final Set<String> REPEATED =
            Set.of("the", "in", "with", "to", "from", "of", "for", "by", "в", "во", "с", "со", "из", "от", "для", "на");

    private final Words words;
    private final List<Name> names;

    /** The names of one text, in reading order. */
    public NameLists(Words words, List<Name> names) {
        this.words = words;
        this.names = names;
    }

    /** The list that this name, one of the text's, is part of; the name alone when something else than a name is listed with it; empty when nothing is. */
    public List<Name> around(Name name) {
        int from = names.indexOf(name);
        int to = from;
        boolean conjoined = false;
        while (from > 0 && link(names.get(from - 1), names.get(from)) != Link.NONE) {
            conjoined |= link(names.get(from - 1), names.get(from)) == Link.CONJUNCTION;
            from--;
        }
        while (to + 1 < names.size() && link(names.get(to), names.get(to + 1)) != Link.NONE) {
            conjoined |= link(names.get(to), names.get(to + 1)) == Link.CONJUNCTION;
            to++;
        }
        boolean goesOn = isConjunction(names.get(to).last() + 1)
                || isConjunction(names.get(from).first() - 1);
        return conjoined || goesOn || to - from > 1 ? names.subList(from, to + 1) : List.of();
    }

    private enum Link {
        NONE,
        COMMA,
        CONJUNCTION
    }

    private Link link(Name one, Name next) {
        int word = one.last() + 1;
        if (next.first() < word) {
            return Link.NONE;
        }
        boolean comma = words.gapBefore(word) == Words.COMMA;
        boolean conjunction = next.first() > word && isConjunction(word);
        word += conjunction ? 1 : 0;
        boolean linked = comma || conjunction;
        if (linked && word < next.first() && REPEATED.contains(small(word)) && isJoined(word, comma && !conjunction)) {
            word++;
        }
        if (word != next.first() || !isJoined(word, comma && word == one.last() + 1)) {
            return Link.NONE;
        }
        boolean hyphen = !linked && words.hyphenFollows(one.last());
        return conjunction || hyphen ? Link.CONJUNCTION : comma ? Link.COMMA : Link.NONE;
    }

    private boolean isJoined(int word, boolean orComma) {
        return words.gapBefore(word) <= (orComma ? Words.COMMA : Words.JOINED);
    }

    private boolean isConjunction(int word) {
        return word >= 0
                && word < words.count()
                && words.gapBefore(word) != Words.PARTED
                && CONJUNCTIONS.contains(small(word));
    }

    private String small(int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
