package org.chancery.annotate.countries;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.countries.Seats.Reading;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;

/** What English words around a seat of government tell, see {@link Seats}. */
public final class EnglishSeats {

    private static final Set<String> WHERE = set("""
            in at near via through outside around inside within throughout across into over above under aboard here off""");

    /** Those in power: of a place, in a place, behind a place. */
    private static final Set<String> POWERS = set("""
            government governments regime regimes leadership leaders leader rulers authorities junta clique government's
            administration circles policymakers adherents loyalists officials strategists rulers clique politicians""");

    /** Behind a seat without more: "the Hanoi delegation", "Kremlin leaders", "the Peking line". */
    private static final Set<String> ITS_OWN = set("""
            line policy policies position positions attitude propaganda negotiator negotiators delegation delegations
            spokesman spokesmen spokesperson spokeswoman officials official proposal proposals demands press-secretary
            aggression instructions views thinking planners decision-makers bureaucracy""");

    /** Before "of" and a seat. */
    private static final Set<String> OF = set("""
            policy policies position attitude view views intentions side part behalf hands control domination influence
            approval consent hostility scheming schemes agents agent puppets puppet ally allies friends orders order interest
            interests will response role ambitions aims actions action designs refusal willingness decision proposal support
            help pressure aggression expense favour favor tool tools instrument instruments stooges pawn pawns lackeys
            behaviour behavior conduct goals objectives diplomacy strategy claims responsibility""");

    /** What goes on between governments: before "to", "from", "on", "with", "for", "toward" and a seat. */
    private static final Set<String> DEALINGS = set("""
            message messages note notes proposal proposals pressure pressures approach approaches assurance assurances warning
            warnings appeal appeals offer offers reply replies response responses concession concessions aid loyal loyalty
            subservient subservience opposed opposition hostile hostility acceptable unacceptable known clear demand demands
            support supported ally allied answerable listen listening turn turned say said signal signals instructions
            instruction guidance directives directive orders word help backing approval protest protests communication
            communications limits influence reliance rely relied depend dependence dependent count blame sanctions leverage
            prevail imposed policy policies attitude posture sympathy contempt respect request requests requested answer
            letter letters suggestion suggestions report reports recommend recommended recommendation advice explain explained
            threat threats threatening independent independence concern conveyed convey gave given give giving""");

    /** What someone feels: "dismay in Washington". */
    private static final Set<String> FEELINGS = set("""
            dismay concern concerns alarm anger anxiety reaction reactions thinking view views belief feeling feelings opinion
            misgivings suspicion suspicions apprehension displeasure satisfaction irritation uneasiness""");

    private static final Set<String> BETWEEN_TOWNS = set("""
            flight flights service services road line lines train trains distance link links line hot-line journey route
            routes railway railroad travel travelled traveled shuttle shuttled way halfway somewhere telephone""");

    private static final Set<String> POSTS = set("""
            embassy legation consulate consul amembassy amconsul ambassador emb embtel mission west east north south new
            greater old city mayor municipality""");

    /** Behind a seat's 's: what a town has. */
    private static final Set<String> OF_A_TOWN = set("""
            street streets suburb suburbs mayor museum museums airport airports theatre theatres theater theaters metro subway
            population residents inhabitants citizens people squares square centre center outskirts sections section buildings
            building university universities hospitals hospital parks park river harbour harbor port schools school
            telegram cable cables embtel despatch dispatch red historic famous old restaurants hotels""");

    /** Behind the other seats: what a house has. */
    private static final Set<String> OF_A_HOUSE = set("""
            reception receptions ceremony conference conferences summit summits meeting meetings dinner dinners tower towers
            wall walls palace grounds lawn hall halls staff files situation press-corps correspondent correspondents garden
            event events visit bells clock embankment museum museums cathedral cathedrals congress website websites site""");

    /** Behind a seat and a hyphen: "Geneva-based". */
    private static final Set<String> HYPHENED_TO_TOWNS =
            set("based born bound trained educated held hosted area style region wide bred datelined brokered");

    private static final Set<String> AUXILIARIES = set("is was are were has have had does did do be been being");
    private static final Set<String> MODALS = set("will would may might should could must can shall cannot");
    /** What a town, too, will do. */
    private static final Set<String> OF_TOWNS =
            set("be have become remain host hold grow celebrate stay look fall see");

    private static final Set<String> STATES_OF_MIND = set("""
            ready willing unwilling prepared able unable likely unlikely opposed anxious interested concerned convinced aware
            reluctant determined eager keen afraid sure certain committed responsible guilty satisfied dissatisfied worried
            inclined bent informed pleased disappointed interested hostile adamant silent""");
    private static final Set<String> PASSING =
            set("not also now still then itself never always already apparently have n't no longer once again yet");

    private final Words words;
    private final int first;
    private final int last;
    private final boolean town;
    private final boolean several;

    /**
     * A reader of the words around these names.
     *
     * @param list names that stand in a list, or one alone
     * @param town whether the seat is a town
     */
    EnglishSeats(Words words, List<Name> list, boolean town) {
        this.words = words;
        this.first = list.getFirst().first();
        this.last = list.getLast().last();
        this.town = town;
        this.several = list.size() > 1;
    }

    Reading reading() {
        Reading before = before();
        return before == Reading.OPEN ? behind() : before;
    }

    private Reading before() {
        int at = first - 1;
        if (at < 0 || words.gapBefore(first) != Words.JOINED) {
            return Reading.OPEN;
        }
        boolean article = small(at).equals("the");
        if (article && town && nounBehind() != Reading.GOVERNMENT) {
            return Reading.PLACE; // no capital has an article: "the Washington protocols"
        }
        if (article || small(at).equals("both")) {
            at--;
        }
        if (at < 0 || words.gapBefore(at + 1) != Words.JOINED) {
            return Reading.OPEN;
        }
        String word = small(at);
        String earlier = at > 0 && words.gapBefore(at) == Words.JOINED ? small(at - 1) : "";
        if (POSTS.contains(word) || (isConjunction(word) && WHERE.contains(beforeOtherPlaces(at - 1)))) {
            return Reading.PLACE;
        }
        if (word.equals("official")) {
            return Reading.GOVERNMENT;
        }
        return EnglishVerbs.ACTED_WITH.contains(word) ? Reading.GOVERNMENT : behindPreposition(word, earlier);
    }

    /** "in Geneva and Lusaka": the word before the capitalised ones, small; empty when there is none. */
    private String beforeOtherPlaces(int from) {
        int at = from;
        while (at >= 0 && words.hasInitialCapital(at) && words.gapBefore(at) != Words.PARTED) {
            at--;
        }
        return at < 0 || at == from ? "" : small(at);
    }

    private static boolean isConjunction(String word) {
        return word.equals("and") || word.equals("or");
    }

    private Reading behindPreposition(String word, String earlier) {
        if (WHERE.contains(word)) {
            boolean government =
                    POWERS.contains(earlier) || (word.equals("in") && FEELINGS.contains(earlier)) || hasOwnBehind();
            return government ? Reading.GOVERNMENT : Reading.PLACE;
        }
        return switch (word) {
            case "between" -> several && !BETWEEN_TOWNS.contains(earlier) ? Reading.GOVERNMENT : Reading.PLACE;
            case "with", "by", "against", "vis-a-vis", "vis-à-vis" -> attributed(Reading.GOVERNMENT);
            case "of" -> OF.contains(earlier) || POWERS.contains(earlier) ? Reading.GOVERNMENT : attributed(ofTown());
            case "to", "from", "on", "upon", "for", "toward", "towards" ->
                DEALINGS.contains(earlier) || POWERS.contains(earlier)
                        ? attributed(Reading.GOVERNMENT)
                        : attributed(Reading.PLACE);
            default -> Reading.OPEN;
        };
    }

    private Reading ofTown() {
        return town ? Reading.PLACE : Reading.OPEN;
    }

    /** "with the Moscow mayor", "to the Hanoi delegation": the preposition is the noun's behind the seat, and what that tells goes first. */
    private Reading attributed(Reading reading) {
        Reading noun = nounBehind();
        return noun == Reading.OPEN ? reading : noun;
    }

    private boolean hasOwnBehind() {
        return nounBehind() == Reading.GOVERNMENT;
    }

    private Reading behind() {
        int next = last + 1;
        if (next >= words.count() || words.gapBefore(next) != Words.JOINED) {
            return Reading.OPEN;
        }
        Reading noun = nounBehind();
        if (noun != Reading.OPEN) {
            return noun;
        }
        return acts(next) ? Reading.GOVERNMENT : Reading.OPEN;
    }

    private Reading nounBehind() {
        int next = last + 1;
        if (next >= words.count() || words.gapBefore(next) != Words.JOINED) {
            return Reading.OPEN;
        }
        String word = small(next);
        if (Character.isDigit(word.charAt(0))) {
            return Reading.PLACE;
        }
        if (words.hyphenFollows(last)) {
            return hyphened(word);
        }
        if (isPossessive()) {
            return OF_A_TOWN.contains(word) || (!town && OF_A_HOUSE.contains(word))
                    ? Reading.PLACE
                    : Reading.GOVERNMENT;
        }
        if (POWERS.contains(word) || ITS_OWN.contains(word)) {
            return Reading.GOVERNMENT;
        }
        boolean ofAHouse = OF_A_HOUSE.contains(word) || words.hasInitialCapital(next); // "White House Working Group"
        return !town && ofAHouse ? Reading.PLACE : Reading.OPEN;
    }

    /** "Hanoi-controlled", "Moscow-backed". */
    private static Reading hyphened(String word) {
        boolean participle = word.endsWith("ed") || word.equals("led") || word.equals("run");
        return participle && !HYPHENED_TO_TOWNS.contains(word) ? Reading.GOVERNMENT : Reading.OPEN;
    }

    private boolean isPossessive() {
        int end = words.end(last);
        return words.text().startsWith("'s", end) || words.text().startsWith("’s", end);
    }

    /** Whether the words from here are the verb of a government: "refuses", "would not agree", "is still willing". */
    private boolean acts(int from) {
        int word = passOver(from);
        if (word < 0) {
            return false;
        }
        String verb = small(word);
        if (EnglishVerbs.ACTS.contains(verb)) {
            return true;
        }
        boolean modal = MODALS.contains(verb);
        if (!modal && !AUXILIARIES.contains(verb)) {
            return false;
        }
        int main = passOver(word + 1);
        if (modal && main >= 0 && !OF_TOWNS.contains(small(main))) {
            return true;
        }
        if (main >= 0 && AUXILIARIES.contains(small(main))) {
            main = passOver(main + 1);
        }
        return main >= 0 && (EnglishVerbs.ACTS.contains(small(main)) || STATES_OF_MIND.contains(small(main)));
    }

    /** The next word that is neither adverb nor "not"; -1 when the clause ends before. */
    private int passOver(int from) {
        int word = from;
        while (word < words.count() && words.gapBefore(word) == Words.JOINED) {
            String small = small(word);
            if (!PASSING.contains(small) && !(small.endsWith("ly") && small.length() > 5)) {
                return word;
            }
            word++;
        }
        return -1;
    }

    private String small(int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }

    static Set<String> set(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+", -1)));
    }
}
