package org.chancery.source.tei;

import java.util.Set;
import org.chancery.corpus.Identity;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of an edition as it streams by: its {@code <div type="document">}; in a text that has none, the text as a whole. Only one document is held at
 * a time.
 */
final class Edition {

    /** More characters than any document has that people read as one. */
    static final int LONGEST = 16 << 20;

    private static final Set<String> ROOTS = Set.of("TEI", "teiCorpus", "TEI.2", "teiCorpus.2");
    /** What is not printed text: kept out where it begins. A note about the source is read for the kind of document, and kept out later. */
    private static final Set<String> SILENT = Set.of("pb", "cb", "gb", "fw", "graphic", "milestone", "anchor");

    private static final Set<String> NOTES = Set.of("note", "noteGrp");
    /** Bytes that a character of the tape needs at most until its document is made. */
    private static final long BYTES_A_CHARACTER = 3;

    private final Input input;
    private final Drafts out;
    private final Events events;
    private int documents;
    private int outside;

    Edition(Input input, Drafts out, Events events) {
        this.input = input;
        this.out = out;
        this.events = events;
    }

    /** Drafts all of them. */
    void read() throws RejectedInput {
        if (!events.isAtHome() || !events.starts(ROOTS)) {
            throw events.fault(
                    "the root element is <" + events.name()
                            + ">: of XML files, only editions in TEI are read (root <TEI> or <teiCorpus>); make it one, or plain text");
        }
        edition(Header.NONE, events.name().startsWith("teiCorpus"));
        events.toEnd();
        if (outside > 0) {
            out.repair(outside + (outside == 1 ? " paragraph" : " paragraphs")
                    + " outside the documents left out (front matter, introductions to chapters, indexes)");
        }
        if (documents == 0) {
            throw new RejectedInput(input.name(), "this edition in TEI has no <text>; nothing to index");
        }
    }

    /** A {@code TEI} or a corpus of several; its documents are some of many if the corpus says so. */
    private void edition(Header above, boolean many) throws RejectedInput {
        Header header = above.of(events.attribute("lang"));
        String id = events.attribute("id");
        for (Events.Event event = events.next(); event != Events.Event.END; event = events.next()) {
            if (event != Events.Event.START) {
                continue;
            }
            switch (events.name()) {
                case "teiHeader" -> header = header.with(held("header"));
                case "standOff" -> header = header.withPersons(held("standOff"));
                case "text" -> text(header, many, id);
                case "TEI", "teiCorpus", "TEI.2", "teiCorpus.2" -> edition(header, true);
                default -> events.skip();
            }
        }
    }

    private Element held(String what) throws RejectedInput {
        String tape = element();
        if (tape == null) {
            throw events.fault("its " + what + " has more than " + LONGEST + " characters; cut it");
        }
        return Tape.read(tape);
    }

    private void text(Header above, boolean many, @Nullable String id) throws RejectedInput {
        Header header = above.of(events.attribute("lang"));
        String own = events.attribute("id") == null ? id : events.attribute("id");
        int line = events.location().getLineNumber();
        Tape tape = new Tape();
        events.startTo(tape);
        boolean whole = true;
        boolean held = true;
        int paragraphs = 0;
        int depth = 1;
        while (depth > 0) {
            Events.Event event = events.next();
            if (event == Events.Event.START && (isDocument() || events.name().equals("text"))) {
                whole = false;
                within(header);
                continue;
            }
            paragraphs += event == Events.Event.START && events.name().equals("p") ? 1 : 0;
            depth += take(event, tape);
            held &= whole && tape.length() <= LONGEST;
            if (!held) {
                tape.clear();
            }
        }
        outside += whole ? 0 : paragraphs;
        if (whole && held) {
            whole(header, tape.toString(), many, own);
        } else if (whole) {
            documents++;
            tooLong(line, own == null ? "text " + documents : own);
        }
    }

    /** A document or a text within a text. */
    private void within(Header header) throws RejectedInput {
        if (isDocument()) {
            document(header);
        } else {
            text(header, true, null);
        }
    }

    /** Takes down one event; returns by how much it leads deeper. */
    private int take(Events.Event event, Tape tape) throws RejectedInput {
        return switch (event) {
            case START -> start(tape);
            case END -> {
                tape.end();
                yield -1;
            }
            case WORDS -> {
                events.wordsTo(tape);
                yield 0;
            }
            case NONE -> 0;
        };
    }

    private int start(Tape tape) throws RejectedInput {
        if (events.starts(SILENT)) {
            events.skip();
            return 0;
        }
        boolean note = events.starts(NOTES) && !"source".equals(events.attribute("type"));
        events.startTo(tape);
        if (note) {
            events.skip();
            tape.end();
            return 0;
        }
        return 1;
    }

    private boolean isDocument() {
        return events.name().equals("div") && "document".equals(events.attribute("type"));
    }

    /** Takes down the element that begins here; null when it is longer than can be held. */
    private @Nullable String element() throws RejectedInput {
        Tape tape = new Tape();
        events.startTo(tape);
        boolean held = true;
        int depth = 1;
        while (depth > 0) {
            depth += take(events.next(), tape);
            if (tape.length() > LONGEST) {
                held = false;
                tape.clear();
            }
        }
        return held ? tape.toString() : null;
    }

    private void document(Header header) throws RejectedInput {
        documents++;
        refuseOneId();
        String id = events.attribute("id");
        int line = events.location().getLineNumber();
        String part = id == null ? "document " + documents : id;
        String tape = element();
        if (tape == null) {
            tooLong(line, part);
            return;
        }
        String url = header.address(id);
        Identity identity = Identity.of(input.collection(), url, null, input.name() + "#" + part);
        Piece piece = new Piece(input.about(), header, tape, true, true);
        out.draft(Draft.ofPart(
                input, part, identity, piece.hash(), Tei.VERSION, tape.length() * BYTES_A_CHARACTER, piece));
    }

    private void whole(Header header, String tape, boolean many, @Nullable String id) throws RejectedInput {
        documents++;
        Piece piece = new Piece(input.about(), header, tape, many, false);
        long weight = tape.length() * BYTES_A_CHARACTER;
        if (many) {
            refuseOneId();
            String part = id == null ? "text " + documents : id;
            Identity identity = Identity.of(input.collection(), null, null, input.name() + "#" + part);
            out.draft(Draft.ofPart(input, part, identity, piece.hash(), Tei.VERSION, weight, piece));
        } else {
            Facts said = input.about().over(Facts.NONE, Facts.NONE);
            out.draft(Draft.ofFile(input, said, piece.hash(), Tei.VERSION, weight, piece));
        }
    }

    private void tooLong(int line, String part) {
        out.fault(new RejectedInput(
                input.name(),
                line,
                "the document " + part + " has more than " + LONGEST + " characters; cut it into several"));
    }

    /** An id or address that is said of the file cannot be that of many. */
    private void refuseOneId() throws RejectedInput {
        for (Facts.Key key : new Facts.Key[] {Facts.Key.ID, Facts.Key.URL}) {
            String one = input.about().sidecar().get(key);
            if (one != null) {
                throw new RejectedInput(
                        input.name(),
                        "the " + key.id() + " \"" + one
                                + "\" names one document, but this edition holds many; leave it out");
            }
        }
    }
}
