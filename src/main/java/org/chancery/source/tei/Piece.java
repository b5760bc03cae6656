package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Hashes;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.About;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Composition;
import org.chancery.source.printed.TitleWords;
import org.jspecify.annotations.Nullable;

/**
 * One document of an edition.
 *
 * @param about what is said elsewhere of the file
 * @param header of the edition
 * @param tape the document's events: see {@link Tape}
 * @param many whether the edition has others
 * @param numbered whether it is a document within a volume, with a head of its own; else it is a text as a whole, of which the header speaks
 */
record Piece(About about, Header header, String tape, boolean many, boolean numbered) implements Draft.Text {

    private static final int LONGEST_TITLE = 600;

    /** SHA-256 of all that goes into the document: another one of the same edition may change without changing this. */
    String hash() {
        boolean spoken = tape.contains("\u0001u\u0004") || tape.contains("\u0001u\u0002");
        return Hashes.sha256(header.print(spoken) + "\n" + tape);
    }

    @Override
    public Reading read(Draft draft) throws RejectedInput {
        Element document = Tape.read(tape);
        Element title = numbered ? document.child("head") : null;
        Body body = Body.of(document, title);
        List<String> repairs = new ArrayList<>(body.repairs());
        List<Part> parts = new ArrayList<>(body.parts());
        Facts.Builder own = new Facts.Builder();
        Facts.Builder guessed = new Facts.Builder();
        Heading heading = Heading.of(document);
        List<Block> main = parts.stream()
                .filter(part -> !part.attached())
                .flatMap(part -> part.blocks().stream())
                .toList();
        if (numbered) {
            numbered(heading, document, main, own, guessed, repairs);
        } else {
            whole(own, guessed, repairs);
        }
        DateAndPlace.of(document, heading.title(), !numbered).into(own, guessed, repairs);
        own.offer(Facts.Key.LANGUAGE, language(document), repairs);
        own.offer(Facts.Key.RIGHTS, first(Facts.Key.RIGHTS), repairs);
        own.offer(Facts.Key.SOURCE, first(Facts.Key.SOURCE), repairs);
        Facts facts = facts(own.build(), guessed.build());
        List<Utterance> said = Saying.of(parts, facts, heading.senders(), header.persons(), repairs);
        if (said.isEmpty() && heading.title() != null && numbered) {
            said = Saying.of(heading.title());
            repairs.add("no text below its head, which stands for it");
        }
        return new Reading(Composition.document(draft, facts, said), repairs);
    }

    /** What counts: for one of many documents what it says itself goes first; for a file's only one, what is said about the file. */
    private Facts facts(Facts own, Facts guessed) {
        if (many) {
            Facts elsewhere = about.sidecar().or(about.surroundings()).withoutIdentity();
            return own.or(elsewhere).or(guessed);
        }
        return about.over(own, guessed);
    }

    private void numbered(
            Heading heading,
            Element document,
            List<Block> blocks,
            Facts.Builder own,
            Facts.Builder guessed,
            List<String> repairs) {
        own.offer(Facts.Key.TITLE, shortened(heading.title(), repairs), repairs);
        own.offer(Facts.Key.URL, header.address(document.attribute("id")), repairs);
        own.offer(Facts.Key.VOLUME, volume(heading), repairs);
        own.offer(Facts.Key.RECIPIENT, String.join("; ", heading.recipients()), repairs);
        DocumentType type = Stream.of(Kinds.of(heading.title()), Kinds.above(document, blocks), DocumentType.PAPER)
                .filter(known -> known != null)
                .findFirst()
                .orElse(DocumentType.PAPER);
        guessed.put(Facts.Key.TYPE, type.id());
        if (header.volume() != null) {
            guessed.offer(Facts.Key.ORIGIN, Issuer.origin(heading.issuer()), repairs);
        }
    }

    /** As people cite it: the volume's whole title, and the number of the document. */
    private @Nullable String volume(Heading heading) {
        String title = header.title();
        return title == null || heading.number() == null ? title : title + ", Document " + heading.number();
    }

    private static @Nullable String shortened(@Nullable String title, List<String> repairs) {
        if (title == null || title.length() <= LONGEST_TITLE) {
            return title;
        }
        repairs.add("a title of " + title.length() + " characters shortened");
        return title.substring(0, title.lastIndexOf(' ', LONGEST_TITLE)) + "…";
    }

    private void whole(Facts.Builder own, Facts.Builder guessed, List<String> repairs) {
        for (Map.Entry<Facts.Key, List<String>> fact : header.facts().entrySet()) {
            fact.getValue().forEach(value -> own.offer(fact.getKey(), value, repairs));
        }
        String title = first(Facts.Key.TITLE);
        DocumentType type = title == null ? null : TitleWords.type(title);
        type = type == null ? Kinds.of(title) : type;
        guessed.offer(Facts.Key.TYPE, type == null ? null : type.id(), repairs);
    }

    private @Nullable String first(Facts.Key key) {
        List<String> all = header.facts().get(key);
        return all == null ? null : all.getFirst();
    }

    private @Nullable String language(Element document) {
        String own = document.attribute("lang");
        Element body = document.child("body");
        String inner = body == null ? null : body.attribute("lang");
        return own != null ? own : inner != null ? inner : header.language();
    }
}
