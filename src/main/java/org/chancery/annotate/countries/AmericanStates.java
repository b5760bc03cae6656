package org.chancery.annotate.countries;

import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;

/**
 * The states of the United States, which tell one of their own from a country of the same name. Only Georgia is both today; the words here are those that stand
 * beside the state in a century of American papers: other states, its towns, the peoples that were driven from it, what only a state has. Hawaii and Texas were
 * countries and are states: no company tells the country ("Texas and Mexico"), only the document does, by naming it in full.
 */
public final class AmericanStates {

    private static final String BOTH = "Georgia";

    private static final Set<String> ONCE_COUNTRIES = Set.of("Hawaii", "Texas");

    /** A word is enough: "North Carolina", "New Jersey", "West Virginia". Washington and Mexico tell nothing. */
    private static final Set<String> WORDS = Set.of(
            "Alabama",
            "Alaska",
            "Arizona",
            "Arkansas",
            "California",
            "Carolina",
            "Carolinas",
            "Colorado",
            "Connecticut",
            "Dakota",
            "Delaware",
            "Florida",
            "Floridas",
            "Hampshire",
            "Hawaii",
            "Idaho",
            "Illinois",
            "Indiana",
            "Iowa",
            "Jersey",
            "Kansas",
            "Kentucky",
            "Louisiana",
            "Maine",
            "Maryland",
            "Massachusetts",
            "Michigan",
            "Minnesota",
            "Mississippi",
            "Missouri",
            "Montana",
            "Nebraska",
            "Nevada",
            "Ohio",
            "Oklahoma",
            "Oregon",
            "Pennsylvania",
            "Rhode",
            "Tennessee",
            "Texas",
            "Utah",
            "Vermont",
            "Virginia",
            "Wisconsin",
            "Wyoming",
            "Atlanta",
            "Augusta",
            "Savannah",
            "Macon",
            "Columbus",
            "Brunswick",
            "Cherokee",
            "Cherokees",
            "Chickasaw",
            "Chickasaws",
            "Choctaw",
            "Choctaws",
            "Creek",
            "Creeks",
            "Seminole",
            "Seminoles",
            "Indians",
            "Senator",
            "Senators",
            "Governor",
            "governor",
            "Congressman",
            "Congresswoman",
            "legislature",
            "Legislature",
            "county",
            "County");

    private AmericanStates() {}

    /** Whether a name that is also a state's is the state's here, by the words of its sentence or by "State of" before it. */
    public static boolean isOneOfThem(Words words, Name name) {
        if (name.first() != name.last()) {
            return false;
        }
        boolean state =
                words.is(name.first(), BOTH) && (isState(words, name.first()) || hasAnother(words, name.first()));
        return state || ONCE_COUNTRIES.contains(words.word(name.first()));
    }

    private static boolean isState(Words words, int name) {
        if (name < 2 || !words.is(name - 1, "of")) {
            return false;
        }
        return Set.of("state", "State", "States", "States’").contains(words.word(name - 2));
    }

    private static boolean hasAnother(Words words, int name) {
        int from = name;
        while (from > 0 && words.gapBefore(from) != Words.PARTED) {
            from--;
        }
        for (int word = from; word < words.count() && (word <= name || words.gapBefore(word) != Words.PARTED); word++) {
            if (WORDS.contains(words.word(word))) {
                return true;
            }
        }
        return false;
    }
}
