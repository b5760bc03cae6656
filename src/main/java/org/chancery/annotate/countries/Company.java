package org.chancery.annotate.countries;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Label.Use;
import org.chancery.vocabulary.Scheme;

/**
 * Whether the words beside an ambiguous name tell that it is the country: "Georgia and Ukraine", "Turkey, Georgia, Armenia", "the President of Georgia".
 *
 * <ul>
 *   <li>A name in a list counts when another in the list is clear: a country for the name of a country; a country or a capital for a capital. See {@link NameLists}.
 *   <li>The name of a country counts beside a word of politics: "President of Georgia", "Georgia's ambassador", «власти Того».
 *   <li>A capital does not count where something happens ("in Oslo, Paris and Rome"), nor where the list names papers ("the Oslo and Madrid accords").
 *   <li>A label of several countries ("Congo") does not count, and neither does a state of the United States among its like, see {@link AmericanStates}.
 * </ul>
 */
public final class Company {

    private static final Set<Use> COUNTRIES = EnumSet.of(Use.NAME, Use.SHORT_NAME, Use.ABBREVIATION);
    private static final Set<Use> SEATS = EnumSet.of(Use.CAPITAL, Use.METONYM);

    private static final Set<String> WHERE = Set.of("in", "at", "near", "в", "во", "под");

    /** Before "of" or "to" and the name. */
    private static final Set<String> OFFICES_OF = Set.of(
            "president",
            "minister",
            "government",
            "parliament",
            "ambassador",
            "embassy",
            "king",
            "republic",
            "sovereignty",
            "independence",
            "integrity");

    /** Right before the name. */
    private static final Set<String> RUSSIAN_OFFICES = Set.of(
            "президент",
            "власт",
            "посол",
            "посл",
            "правительств",
            "парламент",
            "министр",
            "премьер",
            "республик",
            "посольств",
            "суверенитет",
            "независимост");

    /** Right behind the name and its possessive 's. */
    private static final Set<String> POSSESSIONS = Set.of(
            "president",
            "prime",
            "foreign",
            "parliament",
            "government",
            "ambassador",
            "king",
            "sovereignty",
            "independence",
            "territorial",
            "accession",
            "membership");

    private final Words words;
    private final List<Name> names;
    private final NameLists lists;

    /** The names of one text, in reading order. */
    public Company(Words words, List<Name> names, NameLists lists) {
        this.words = words;
        this.names = names;
        this.lists = lists;
    }

    /** Whether this ambiguous name, one of the text's, counts by what stands beside it. */
    public boolean vouchesFor(Name name) {
        boolean country = COUNTRIES.contains(use(name)) && use(name) != Use.ABBREVIATION;
        boolean seat = SEATS.contains(use(name));
        if (!name.is(Scheme.COUNTRY) || !(country || seat) || isOfSeveral(name)) {
            return false;
        }
        if (country && AmericanStates.isOneOfThem(words, name)) {
            return false;
        }
        return (country && isGoverned(name)) || isInList(name);
    }

    private boolean isOfSeveral(Name name) {
        return names.stream()
                .anyMatch(other ->
                        other.first() == name.first() && !other.concept().equals(name.concept()));
    }

    private boolean isInList(Name name) {
        List<Name> list = lists.around(name);
        boolean seat = SEATS.contains(use(name));
        return list.stream().anyMatch(other -> isClear(other, seat)) && !(seat && (isWhere(list) || namesPapers(list)));
    }

    private static boolean isClear(Name other, boolean orSeat) {
        return other.is(Scheme.COUNTRY)
                && !other.isAmbiguous()
                && (COUNTRIES.contains(use(other)) || (orSeat && SEATS.contains(use(other))));
    }

    private boolean isJoined(int word) {
        return words.gapBefore(word) == Words.JOINED;
    }

    private boolean isWhere(List<Name> list) {
        int before = list.getFirst().first() - 1;
        return before >= 0 && isJoined(before + 1) && WHERE.contains(small(before));
    }

    private boolean namesPapers(List<Name> list) {
        int next = list.getLast().last() + 1;
        if (next >= words.count() || !isJoined(next) || !HeadNouns.isEnglish(words.word(next))) {
            return false;
        }
        return words.hasInitialCapital(next) || small(next).endsWith("s"); // "Rome and Paris plan to" is a verb
    }

    private boolean isGoverned(Name name) {
        int before = name.first() - 1;
        if (before >= 0 && isJoined(name.first())) {
            boolean of = before > 0 && isJoined(before) && (words.is(before, "of") || words.is(before, "to"));
            if ((of && OFFICES_OF.contains(small(before - 1))) || isRussianOffice(small(before))) {
                return true;
            }
        }
        int next = name.last() + 1;
        return next < words.count()
                && isJoined(next)
                && isPossessive(words.end(name.last()))
                && POSSESSIONS.contains(small(next));
    }

    /** Its case is left open: власти, властям, властями. */
    private static boolean isRussianOffice(String word) {
        return RUSSIAN_OFFICES.stream()
                .anyMatch(office -> word.startsWith(office) && word.length() - office.length() <= 3);
    }

    private boolean isPossessive(int end) {
        return words.text().startsWith("'s", end) || words.text().startsWith("’s", end);
    }

    private String small(int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }

    private static Use use(Name name) {
        return name.pattern().label().use();
    }
}
