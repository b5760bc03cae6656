package org.chancery.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.Layout;
import org.chancery.source.printed.Line;
import org.jspecify.annotations.Nullable;

/** The words of a record, in reading order: its lead, its paragraphs, its text. */
final class RecordBody {
    private final String where;
    private final int line;
    private final Mapping mapping;
    private final Words words;
    private final List<String> mended = new ArrayList<>();
    private final List<Line> paragraphs = new ArrayList<>();
    private final List<@Nullable String> speakers = new ArrayList<>();
    private int silent;

    /** For the record that begins in this line of its file. */
    RecordBody(String where, int line, Mapping mapping, Words words) {
        this.where = where;
        this.line = line;
        this.mapping = mapping;
        this.words = words;
    }

    /** The paragraphs, each with the line of its record; none is blank. */
    List<Line> paragraphs() {
        return paragraphs;
    }

    /** By paragraph, whom the record names as its speaker. */
    List<@Nullable String> speakers() {
        return speakers;
    }

    /**
     * Gathers the words.
     *
     * @throws RejectedInput when there are none
     */
    void read(JsonNode record, List<String> repairs) throws RejectedInput {
        for (Path path : mapping.paths(Mapping.PARAGRAPHS)) {
            for (JsonNode element : path.values(record)) {
                element(path, element);
            }
        }
        for (Path path : mapping.paths(Mapping.TEXT)) {
            lines(whole(path, record), null);
        }
        lead(record);
        if (paragraphs.isEmpty()) {
            otherwise(record, repairs);
        }
        mended.stream().distinct().forEach(repairs::add); // the same of many paragraphs is said once
        if (silent > 0) {
            repairs.add(silent + (silent == 1 ? " speaker" : " speakers") + " without words dropped");
        }
    }

    /** The columns that one prefix names are pieces of one text, cut where a cell was full: side by side they are the text. */
    private String whole(Path path, JsonNode record) throws RejectedInput {
        StringBuilder whole = new StringBuilder();
        for (JsonNode node : path.values(record)) {
            whole.append(path.isPrefix() || whole.isEmpty() ? "" : "\n").append(RecordFacts.scalar(where, path, node));
        }
        return whole.toString();
    }

    private void lead(JsonNode record) throws RejectedInput {
        List<Line> body = List.copyOf(paragraphs);
        List<@Nullable String> said = new ArrayList<>(speakers);
        paragraphs.clear();
        speakers.clear();
        for (Path path : mapping.paths(Mapping.LEAD)) {
            if (paragraphs.isEmpty()) {
                lines(whole(path, record), null);
            }
        }
        boolean twice = paragraphs.size() == 1
                && !body.isEmpty()
                && Spaces.fold(paragraphs.getFirst().text())
                        .equals(Spaces.fold(body.getFirst().text()));
        if (twice) {
            paragraphs.clear();
            speakers.clear();
        }
        paragraphs.addAll(body);
        speakers.addAll(said);
    }

    private void otherwise(JsonNode record, List<String> repairs) throws RejectedInput {
        for (Path path : mapping.paths(Mapping.OTHERWISE)) {
            if (paragraphs.isEmpty()) {
                lines(whole(path, record), null);
                if (!paragraphs.isEmpty()) {
                    repairs.add("no text of its own; its \"" + path + "\" is its text");
                }
            }
        }
        if (paragraphs.isEmpty()) {
            throw new RejectedInput(
                    where, "no text: its fields for lead, paragraphs and text are empty or missing; nothing to index");
        }
    }

    private void element(Path path, JsonNode element) throws RejectedInput {
        if (!element.isObject()) {
            lines(RecordFacts.scalar(where, path, element), null);
            return;
        }
        String heading = first(Mapping.PARAGRAPH_HEADING, path, element);
        if (!Spaces.strip(heading).isEmpty()) {
            add("## " + Spaces.fold(words.clean(heading)), null);
        }
        String speaker = Spaces.fold(words.clean(first(Mapping.PARAGRAPH_SPEAKER, path, element)));
        int before = paragraphs.size();
        lines(first(Mapping.PARAGRAPH_TEXT, path, element), speaker.isEmpty() ? null : speaker);
        silent += paragraphs.size() == before && !speaker.isEmpty() ? 1 : 0;
    }

    /** The first value that is not blank, else the empty string. */
    private String first(String key, Path outer, JsonNode element) throws RejectedInput {
        for (Path path : mapping.paths(key)) {
            for (JsonNode node : path.values(element)) {
                String value = RecordFacts.scalar(where, path.within(outer), node);
                if (!Spaces.strip(value).isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }

    /** What a string prints: the speaker says the first of its paragraphs, and goes on. */
    private void lines(String text, @Nullable String speaker) {
        String said = speaker;
        for (Line paragraph : Layout.paragraphs(Line.of(words.clean(text)), mended)) {
            add(paragraph.text(), said);
            said = null;
        }
    }

    private void add(String text, @Nullable String speaker) {
        paragraphs.add(new Line(line, text));
        speakers.add(speaker);
    }
}
