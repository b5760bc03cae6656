package org.chancery.annotate.countries;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** English verbs that tell a government from a town, in all their forms. */
public final class EnglishVerbs {

    /** What governments do, and towns do not. */
    static final Set<String> ACTS = forms("""
            accept accuse acquiesce act admit adopt advise agree aim announce annex answer appeal approve argue ask assert assure
            attempt authorize avoid back believe blame break(broke,broken) call cease claim comment concede conclude condemn
            consent consider consult continue cooperate decide declare decline defend defy demand deny deploy desire dislike
            doubt emphasize encourage endorse ensure expect expel explain express fail fear feel(felt) find(found) finance
            follow force fund give(gave,given) grant hope ignore impose indicate inform insist instruct intend interpret intervene
            invade invite join judge know(knew,known) launch lead(led) let maintain make(made) mediate misjudge need negotiate object
            offer oppose order perceive permit persist plan pledge prefer prepare press pressure pretend promise propose protest
            prove provide provoke publish pull pursue push react realize reassert recall recognize recommend reconsider refuse
            regard reiterate reject rely remind repeat reply repudiate request require resent resist resort respond restrain retaliate
            sabotage say(said) see(saw,seen) seek(sought) send(sent) sign stress submit suggest supply support suppose suspect
            take(took,taken) tell(told) think(thought) threaten tolerate trust try understand(understood) undertake(undertook)
            urge use view violate vote vow want warn welcome wish withdraw(withdrew,withdrawn) withhold(withheld) yield
            coordinate disagree differ realise recognise authorise emphasise criticize criticise denounce mobilize signal
            manage justify extend apply attack choose(chose,chosen) commit complain comply counter delay discuss drop escalate
            exert expand exploit fight(fought) fulfil fulfill halt honor honour implement inject introduce keep(kept) move
            obstruct occupy participate pay(paid) possess prevent proceed promote protect put renounce replace resolve restore
            resume retain risk share speak(spoke,spoken) stop strengthen strive(strove) transfer treat turn wait bomb arm
            hesitate miscalculate conceive dictate compromise abandon abrogate ratify accede concur confirm overreact
            """);

    /** What is done with governments, and not with towns. */
    static final Set<String> ACTED_WITH = forms("""
            accuse advise alarm alienate allow anger antagonize appease approach ask assure blame cause caution
            challenge compel condemn consult convince criticize criticise dare defeat denounce deter embarrass enable encourage
            enrage expect force help inform induce infuriate invite irritate isolate let notify oblige offend oppose
            outrage permit persuade placate please press pressure prompt provoke reassure remind request satisfy support tell(told)
            threaten thwart trust distrust urge warn worry want instruct bait bribe blackmail coerce
            """);

    private EnglishVerbs() {}

    /** Words with their irregular forms in brackets: "say(said)". */
    private static Set<String> forms(String verbs) {
        Set<String> forms = new HashSet<>();
        for (String verb : EnglishSeats.set(verbs)) {
            int bracket = verb.indexOf('(');
            if (bracket < 0) {
                regular(forms, verb);
                past(forms, verb);
            } else {
                regular(forms, verb.substring(0, bracket));
                forms.addAll(
                        List.of(verb.substring(bracket + 1, verb.length() - 1).split(",")));
            }
        }
        return Set.copyOf(forms);
    }

    private static void regular(Set<String> forms, String verb) {
        String stem = verb.substring(0, verb.length() - 1);
        forms.add(verb);
        forms.add(endsInConsonantAndY(verb) ? stem + "ies" : verb + (isHissing(verb) ? "es" : "s"));
        forms.add((verb.endsWith("e") ? stem : verb) + "ing");
    }

    private static void past(Set<String> forms, String verb) {
        String stem = verb.substring(0, verb.length() - 1);
        forms.add(endsInConsonantAndY(verb) ? stem + "ied" : verb.endsWith("e") ? verb + "d" : verb + "ed");
        if (verb.endsWith("n")
                || verb.endsWith("l")
                || verb.endsWith("t")
                || verb.endsWith("r")) { // planned, expelled, submitted
            String doubled = verb + verb.charAt(verb.length() - 1);
            forms.add(doubled + "ed");
            forms.add(doubled + "ing");
        }
    }

    private static boolean endsInConsonantAndY(String verb) {
        return verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    }

    private static boolean isHissing(String verb) {
        return verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
    }
}
