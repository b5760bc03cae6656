package org.chancery.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;

/**
 * A paragraph of a document.
 *
 * @param anchor its name in the page, e.g. {@code p20}
 * @param url its place in the page, e.g. {@code #p20}
 * @param number its number
 * @param about its number, for people who hear the page
 * @param question whether it asks
 * @param speaker the name that stands above it; empty for none
 * @param carried the name that was carried down to it; empty for none
 * @param text in stretches
 */
public record ParagraphPart(
        String anchor,
        String url,
        String number,
        String about,
        boolean question,
        String speaker,
        String carried,
        List<Stretch> text) {

    public ParagraphPart {
        text = List.copyOf(text);
    }

    /**
     * A stretch of text; one that mentions a concept leads to the search for it.
     *
     * @param text the words
     * @param facet the id of the concept's facet; empty for plain words
     * @param quiet whether the concept is not named but spoken of
     * @param url the search for the concept; empty for plain words
     * @param why what the words are taken for, and why; empty for plain words
     */
    public record Stretch(String text, String facet, boolean quiet, String url, String why) {}

    /** The paragraph, in a document where the one before was said by this speaker (the empty string for nobody). */
    static ParagraphPart of(Paragraph paragraph, String speakerBefore, Visit visit) {
        Speaker speaker = paragraph.said().speaker();
        boolean carried = speaker != null && speaker.by() == Speaker.By.CARRIED;
        boolean printed = speaker != null
                && switch (speaker.by()) {
                    case PRINTED -> true;
                    case METADATA -> !speaker.name().equals(speakerBefore);
                    case CARRIED -> false;
                };
        String number = visit.phrases().number(paragraph.position());
        return new ParagraphPart(
                "p" + paragraph.position(),
                "#p" + paragraph.position(),
                number,
                visit.phrases().say("document.paragraph", number),
                paragraph.said().role() == Role.QUESTION,
                printed ? Objects.requireNonNull(speaker).name() : "",
                carried ? Objects.requireNonNull(speaker).name() : "",
                stretches(paragraph, visit));
    }

    private static List<Stretch> stretches(Paragraph paragraph, Visit visit) {
        String text = paragraph.text();
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Mention mention : widest(paragraph.mentions())) {
            plain(stretches, text.substring(at, mention.start()));
            String why = paragraph.mentions().stream()
                    .filter(other -> other.start() == mention.start() && other.end() == mention.end())
                    .sorted(Comparator.comparing(Mention::kind))
                    .map(other -> why(other, visit.phrases()))
                    .distinct()
                    .collect(Collectors.joining("; "));
            stretches.add(new Stretch(
                    text.substring(mention.start(), mention.end()),
                    mention.facet().id(),
                    quiet(mention.kind()),
                    visit.links().concept(mention.facet(), mention.concept()),
                    why));
            at = mention.end();
        }
        plain(stretches, text.substring(at));
        return stretches;
    }

    /** Where mentions overlap, a treaty, country or organization stands before a topic, then the longest, then the first that names rather than implies. By start. */
    private static List<Mention> widest(List<Mention> mentions) {
        List<Mention> widest = new ArrayList<>();
        mentions.stream()
                .sorted(Comparator.comparing((Mention mention) -> mention.facet() == Facet.TOPIC)
                        .thenComparingInt(mention -> mention.start() - mention.end())
                        .thenComparing(Mention::kind)
                        .thenComparingInt(Mention::start))
                .filter(mention -> widest.stream()
                        .allMatch(other -> mention.end() <= other.start() || other.end() <= mention.start()))
                .forEach(widest::add);
        widest.sort(Comparator.comparingInt(Mention::start));
        return widest;
    }

    private static String why(Mention mention, Phrases phrases) {
        return phrases.say(
                "mention." + mention.kind().id(),
                phrases.label(mention.facet(), mention.concept()),
                phrases.say("filter." + mention.facet().id()),
                mention.rule());
    }

    private static boolean quiet(Mention.Kind kind) {
        return switch (kind) {
            case NAME, ALIAS, DEMONYM, METONYM, ANAPHOR -> false;
            case CUE, IMPLIED -> true;
        };
    }

    private static void plain(List<Stretch> stretches, String text) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, "", false, "", ""));
        }
    }
}
