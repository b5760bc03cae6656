package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Role;
import org.jspecify.annotations.Nullable;

/** One line of a gold file. Fields that are not known here are passed over: a file may carry notes of its own. */
final class GoldLine {
    private final Fields fields;
    private final int line;
    private final GoldReader file;
    private final Set<GoldMention> mentions = new LinkedHashSet<>();
    private final List<GoldMention> doubtful = new ArrayList<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private boolean topicsLabelled;

    GoldLine(Fields fields, int line, GoldReader file) {
        this.fields = fields;
        this.line = line;
        this.file = file;
    }

    /** The paragraph; an {@link IllegalArgumentException} when the line cannot be used. */
    GoldParagraph paragraph() {
        String id = fields.text("id");
        String language = fields.text("language");
        String text = fields.textOrNull("text");
        String hash = hash(text);
        GoldParagraph.Place place = place();
        GoldParagraph.Drawn drawn = drawn();
        boolean mentionsLabelled = fields.has("mentions");
        topicsLabelled = fields.has("topics");
        if (!mentionsLabelled && !topicsLabelled) {
            throw new IllegalArgumentException(
                    "it has neither \"mentions\" nor \"topics\"; write an empty list where there is nothing to find");
        }
        if (mentionsLabelled) {
            fields.objects("mentions").forEach(this::mention);
        }
        if (fields.has("topics")) {
            fields.texts("topics").forEach(this::topic);
        }
        return new GoldParagraph(
                line,
                id,
                fields.textOrNull("document"),
                language,
                text,
                hash,
                mentionsLabelled ? List.copyOf(mentions) : null,
                doubtful,
                topicsLabelled ? topics : null,
                place,
                drawn);
    }

    private @Nullable String hash(@Nullable String text) {
        String given = fields.textOrNull("text_sha256");
        if (given == null) {
            if (text == null) {
                throw new IllegalArgumentException("it has neither \"text\" nor \"text_sha256\"; add one of them");
            }
            return null;
        }
        String hash = given.toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "\"text_sha256\" is \"" + given + "\"; write the 64 hexadecimal characters of a SHA-256");
        }
        if (text != null && !TextHashes.of(text).contains(hash)) {
            throw new IllegalArgumentException("its \"text\" is not the one that \"text_sha256\" was made of;"
                    + " put the labelled text back, or label it again");
        }
        return hash;
    }

    private GoldParagraph.Place place() {
        String role = fields.textOrNull("role");
        Integer exchange = fields.has("exchange") ? fields.number("exchange") : null;
        if (exchange != null && exchange < 1) {
            throw new IllegalArgumentException("\"exchange\" is " + exchange + "; exchanges count from 1");
        }
        return new GoldParagraph.Place(
                fields.textOrNull("title"),
                exchange,
                role == null ? Role.STATEMENT : byId(Stream.of(Role.values()), Role::id, "role", role));
    }

    private GoldParagraph.Drawn drawn() {
        String half = fields.textOrNull("half");
        if (half != null) {
            byId(Stream.of(Gold.Half.values()), Gold.Half::toString, "half", half);
        }
        return new GoldParagraph.Drawn(
                Optional.ofNullable(fields.textOrNull("corpus")).orElse(""),
                Optional.ofNullable(fields.textOrNull("cell")).orElse(""),
                half,
                fields.number("weight", 1));
    }

    private void topic(String concept) {
        if (file.knows(Facet.TOPIC, concept, line)) {
            topics.add(concept);
        }
    }

    private void mention(Fields from) {
        String name = from.text("facet");
        Facet facet = Facet.byId(name).filter(Facet::annotated).orElse(null);
        String kind = from.text("kind");
        GoldMention mention = new GoldMention(
                facet == null ? Facet.TOPIC : facet,
                from.text("concept"),
                byId(Stream.of(Mention.Kind.values()), Mention.Kind::id, "kind", kind),
                from.number("start"),
                from.number("end"),
                from.textOrNull("words"));
        if (facet == null) {
            file.stranger(name, line);
        } else if (facet == Facet.TOPIC) {
            topicsLabelled = true;
            topic(mention.concept());
        } else if (file.knows(facet, mention.concept(), line)) {
            mentions.add(mention);
        } else {
            doubtful.add(mention);
        }
    }

    private static <E> E byId(Stream<E> all, Function<E, String> id, String key, String value) {
        List<E> known = all.toList();
        return known.stream()
                .filter(one -> id.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is \"" + value + "\"; write one of "
                        + known.stream().map(id).collect(Collectors.joining(", "))));
    }
}
