package org.chancery.annotate.anaphors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.annotate.treaties.Genus;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Vocabularies;

/**
 * The house in which half of the record's speeches were made. Who speaks in the General Assembly says "the Assembly", "this Organization", "the world body", and
 * need not name it first.
 */
public final class UnitedNations {

    private static final Pattern TITLE = Pattern.compile(
            "General Debate|General Assembly|Генеральн\\p{L}+ Ассамбле|(?i:общеполитическ\\p{L}+ дискусси)");

    /** So many paragraphs at the start of a speech, and as many at its end, may address the house. */
    private static final int GREETING = 4;

    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:[Tt]his|[Oo]ur)(?: \\p{Ll}+)? (?:Assembly|Organization)\\b"
                    + "|\\b[Pp]resident of the (?:United Nations )?General Assembly\\b"
                    + "|\\bsession of the (?:United Nations )?General Assembly\\b"
                    + "|\\b(?:нашей|этой|данной) (?:Ассамбле|Организаци)");

    private static final Set<String> OF_THE_WORLD = Set.of("world", "international", "global", "universal");

    private final Optional<Concept> whole;
    private final Optional<Concept> assembly;

    /** With the organs and the Charter of the vocabularies. */
    public UnitedNations(Vocabularies vocabularies) {
        whole = vocabularies.concept(Facet.ORGANIZATION, "un");
        assembly = vocabularies.concept(Facet.ORGANIZATION, "general-assembly");
    }

    /** Whether a document was spoken there: its title says so, or it is a speech that greets the house. */
    public boolean isHostOf(Document document) {
        if (whole.isEmpty() || assembly.isEmpty()) {
            return false;
        }
        if (document.about().type() != DocumentType.SPEECH) {
            return false;
        }
        List<Paragraph> all = document.paragraphs();
        return TITLE.matcher(document.about().title()).find()
                || Stream.concat(all.stream().limit(GREETING), all.stream().skip(Math.max(0, all.size() - GREETING)))
                        .anyMatch(paragraph -> ADDRESS.matcher(paragraph.text()).find());
    }

    /** What is plain to whoever listens there, though the speech may not name it in full. */
    public Set<Concept> plain() {
        return Set.of(whole.orElseThrow(), assembly.orElseThrow());
    }

    /** What a noun means there when nothing else was spoken of. */
    Optional<Concept> meantBy(Words words, Anaphors.Anaphor anaphor) {
        if (anaphor.plural()) {
            return Optional.empty();
        }
        if (anaphor.genera().contains(Genus.BODY)) {
            return body(words, anaphor);
        }
        if (!anaphor.capital()) {
            return Optional.empty();
        }
        if (anaphor.genera().contains(Genus.ASSEMBLY)) {
            return assembly;
        }
        return anaphor.genera().contains(Genus.ORGANIZATION) ? whole : Optional.empty();
    }

    /** Whether a noun needs no name before it there: it is a short name. */
    boolean isShortName(Concept meant) {
        return assembly.filter(meant::equals).isPresent();
    }

    /** "This world body", "this premier international body". */
    private Optional<Concept> body(Words words, Anaphors.Anaphor noun) {
        if (noun.word() == 0) {
            return Optional.empty();
        }
        String before = words.word(noun.word() - 1).toLowerCase(Locale.ROOT);
        return OF_THE_WORLD.contains(before) ? whole : Optional.empty();
    }
}
