package org.chancery.solr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.jspecify.annotations.Nullable;

/** Mentions as the index stores them: one JSON object a value. */
final class MentionJson {
    private static final JsonMapper JSON = new JsonMapper();

    private MentionJson() {}

    static String write(Mention mention) {
        return object(mention).toString();
    }

    static ObjectNode object(Mention mention) {
        ObjectNode object = JSON.createObjectNode()
                .put("facet", mention.facet().id())
                .put("concept", mention.concept())
                .put("kind", mention.kind().id())
                .put("start", mention.start())
                .put("end", mention.end())
                .put("rule", mention.rule());
        Mention.Antecedent antecedent = mention.antecedent();
        if (antecedent != null) {
            object.putObject("antecedent")
                    .put("where", antecedent.where())
                    .put("start", antecedent.start())
                    .put("end", antecedent.end());
        }
        return object;
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
                    mention.path("rule").asText(),
                    antecedent(mention.path("antecedent")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mention is no JSON: " + json, e);
        }
    }

    private static Mention.@Nullable Antecedent antecedent(JsonNode from) {
        return from.isObject()
                ? new Mention.Antecedent(
                        from.path("where").asText(),
                        from.path("start").asInt(),
                        from.path("end").asInt())
                : null;
    }
}
