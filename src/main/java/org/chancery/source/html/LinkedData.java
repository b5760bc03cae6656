package org.chancery.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD, in the words of schema.org: of its article, else of the page. */
final class LinkedData {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_THINGS = 10_000;

    private final List<JsonNode> things;
    private final JsonNode article;

    private LinkedData(List<JsonNode> things) {
        this.things = things;
        JsonNode best = MissingNode.getInstance();
        for (JsonNode thing : things) {
            best = rank(thing) > rank(best) ? thing : best;
        }
        this.article = best;
    }

    /** Reads the page's scripts of this kind; what is no JSON is left out, and the repairs say so. */
    static LinkedData of(Element page, List<String> repairs) {
        List<JsonNode> things = new ArrayList<>();
        int broken = 0;
        for (Element script : page.select("script[type~=(?i)^application/ld\\+json]")) {
            try {
                gather(JSON.readTree(script.data()), things);
            } catch (JsonProcessingException e) {
                broken++;
            }
        }
        if (broken > 0) {
            repairs.add(broken + (broken == 1 ? " block" : " blocks") + " of JSON-LD left out: not valid JSON");
        }
        return new LinkedData(things);
    }

    private static void gather(JsonNode top, List<JsonNode> things) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty() && things.size() < MOST_THINGS) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else if (node.isObject()) {
                things.add(node);
                node.path("@graph").forEach(open::addLast);
            }
        }
    }

    /** How surely this thing is what the page is there for. */
    private static int rank(JsonNode thing) {
        int rank = 0;
        for (String type : texts(thing.path("@type"))) {
            boolean words = type.endsWith("Article") || type.endsWith("Report") || type.endsWith("Posting");
            boolean work = type.endsWith("Event") || type.endsWith("CreativeWork") || type.equals("Legislation");
            rank = Math.max(rank, words ? 3 : work ? 2 : type.endsWith("Page") ? 1 : 0);
        }
        return rank;
    }

    @Nullable
    String headline() {
        String headline = text(article.path("headline"));
        return headline == null && rank(article) > 1 ? text(article.path("name")) : headline;
    }

    @Nullable
    String date() {
        for (String field : List.of("datePublished", "startDate", "dateCreated")) {
            String date = text(article.path(field));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    @Nullable
    String language() {
        JsonNode language = article.path("inLanguage");
        String code = text(language.path("alternateName"));
        return code == null ? name(language) : code;
    }

    @Nullable
    String place() {
        for (String field : List.of("contentLocation", "locationCreated", "location")) {
            String place = name(first(article.path(field)));
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    @Nullable
    String publisher() {
        String publisher = name(first(article.path("publisher")));
        if (publisher != null) {
            return publisher;
        }
        return things.stream()
                .filter(thing -> texts(thing.path("@type")).contains("WebSite"))
                .map(this::name)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String url() {
        JsonNode main = article.path("mainEntityOfPage");
        for (JsonNode said : List.of(main, main.path("@id"), main.path("url"), article.path("url"))) {
            String url = text(said);
            if (url != null && url.startsWith("http")) {
                return url;
            }
        }
        return null;
    }

    /** What the article is tagged with: its keywords, and the things that it is about or mentions, by their types. */
    void offerTags(Facts.Builder facts, List<String> repairs) {
        for (String words : texts(article.path("keywords"))) {
            for (String word : words.split("[,;]", -1)) {
                facts.offer(Facts.Key.SOURCE_TOPIC, word, repairs);
            }
        }
        for (String field : List.of("about", "mentions")) {
            JsonNode said = article.path(field);
            for (JsonNode thing : said.isArray() ? said : List.of(said)) {
                facts.offer(key(resolved(thing)), name(thing), repairs);
            }
        }
    }

    private static Facts.Key key(JsonNode thing) {
        List<String> types = texts(thing.path("@type"));
        boolean place = types.stream()
                .anyMatch(type -> type.endsWith("Country") || type.endsWith("Place") || type.endsWith("Area"));
        return types.contains("Person")
                ? Facts.Key.SOURCE_PERSON
                : place ? Facts.Key.SOURCE_COUNTRY : Facts.Key.SOURCE_TOPIC;
    }

    /** The name of a thing, or its place in an address, or the text that stands in its stead. */
    private @Nullable String name(JsonNode said) {
        JsonNode thing = resolved(said);
        String name = text(thing.path("name"));
        if (name == null) {
            name = text(thing.path("address").path("addressLocality"));
        }
        return name == null ? text(thing) : name;
    }

    /** The thing that is meant where only its id is written. */
    private JsonNode resolved(JsonNode said) {
        String id = text(said.path("@id"));
        if (id == null || said.size() > 1) {
            return said;
        }
        return things.stream()
                .filter(thing -> id.equals(text(thing.path("@id"))) && thing.size() > 1)
                .findFirst()
                .orElse(said);
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.path(0) : node;
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode one = first(node);
        String text = one.isTextual() ? Spaces.fold(Parser.unescapeEntities(one.asText(), false)) : "";
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String text = text(one);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
