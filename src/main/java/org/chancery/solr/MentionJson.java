package org.chancery.solr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;

/** Mentions as the index stores them: one JSON object a value. */
final class MentionJson {
    private static final JsonMapper JSON = new JsonMapper();

    private MentionJson() {}

    static String write(Mention mention) {
        return object(mention).toString();
    }

    static ObjectNode object(Mention mention) {
        return JSON.createObjectNode()
                .put("facet", mention.facet().id())
                .put("concept", mention.concept())
                .put("kind", mention.kind().id())
                .put("start", mention.start())
                .put("end", mention.end())
                .put("rule", mention.rule());
    }

    static Mention read(String json) {
        try {
            JsonNode mention = JSON.readTree(json);
            return new Mention(
                    Facet.byId(mention.path("facet").asText()).orElseThrow(),
                    mention.path("concept").asText(),
                    Mention.Kind.byId(mention.path("kind").asText()),
                    mention.path("start").asInt(),
                    mention.path("end").asInt(),
                    mention.path("rule").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mention is no JSON: " + json, e);
        }
    }
}
