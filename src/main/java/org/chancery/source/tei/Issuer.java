package org.chancery.source.tei;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a paper is the United States government's, by the words that its own edition, the Foreign Relations, prints for the sender: that edition names American
 * offices without their country and all others with it ("the Embassy in Japan", but "the Japanese Embassy"). In doubt, nobody's.
 */
final class Issuer {

    private static final String ACTING = "(?:Acting |Deputy |Assistant |Under |Special |Principal )*";

    /** A post abroad: whoever is in or at a country without being of it. */
    private static final String POST =
            "(?:Embassy|Embassy Office|Legation|Interests Section|Liaison Office|Mission|Consulate(?: General)?|Delegation|(?:Permanent )?Representative|Consul(?: General)?|Vice Consul|Ambassador|Minister|Chargé(?: d’Affaires)?(?: ad interim)?|Minister Resident)(?: \\([^)]*\\))? (?:in|at|to) .+";

    private static final String DEPARTMENTS =
            "(?:Department of (?:State|Defense|the Treasury|Commerce|Agriculture)|Secretar(?:y|ies) of (?:State|Defense|the Treasury|Commerce|Agriculture|War|the Navy).*|White House.*|(?:Central Intelligence Agency|CIA)(?: Station .*)?|Director of Central Intelligence.*|Joint Chiefs of Staff|Chairman of the Joint Chiefs of Staff.*|National Security Council.*|Counselor (?:for|of) the Department of State.*|President['’]s .*Assistant.*|.+ of the National Security Council Staff|Department of State Executive Secretary.*|Executive Secretary of the Department of State.*|(?:United States|U\\.S\\.) (?:Political|Permanent|Deputy|High|Special)? ?(?:Representative|Delegation|Mission|Adviser|Ambassador|Embassy|Commissioner|Minister|Interests Section)\\b.*)";

    private static final Pattern OFFICE = Pattern.compile(ACTING + "(?:" + POST + "|" + DEPARTMENTS + ")");

    /** Presidents while the papers of the edition were written. */
    private static final Pattern PRESIDENT = Pattern.compile(
            "(?:President(?:-elect)? )(?:Woodrow |Franklin D\\. |Harry S\\. |Dwight D\\. |John F\\. |Lyndon B\\. |Richard M\\. |Gerald R\\. |Jimmy )?(?:Wilson|Harding|Coolidge|Hoover|Roosevelt|Truman|Eisenhower|Kennedy|Johnson|Nixon|Ford|Carter|Reagan)");

    /** Who is in or at the United States came from elsewhere; a Secretary of State for something is British. */
    private static final Pattern FOREIGN = Pattern.compile(
            ".* (?:in|to|at) the United States\\b(?! (?:Mission|Delegation)).*|Secretary of State for .*");

    private Issuer() {}

    /** {@code US}, or null. */
    static @Nullable String origin(@Nullable String sender) {
        if (sender == null || FOREIGN.matcher(sender).matches()) {
            return null;
        }
        String office = sender.replaceFirst("\\s*\\($", "");
        return OFFICE.matcher(office).matches() || PRESIDENT.matcher(office).matches() ? "US" : null;
    }
}
