package org.chancery.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, each checked; an {@link IllegalArgumentException} says what is wrong. A field that is {@code null} is not there. */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int SHOWN = 60;

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /** Those of a line. */
    static Fields parse(String line) {
        try {
            return of(JSON.readTree(line), "the line");
        } catch (JsonProcessingException e) {
            String reason =
                    e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
            throw new IllegalArgumentException("it is no JSON (" + reason + "); write one object a line", e);
        }
    }

    private static Fields of(JsonNode node, String what) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(what + " is no object: " + shown(node) + "; write {\"id\": ..., ...}");
        }
        return new Fields(node);
    }

    boolean has(String key) {
        return object.hasNonNull(key);
    }

    /** A text that must be there. */
    String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw new IllegalArgumentException("it has no \"" + key + "\"; add it");
        }
        return text;
    }

    /** A text that may be there, and then not empty. */
    @Nullable
    String textOrNull(String key) {
        if (!has(key)) {
            return null;
        }
        JsonNode value = object.get(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(key, "a text");
        }
        return value.textValue();
    }

    /** A whole number that must be there. */
    int number(String key) {
        JsonNode value = object.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, "a whole number");
        }
        return value.intValue();
    }

    /** A number that may be there. */
    double number(String key, double otherwise) {
        if (has(key) && !object.get(key).isNumber()) {
            throw wrong(key, "a number");
        }
        return has(key) ? object.get(key).doubleValue() : otherwise;
    }

    /** The objects of a list. */
    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        list(key).forEach(item -> objects.add(of(item, "what stands in \"" + key + "\"")));
        return objects;
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (!item.isTextual() || item.textValue().isBlank()) {
                throw wrong(key, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private JsonNode list(String key) {
        JsonNode value = object.path(key);
        if (!value.isArray()) {
            throw wrong(key, "a list");
        }
        return value;
    }

    private IllegalArgumentException wrong(String key, String wanted) {
        return new IllegalArgumentException("\"" + key + "\" is " + shown(object.path(key)) + "; write " + wanted);
    }

    private static String shown(JsonNode node) {
        String json = node.isMissingNode() ? "not there" : node.toString();
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "...";
    }
}
