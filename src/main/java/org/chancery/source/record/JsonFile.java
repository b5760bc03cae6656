package org.chancery.source.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chancery.corpus.Hashes;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** JSON over many lines: an array of records, one record, or an object around an array of records. */
final class JsonFile {

    private final RecordFile file;
    private int number;

    private JsonFile(RecordFile file) {
        this.file = file;
    }

    /**
     * Reads the records as they stream by.
     *
     * @param within the field whose list they are; null when they stand by themselves
     * @throws RejectedInput when the JSON breaks off: what comes behind cannot be read
     */
    static void read(RecordFile file, @Nullable String within, InputStream in) throws RejectedInput, IOException {
        StrictUtf8 strict = new StrictUtf8(in);
        try (JsonParser parser = Json.MAPPER.createParser(new InputStreamReader(strict, StandardCharsets.UTF_8))) {
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION); // each record is checked by itself
            JsonFile records = new JsonFile(file);
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                records.takeAll(parser, strict);
            } else if (within == null) {
                records.take(parser, false);
            } else {
                records.takeFrom(within, parser, strict);
            }
            Json.end(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new RejectedInput(
                    file.input().name(),
                    line,
                    "no valid JSON at character " + column + ": " + Json.reason(e)
                            + "; nothing behind it is read (JSON lines lose but one record)");
        } catch (StrictUtf8.Refused e) {
            throw new RejectedInput(file.input().name(), e.line(), e.reason() + "; nothing behind it is read");
        }
    }

    private void takeFrom(String list, JsonParser parser, StrictUtf8 strict) throws RejectedInput, IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(list);
            if (parser.nextToken() == JsonToken.START_ARRAY && found) {
                takeAll(parser, strict);
            } else {
                parser.skipChildren();
            }
            strict.recordEnds();
        }
    }

    private void takeAll(JsonParser parser, StrictUtf8 strict) throws RejectedInput, IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            take(parser, true);
            strict.recordEnds();
        }
    }

    private void take(JsonParser parser, boolean among) throws RejectedInput, IOException {
        number++;
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            Json.NoObject fault = new Json.NoObject(parser);
            parser.skipChildren();
            file.fault(new RejectedInput(
                    file.input().name(), line, "record " + number + ": " + fault.getOriginalMessage()));
            return;
        }
        String json = copy(parser);
        Set<String> unknown;
        try (JsonParser record = Json.object(json)) {
            unknown = file.tree().scan(record);
        } catch (JsonProcessingException e) {
            file.fault(new RejectedInput(file.input().name(), line, "record " + number + ": " + Json.reason(e)));
            return;
        }
        Entry entry = new Entry(
                among ? "record " + number + ", line " + line : "line " + line,
                line,
                Hashes.sha256(json),
                2L * json.length() + 200,
                () -> Json.tree(json));
        file.take(entry, unknown, file.tree().value(Facts.Key.URL), file.tree().value(Facts.Key.ID));
    }

    /** The record's own text, down to fields that stand there twice. */
    private static String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.MAPPER.createGenerator(text)) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    generator.writeNumber(parser.getText()); // with the digits that it has
                } else {
                    generator.copyCurrentEvent(parser);
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }
}
