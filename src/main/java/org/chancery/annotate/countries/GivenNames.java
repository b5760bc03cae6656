package org.chancery.annotate.countries;

import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.annotate.words.Words;

/**
 * Countries and capitals whose names people are given, too: "Chad Smith", "Israel Putnam", "Paris Hilton". Such a name right before a capitalised word is a
 * person's, unless the word is known, is one that follows countries, or the two stand where a place would ("in Israel Monday") or in a heading
 * ("Israel Votes Today").
 */
public final class GivenNames {

    private static final Set<String> NAMES = Set.of(
            "Chad",
            "Jordan",
            "Georgia",
            "Israel",
            "Mali",
            "Paris",
            "Kenya",
            "India",
            "Cuba",
            "Sofia",
            "Victoria",
            "London",
            "Sydney",
            "Vienna",
            "Израиль",
            "София",
            "Виктория");

    /** Before a place, not before a person: "the Prime Minister of India Narendra Modi". */
    private static final Set<String> PLACE_WORDS =
            Set.of("in", "In", "at", "At", "from", "From", "into", "within", "of", "non", "the", "в");

    private static final Set<String> FOLLOW_COUNTRIES = Set.of(
            "Affairs",
            "African",
            "Arab",
            "Governments",
            "Agency",
            "Air",
            "Airlines",
            "Airport",
            "Airways",
            "Ambassador",
            "Army",
            "Assembly",
            "Association",
            "Authority",
            "Aviation",
            "Bank",
            "Bar",
            "Basin",
            "Bay",
            "Board",
            "Border",
            "Bonds",
            "Branch",
            "Broadcasting",
            "Bureau",
            "Cabinet",
            "Center",
            "Centre",
            "Chamber",
            "Channel",
            "Church",
            "City",
            "Command",
            "Commission",
            "Committee",
            "Company",
            "Corporation",
            "Council",
            "Country",
            "Court",
            "Daily",
            "Day",
            "Defence",
            "Defense",
            "Delegation",
            "Department",
            "Desk",
            "Development",
            "Division",
            "East",
            "Embassy",
            "Engagement",
            "Export",
            "Falls",
            "Federation",
            "Festival",
            "Five",
            "Force",
            "Forces",
            "Foreign",
            "Foundation",
            "Fund",
            "Gate",
            "General",
            "Government",
            "Group",
            "Gulf",
            "Herald",
            "High",
            "House",
            "Independence",
            "Industries",
            "Institute",
            "Intelligence",
            "International",
            "Investment",
            "Island",
            "Islands",
            "Issues",
            "King",
            "Lake",
            "League",
            "Leader",
            "Liaison",
            "Lobby",
            "Mail",
            "Metro",
            "Military",
            "Minister",
            "Ministry",
            "Mission",
            "Museum",
            "National",
            "Naval",
            "Navy",
            "News",
            "North",
            "Observer",
            "Office",
            "Oil",
            "Olympics",
            "Opera",
            "Parliament",
            "Party",
            "Peace",
            "Police",
            "Policy",
            "Post",
            "President",
            "Press",
            "Prime",
            "Prince",
            "Program",
            "Programme",
            "Project",
            "Queen",
            "Radio",
            "Railway",
            "Regiment",
            "Region",
            "Relations",
            "Representative",
            "Republic",
            "Resolution",
            "Review",
            "River",
            "School",
            "Section",
            "Security",
            "Society",
            "South",
            "State",
            "States",
            "Station",
            "Stock",
            "Strategy",
            "Street",
            "Study",
            "Supreme",
            "Task",
            "Team",
            "Tech",
            "Television",
            "Times",
            "Today",
            "Tower",
            "Town",
            "Trade",
            "Treasury",
            "Tribune",
            "Union",
            "University",
            "Valley",
            "Weekly",
            "West",
            "Working",
            "World",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "I",
            "We",
            "He",
            "She",
            "They",
            "The",
            "This",
            "That",
            "It",
            "In",
            "On",
            "And",
            "Or",
            "For",
            "To",
            "Of",
            "As",
            "At",
            "By",
            "With",
            "From",
            "But",
            "If",
            "Is",
            "Are",
            "Was",
            "Has",
            "Will",
            "Mr",
            "Mrs",
            "Ms",
            "Dr");

    private GivenNames() {}

    /** Whether people are given this name. */
    static boolean has(Name name) {
        return NAMES.contains(name.pattern().label().text());
    }

    /**
     * Whether a name is a person's by the word behind it.
     *
     * @param labelFollows whether a label of a vocabulary begins right behind the name
     */
    static boolean isWithSurname(Words words, Name name, boolean labelFollows) {
        int next = name.last() + 1;
        if (!has(name)
                || !words.is(name.last(), name.pattern().label().text())
                || labelFollows
                || !isSurnameLike(words, next)
                || words.hyphenFollows(name.last())) {
            return false;
        }
        boolean besideIt = words.text()
                .substring(words.end(name.last()), words.start(next))
                .isBlank();
        boolean heading = isCapitalised(words, next + 1);
        int before = name.first() - 1;
        boolean place = before >= 0
                && words.gapBefore(name.first()) == Words.JOINED
                && PLACE_WORDS.contains(words.word(before));
        return besideIt && !heading && !place;
    }

    private static boolean isSurnameLike(Words words, int word) {
        if (!isCapitalised(words, word)) {
            return false;
        }
        String surname = words.word(word);
        return surname.length() > 1
                && surname.chars().skip(1).anyMatch(Character::isLowerCase)
                && !FOLLOW_COUNTRIES.contains(surname)
                && !HeadNouns.isEnglish(surname);
    }

    private static boolean isCapitalised(Words words, int word) {
        return word < words.count() && words.gapBefore(word) == Words.JOINED && words.hasInitialCapital(word);
    }
}
