package org.chancery.source.tei;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** The events of an edition as they come by: tags and words, of which parts can be taken down on a tape. */
final class Events {

    /** What comes by. */
    enum Event {
        START,
        END,
        WORDS,
        /** The end of the file. */
        NONE
    }

    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    /** The attributes that are read here: a change of another one changes no document. */
    private static final Set<String> READ = Set.of(
            "id",
            "type",
            "n",
            "when",
            "from",
            "to",
            "notBefore",
            "notAfter",
            "when-iso",
            "value",
            "who",
            "break",
            "lang",
            "ident",
            "target",
            "status",
            "doc-dateTime-min",
            "doc-dateTime-max");

    private final Input input;
    private final Leash leash;
    private final XMLStreamReader reader;
    private final String home;
    private String name;

    private Events(Input input, Leash leash, XMLStreamReader reader) {
        this.input = input;
        this.leash = leash;
        this.reader = reader;
        this.home = namespace();
        this.name = reader.getLocalName();
    }

    /** The events from the root's start tag on, which is the present one. */
    static Events of(Input input, InputStream in) throws RejectedInput {
        XMLStreamReader reader = null;
        Leash leash = new Leash(in);
        try {
            reader = Xml.events(leash);
            int event = reader.next();
            while (event != XMLStreamConstants.START_ELEMENT) {
                event = reader.next(); // comments, instructions, the name of a DTD
            }
            return new Events(input, leash, reader);
        } catch (XMLStreamException e) {
            throw Xml.fault(input, e, reader == null ? null : reader.getLocation());
        }
    }

    /** Whether the root is in the namespace of TEI, or in none, as in its older forms. */
    boolean isAtHome() {
        return home.equals(TEI) || home.isEmpty();
    }

    /** Goes to the next event. */
    Event next() throws RejectedInput {
        try {
            while (reader.hasNext()) {
                leash.loosen();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        name = qualified();
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return Event.WORDS;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw entity(reader.getLocalName());
                    default -> {} // comments and the like
                }
            }
            return Event.NONE;
        } catch (XMLStreamException e) {
            throw Xml.fault(input, e, reader.getLocation());
        }
    }

    /** Goes to the end of the file: a fault behind the last tag is one too. */
    void toEnd() throws RejectedInput {
        Event event = next();
        while (event != Event.NONE) {
            event = next();
        }
    }

    private RejectedInput entity(String entity) {
        return fault("the entity &" + entity
                + "; is declared in a DTD at best, and none is read; write the characters that it stands for");
    }

    /** The name of the element that began last; of another namespace, with prefix and colon. */
    String name() {
        return name;
    }

    /** Whether this start tag is one of these. */
    boolean starts(Set<String> names) {
        return names.contains(name);
    }

    /** An attribute of this start tag, by its local name; null when it has none. */
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The refusal of what stands at this event. */
    RejectedInput fault(String what) {
        return Xml.fault(input, reader.getLocation(), what);
    }

    /** Where this event stands. */
    Location location() {
        return reader.getLocation();
    }

    /** Takes down this start tag. */
    void startTo(Tape tape) {
        tape.start(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (READ.contains(attribute)) {
                tape.attribute(attribute, reader.getAttributeValue(i));
            }
        }
        tape.inside();
    }

    /** Takes down these words. */
    void wordsTo(Tape tape) {
        tape.words(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Goes from a start tag to its end. */
    void skip() throws RejectedInput {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case START -> depth++;
                case END -> depth--;
                default -> {}
            }
        }
    }

    private String qualified() {
        String local = reader.getLocalName();
        if (namespace().equals(home)) {
            return local;
        }
        String prefix = reader.getPrefix();
        return (prefix == null || prefix.isEmpty() ? "other" : prefix) + ":" + local;
    }

    private String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }
}
