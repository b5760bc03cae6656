package org.chancery.source.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.source.input.About;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * The object around the records of a file, as the interfaces of web sites give it: <code>{"total": 2, "documents": [{...}, {...}]}</code>. It has no text of its own,
 * and exactly one of its fields is a list of objects with texts. A document whose paragraphs are objects is none.
 *
 * @param field the name of that list
 * @param facts what it says of all records
 * @param rest its other fields
 * @param repairs what of its facts is dropped
 */
record Wrapping(String field, Facts facts, Set<String> rest, List<String> repairs) {

    /** What may hold for all records of a file. A title or a date is rather that of the list. */
    private static final Set<Facts.Key> OF_ALL = EnumSet.of(
            Facts.Key.LANGUAGE,
            Facts.Key.TYPE,
            Facts.Key.PLACE,
            Facts.Key.SOURCE,
            Facts.Key.OUTLET,
            Facts.Key.ORIGIN,
            Facts.Key.RIGHTS,
            Facts.Key.VOLUME);

    /** What has more fields is a collection of its own kind. */
    private static final int MOST_FIELDS = 1000;

    /** Looks for it in a file that begins with a brace; null when the file is something else. Nothing of the records is held. */
    static @Nullable Wrapping of(Input input, InputStream in) throws RejectedInput, IOException {
        Look look = new Look(Mapping.of(input));
        StrictUtf8 strict = new StrictUtf8(in);
        try (JsonParser parser = Json.MAPPER.createParser(new InputStreamReader(strict, StandardCharsets.UTF_8))) {
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION); // each record is checked by itself
            if (parser.nextToken() != JsonToken.START_OBJECT || !look.through(parser, strict)) {
                return null;
            }
        } catch (JsonProcessingException | StrictUtf8.Refused e) {
            // It is told when the records are read; those before it are read.
        }
        return look.found();
    }

    /** The file, with what holds for all its records as said around it. */
    Input around(Input input) {
        About about = input.about();
        return new Input(
                input.name(),
                input.path(),
                input.content(),
                input.collection(),
                new About(about.sidecar(), facts.or(about.surroundings()), about.mapping(), about.notes()));
    }

    /** One look through the object. */
    private static final class Look {
        private final Mapping mapping;
        private final List<String> lists = new ArrayList<>();
        private final Facts.Builder facts = new Facts.Builder();
        private final Set<String> rest = new LinkedHashSet<>();
        private final List<String> repairs = new ArrayList<>();

        Look(Mapping mapping) {
            this.mapping = mapping;
        }

        /** Goes to the end, as long as it may be one; false when it is none. */
        boolean through(JsonParser parser, StrictUtf8 strict) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean text = mapping.isWords(name) && value != JsonToken.VALUE_NULL;
                if (text || rest.size() > MOST_FIELDS) {
                    return false;
                }
                if (value == JsonToken.START_ARRAY && !mapping.takes(name)) {
                    list(name, parser, strict);
                } else if (!isFact(name, value, parser)) {
                    rest.add(name);
                    parser.skipChildren();
                }
                strict.recordEnds();
            }
            return parser.nextToken() == null;
        }

        /** Goes to the end of a list; what its first element is like, all are. */
        private void list(String name, JsonParser parser, StrictUtf8 strict) throws IOException {
            boolean records = parser.nextToken() == JsonToken.START_OBJECT && hasWords(parser);
            if (records) {
                lists.add(name);
            } else {
                rest.add(name);
            }
            while (parser.currentToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                strict.recordEnds();
                parser.nextToken();
            }
        }

        /** Goes to the end of an object. */
        private boolean hasWords(JsonParser parser) throws IOException {
            boolean words = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                words |= mapping.isWords(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return words;
        }

        private boolean isFact(String name, JsonToken value, JsonParser parser) throws IOException {
            for (Facts.Key key : OF_ALL) {
                if (value == JsonToken.VALUE_STRING && mapping.paths(key.id()).contains(new Path(name))) {
                    facts.offer(key, parser.getText(), repairs);
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Wrapping found() {
            return lists.size() == 1 ? new Wrapping(lists.getFirst(), facts.build(), rest, repairs) : null;
        }
    }
}
