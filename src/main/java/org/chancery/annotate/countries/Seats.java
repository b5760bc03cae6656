package org.chancery.annotate.countries;

import java.util.List;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;

/**
 * Whether a seat of government stands for the government, or is the place where it stands. "Washington refuses", "relations between Moscow and Kiev" and
 * «позиция Киева» speak of governments; "signed at Washington", "Embassy Moscow" and «мэр Москвы» speak of towns. A capital is a town until the words around it
 * tell otherwise; the other seats ("the Kremlin", "Downing Street") are the government until the words tell that they are a house.
 *
 * <p>Names in a list are read together: what stands before its first and behind its last counts for all.
 */
public final class Seats {

    /** What the words around a seat tell. */
    enum Reading {
        PLACE,
        GOVERNMENT,
        /** Nothing. */
        OPEN
    }

    private final Words words;
    private final List<Name> names;
    private final NameLists lists;

    /** The names of one text, in reading order. */
    public Seats(Words words, List<Name> names, NameLists lists) {
        this.words = words;
        this.names = names;
        this.lists = lists;
    }

    /** Whether this name, one of the text's, is a seat of government and only a place here. */
    public boolean isMerePlace(Name name) {
        Label label = name.pattern().label();
        if (!name.is(Scheme.COUNTRY)
                || label.use().kind() != Mention.Kind.METONYM
                || CountryDoubts.isCountryToo(name)) {
            return false;
        }
        boolean town = label.use() == Label.Use.CAPITAL;
        if (!town && (isBesideItsTown(name) || isAddress(name))) {
            return true;
        }
        List<Name> list = lists.around(name);
        List<Name> read = list.isEmpty() ? List.of(name) : list;
        Reading reading = isCyrillic(label.text())
                ? new RussianSeats(words, read, town).reading()
                : new EnglishSeats(words, read, town).reading();
        return reading == Reading.PLACE || (town && reading == Reading.OPEN);
    }

    /** "the Moscow Kremlin", «Москва, Кремль»: the palace and the town of one state. */
    private boolean isBesideItsTown(Name name) {
        return names.stream()
                .anyMatch(other -> other.last() == name.first() - 1
                        && other.concept().equals(name.concept())
                        && other.pattern().label().use() == Label.Use.CAPITAL
                        && words.gapBefore(name.first()) <= Words.COMMA);
    }

    /** "McGeorge Bundy, White House", "The White House, December 19": parted from what stands before and behind. */
    private boolean isAddress(Name name) {
        int next = name.last() + 1;
        boolean article = name.first() > 0
                && words.word(name.first() - 1).equalsIgnoreCase("the")
                && words.gapBefore(name.first()) == Words.JOINED;
        boolean begins = words.gapBefore(name.first()) == Words.COMMA
                || words.gapBefore(article ? name.first() - 1 : name.first()) == Words.PARTED;
        return begins && (next >= words.count() || words.gapBefore(next) != Words.JOINED);
    }

    private static boolean isCyrillic(String label) {
        return Character.UnicodeScript.of(label.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
