package org.chancery.annotate;

import java.util.List;
import org.chancery.vocabulary.Scheme;

/**
 * What kind of thing a treaty or an organization calls itself, by the nouns that stand for it afterwards: after "the Convention on Cluster Munitions" it is "the
 * Convention", and hardly "the Protocol".
 */
enum Genus {
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
    DECLARATION(Scheme.TREATY, "declaration", "декларация");

    private final Scheme scheme;
    private final String nouns;

    Genus(Scheme scheme, String... nouns) {
        this.scheme = scheme;
        this.nouns = String.join(" ", nouns);
    }

    /** The scheme of the concepts that are called so. */
    Scheme scheme() {
        return scheme;
    }

    /** Its nouns in both languages, in the base form. */
    List<String> nouns() {
        return List.of(nouns.split(" "));
    }

    /** Whether it stands for nearly any treaty: people call a convention an agreement, too, but no agreement a convention. */
    boolean isGeneral() {
        return this == TREATY || this == AGREEMENT || this == PACT;
    }
}
