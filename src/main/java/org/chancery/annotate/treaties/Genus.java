package org.chancery.annotate.treaties;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.vocabulary.Scheme;

/**
 * What kind of thing a treaty or an organization calls itself, by the nouns that stand for it afterwards: after "the Convention on Cluster Munitions" it is "the
 * Convention", and hardly "the Protocol".
 */
public enum Genus {
    TREATY(Scheme.TREATY, "treaty", "договор"),
    CONVENTION(Scheme.TREATY, "convention", "конвенция"),
    AGREEMENT(
            Scheme.TREATY,
            "agreement",
            "accord",
            "deal",
            "arrangement",
            "соглашение",
            "договорённость",
            "договоренность"),
    PROTOCOL(Scheme.TREATY, "protocol", "протокол"),
    PACT(Scheme.TREATY, "pact", "пакт"),
    COVENANT(Scheme.TREATY, "covenant"),
    CHARTER(Scheme.TREATY, "charter", "хартия", "устав"),
    STATUTE(Scheme.TREATY, "statute", "статут"),
    MEMORANDUM(Scheme.TREATY, "memorandum", "меморандум"),
    RESOLUTION(Scheme.TREATY, "resolution", "резолюция"),
    DECLARATION(Scheme.TREATY, "declaration", "декларация"),
    /** "This document": no treaty calls itself so. */
    DOCUMENT(Scheme.TREATY, "document"),
    ORGANIZATION(Scheme.ORGANIZATION, "organization", "organisation", "организация"),
    UNION(Scheme.ORGANIZATION, "union", "союз"),
    LEAGUE(Scheme.ORGANIZATION, "league", "лига"),
    COMMUNITY(Scheme.ORGANIZATION, "community", "сообщество"),
    ALLIANCE(Scheme.ORGANIZATION, "alliance", "pact", "альянс"),
    ASSOCIATION(Scheme.ORGANIZATION, "association", "ассоциация"),
    AGENCY(Scheme.ORGANIZATION, "agency", "агентство"),
    ASSEMBLY(Scheme.ORGANIZATION, "assembly", "ассамблея"),
    COUNCIL(Scheme.ORGANIZATION, "council", "совет"),
    COMMISSION(Scheme.ORGANIZATION, "commission", "комиссия"),
    COMMITTEE(Scheme.ORGANIZATION, "committee", "комитет"),
    CONFERENCE(Scheme.ORGANIZATION, "conference", "конференция"),
    FORUM(Scheme.ORGANIZATION, "forum", "форум"),
    COURT(Scheme.ORGANIZATION, "court", "tribunal", "суд", "трибунал"),
    BUREAU(Scheme.ORGANIZATION, "bureau", "бюро"),
    BANK(Scheme.ORGANIZATION, "bank", "банк"),
    FUND(Scheme.ORGANIZATION, "fund", "фонд"),
    /** "This world body": no organization calls itself so. */
    BODY(Scheme.ORGANIZATION, "body");

    /** What people call an agreement, too; a charter, a resolution, a declaration they do not. */
    private static final Set<Genus> AGREED =
            EnumSet.of(TREATY, CONVENTION, AGREEMENT, PROTOCOL, PACT, COVENANT, MEMORANDUM);

    private final Scheme scheme;
    private final String nouns;

    Genus(Scheme scheme, String... nouns) {
        this.scheme = scheme;
        this.nouns = String.join(" ", nouns);
    }

    /** The scheme of the concepts that are called so. */
    public Scheme scheme() {
        return scheme;
    }

    /** Its nouns in both languages, in the base form. */
    List<String> nouns() {
        return List.of(nouns.split(" "));
    }

    /**
     * Whether its nouns may stand for what calls itself otherwise: people call a convention an agreement, too, but no agreement a convention; and any body an
     * organization, in small letters.
     */
    public boolean standsFor(Scheme other, Set<Genus> others, boolean capital) {
        if (other != scheme) {
            return false;
        }
        return switch (this) {
            case TREATY, AGREEMENT, PACT -> others.isEmpty() || others.stream().anyMatch(AGREED::contains);
            case DOCUMENT -> true;
            case ORGANIZATION -> !capital;
            default -> false;
        };
    }
}
