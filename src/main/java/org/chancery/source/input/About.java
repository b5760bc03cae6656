package org.chancery.source.input;

import java.util.List;
import java.util.Map;
import org.chancery.corpus.Hashes;

/**
 * What is said about a file elsewhere than in it. The nearest word counts: what is said about this one file goes before what it says itself, and that before what is
 * said about everything around it; but in a file of many records, what a record says goes first.
 *
 * @param sidecar about this one file: its sidecar, or the command line's id
 * @param surroundings about all files of its folder, archive or run
 * @param mapping for records: which of their fields or columns is what, by our name; empty when nobody says
 * @param notes the about files that say this, nearest first: for a file within this one they are asked again, since they may say something else of its name
 */
public record About(Facts sidecar, Facts surroundings, Map<String, List<String>> mapping, List<Note> notes) {

    /** Nobody says anything. */
    public static final About NOTHING = new About(Facts.NONE, Facts.NONE, Map.of());

    public About {
        mapping = Map.copyOf(mapping);
        notes = List.copyOf(notes);
    }

    /** What is said, whoever says it. */
    public About(Facts sidecar, Facts surroundings, Map<String, List<String>> mapping) {
        this(sidecar, surroundings, mapping, List.of());
    }

    /** Nothing but an id of the user's own. */
    public static About id(String id) {
        return new About(new Facts.Builder().put(Facts.Key.ID, id).build(), Facts.NONE, Map.of());
    }

    /** The same, with an id of the user's own. */
    public About withId(String id) {
        return new About(About.id(id).sidecar().or(sidecar), surroundings, mapping, notes);
    }

    /** What counts for a file that is one document and says this itself, its markup least. */
    public Facts over(Facts own, Facts markup) {
        return sidecar.or(own).or(surroundings).or(markup);
    }

    /** What counts for one of many records in a file. */
    public Facts under(Facts record) {
        return record.or(sidecar).or(surroundings);
    }

    /** SHA-256 of all of it, hexadecimal; the empty string for nothing: another hash means that documents are read again. */
    public String hash() {
        if (sidecar.isEmpty() && surroundings.isEmpty() && mapping.isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder().append(sidecar).append('\n').append(surroundings);
        mapping.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.append('\n').append(entry));
        return Hashes.sha256(all.toString());
    }
}
