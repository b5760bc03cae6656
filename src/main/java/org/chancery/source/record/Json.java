package org.chancery.source.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** JSON as it is read here: strict, no field twice, not nested without end; numbers keep their digits. */
final class Json {

    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(ByteLines.LONGEST)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonNode tree(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** A parser that stands on the first brace of a record, which is all of the text. */
    static JsonParser object(String json) throws IOException {
        JsonParser parser = MAPPER.createParser(json);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new NoObject(parser);
        }
        return parser;
    }

    /** Nothing may stand behind a record but white space. */
    static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new MoreThanOne(parser);
        }
    }

    /** A value that is none of a record's form. */
    static final class NoObject extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        NoObject(JsonParser parser) {
            super("a record is an object, {\"title\": ..., \"text\": ...}", parser.currentTokenLocation());
        }
    }

    private static final class MoreThanOne extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        MoreThanOne(JsonParser parser) {
            super("there is more behind the record", parser.currentTokenLocation());
        }
    }

    /** What is wrong, without the place. */
    static String reason(JsonProcessingException e) {
        return switch (e) {
            case JsonEOFException end -> "it ends in the middle of a value";
            case StreamConstraintsException beyond ->
                beyond.getOriginalMessage().contains("nesting")
                        ? "fields within fields, more than " + DEEPEST + " deep"
                        : beyond.getOriginalMessage();
            default -> e.getOriginalMessage().replaceAll("\\s+", " ");
        };
    }
}
