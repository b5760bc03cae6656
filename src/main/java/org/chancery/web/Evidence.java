package org.chancery.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.web.StretchPart.Reason;
import org.jspecify.annotations.Nullable;

/** Cuts the words of a document into stretches, and says of each why it counts for what. */
final class Evidence {
    /** The title's place in the page, and its part of the names of its notes. */
    static final String TITLE = "title";

    /** The labels in a rule of the annotator's: {@code hints "warheads", "launchers"}. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** The concept in a rule of the annotator's: {@code implied by treaty/new-start}. */
    private static final Pattern CONCEPT = Pattern.compile("implied by ([a-z]+)/(\\S+)");

    private final Document document;
    private final Visit visit;
    private final Phrases phrases;
    private final @Nullable String language;
    private final Map<String, Paragraph> paragraphs = new HashMap<>();

    Evidence(Document document, Visit visit) {
        this.document = document;
        this.visit = visit;
        this.phrases = visit.phrases();
        String own = phrases.language().tag();
        this.language = own.equals(document.about().language()) ? null : own;
        document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    }

    /** The title in stretches. */
    List<StretchPart> title() {
        return stretches(document.about().title(), document.titled(), TITLE);
    }

    /** A paragraph in stretches. */
    List<StretchPart> of(Paragraph paragraph) {
        return stretches(paragraph.text(), paragraph.mentions(), String.valueOf(paragraph.position()));
    }

    private List<StretchPart> stretches(String text, List<Mention> mentions, String place) {
        List<StretchPart> stretches = new ArrayList<>();
        NavigableMap<Integer, Mention> shown = shown(mentions);
        Map<Integer, List<Mention>> told = told(mentions, shown);
        int at = 0;
        for (Mention mention : shown.values()) {
            if (mention.start() > at) {
                stretches.add(StretchPart.plain(text.substring(at, mention.start())));
            }
            String anchor = "w" + place + "-" + (stretches.size() + 1);
            stretches.add(new StretchPart(
                    text.substring(mention.start(), mention.end()),
                    look(mention),
                    anchor,
                    "#" + anchor,
                    language,
                    told.getOrDefault(mention.start(), List.of()).stream()
                            .sorted(Comparator.comparing((Mention other) -> !sameSpan(other, mention))
                                    .thenComparingInt(Mention::start)
                                    .thenComparing(Mention::kind)
                                    .thenComparing(Mention::facet))
                            .map(other -> reason(other, mention, text))
                            .distinct()
                            .toList()));
            at = mention.end();
        }
        if (at < text.length()) {
            stretches.add(StretchPart.plain(text.substring(at)));
        }
        return stretches;
    }

    /** The mentions that make stretches: where some overlap, what is named stands before a topic, then the longest, then the first that names rather than implies. By start. */
    private static NavigableMap<Integer, Mention> shown(List<Mention> mentions) {
        NavigableMap<Integer, Mention> shown = new TreeMap<>();
        mentions.stream()
                .sorted(Comparator.comparing((Mention mention) -> mention.facet() == Facet.TOPIC)
                        .thenComparingInt(mention -> mention.start() - mention.end())
                        .thenComparing(Mention::kind)
                        .thenComparingInt(Mention::start))
                .filter(mention -> last(shown, mention) == null)
                .forEach(mention -> shown.put(mention.start(), mention));
        return shown;
    }

    /** Each mention with every stretch that it shares a character with, by the stretch's start: nothing that was found goes untold. */
    private static Map<Integer, List<Mention>> told(List<Mention> mentions, NavigableMap<Integer, Mention> shown) {
        Map<Integer, List<Mention>> told = new HashMap<>();
        for (Mention mention : mentions) {
            Mention stretch = last(shown, mention);
            while (stretch != null) {
                told.computeIfAbsent(stretch.start(), start -> new ArrayList<>())
                        .add(mention);
                var before = shown.lowerEntry(stretch.start());
                stretch = before != null && before.getValue().end() > mention.start() ? before.getValue() : null;
            }
        }
        return told;
    }

    /** The last of these, which do not overlap, that shares a character with this one; null for none. */
    private static @Nullable Mention last(NavigableMap<Integer, Mention> shown, Mention mention) {
        var before = shown.lowerEntry(mention.end());
        return before != null && before.getValue().end() > mention.start() ? before.getValue() : null;
    }

    private static boolean sameSpan(Mention one, Mention other) {
        return one.start() == other.start() && one.end() == other.end();
    }

    private static String look(Mention mention) {
        return "mention kind--" + mention.facet().id()
                + switch (mention.kind()) {
                    case NAME, ALIAS, DEMONYM, METONYM -> "";
                    case ANAPHOR -> " mention--back";
                    case CUE, IMPLIED -> " mention--quiet";
                };
    }

    private Reason reason(Mention mention, Mention stretch, String text) {
        Origin origin = origin(mention.antecedent());
        return new Reason(
                sameSpan(mention, stretch)
                        ? ""
                        : phrases.say("mention.words", text.substring(mention.start(), mention.end())),
                phrases.label(mention.facet(), mention.concept()),
                visit.links().concept(mention.facet(), mention.concept()),
                phrases.say(
                        "mention." + mention.kind().id(),
                        phrases.say("filter." + mention.facet().id()),
                        origin == null ? rule(mention.rule()) : quoted(origin.words())),
                origin == null ? "" : origin.place(),
                origin == null ? "" : origin.url());
    }

    /** The words that others point back to, and where they stand. */
    private record Origin(String words, String place, String url) {}

    /** Null when there is none, or none of this document's words: then another program wrote it. */
    private @Nullable Origin origin(Mention.@Nullable Antecedent antecedent) {
        if (antecedent == null) {
            return null;
        }
        Paragraph paragraph = paragraphs.get(antecedent.where());
        if (paragraph == null && !antecedent.where().equals(document.id())) {
            return null;
        }
        String text = paragraph == null ? document.about().title() : paragraph.text();
        if (antecedent.start() < 0 || antecedent.start() > antecedent.end() || antecedent.end() > text.length()) {
            return null;
        }
        String words = text.substring(antecedent.start(), antecedent.end());
        return paragraph == null
                ? new Origin(words, phrases.say("mention.in_title"), "#" + TITLE)
                : new Origin(
                        words,
                        phrases.say("mention.in_paragraph", phrases.number(paragraph.position())),
                        "#p" + paragraph.position());
    }

    /** A rule in the reader's words: its labels in quotation marks, its concept by name; any other rule as the annotator says it. */
    private String rule(String rule) {
        var concept = CONCEPT.matcher(rule);
        if (concept.matches()) {
            return Facet.byId(concept.group(1))
                    .map(facet -> phrases.label(facet, concept.group(2)))
                    .orElse(rule);
        }
        String labels = QUOTED.matcher(rule)
                .results()
                .map(found -> quoted(found.group(1)))
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? rule : labels;
    }

    private String quoted(String words) {
        return phrases.say("mention.quoted", words);
    }
}
