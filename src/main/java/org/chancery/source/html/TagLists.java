package org.chancery.source.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The publisher's own tags, as a page lists them beside its text: links with {@code rel=tag}, keywords of microdata, links in lists whose class says that they are tags.
 * Whether they name topics, places or people is told by the heading of their list, else by the address that they link to, else by the class.
 */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // an element is itself, not its like
final class TagLists {

    /** A tag as printed. */
    record Tag(Facts.Key key, String value) {}

    private static final String MARKED =
            "a[rel~=(?i)(^|\\s)tag(\\s|$)], [itemprop~=(?i)(^|\\s)keywords(\\s|$)]:not(meta), .p-category";
    private static final Set<String> LISTS = Set.of("tags", "taglist", "keywords");
    private static final Set<String> CLOUDS = Set.of("tagcloud", "sidebar", "widget", "cloud", "related");
    private static final Pattern PERSON = words("person|persons|personalities|people|персоны|персоналии|лица|люди");
    private static final Pattern COUNTRY = words(
            "geography|country|countries|region|regions|place|places|location|locations|география|страна|страны|регион|регионы");
    private static final Pattern TOPIC = words(
            "topic|topics|subject|subjects|theme|themes|keyword|keywords|tag|tags|category|categories|issues|тема|темы|теги|тематика|рубрики|ключевые слова");
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_TAG = 120;
    private static final int MOST = 300;
    private static final int LEVELS = 4;

    private TagLists() {}

    /** The tags of an article, in the page's order. */
    static List<Tag> in(Element zone, List<String> repairs) {
        Set<Element> marked = new LinkedHashSet<>(zone.select(MARKED));
        for (Element link : zone.select("a[href]")) {
            if (marked.size() <= MOST && isListed(link, zone)) {
                marked.add(link);
            }
        }
        List<Tag> tags = new ArrayList<>();
        if (marked.size() > MOST) {
            repairs.add(
                    "tags left out: " + marked.size() + " are listed, more than " + MOST + " are no tags of one text");
            return tags;
        }
        for (Element element : marked) {
            String value = Spaces.fold(element.text());
            boolean leaf = element.select("a").size() < 2 && !marked.contains(element.parent());
            if (leaf && !value.isEmpty() && value.length() <= LONGEST_TAG && !isElsewhere(element)) {
                tags.add(new Tag(key(element, zone), value));
            }
        }
        return tags;
    }

    /** Whether it stands in a list that is called one of tags. */
    private static boolean isListed(Element link, Element zone) {
        Element around = link.parent();
        for (int i = 0; i < LEVELS && around != null && around != zone; i++) {
            if (ClassWords.of(around).hasWord(LISTS)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isElsewhere(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (around.normalName().equals("nav") || ClassWords.of(around).hasWord(CLOUDS)) {
                return true;
            }
        }
        return false;
    }

    private static Facts.Key key(Element tag, Element zone) {
        Element link = tag.selectFirst("a[href]");
        String address = link == null ? "" : link.attr("href").replaceAll("[/?&=#._-]+", " ");
        Facts.Key byHeading = null;
        Element around = tag;
        for (int i = 0; i < LEVELS && around != null && around != zone && byHeading == null; i++) {
            byHeading = byHeading(around);
            around = around.parent();
        }
        Facts.Key byAddress = kind(address);
        Facts.Key byClass = kind(String.join(" ", ClassWords.of(tag).words()));
        return byHeading != null
                ? byHeading
                : byAddress != null ? byAddress : byClass != null ? byClass : Facts.Key.SOURCE_TOPIC;
    }

    private static Facts.@Nullable Key byHeading(Element list) {
        Element before = list.previousElementSibling();
        while (before != null && before.normalName().equals(list.normalName())) {
            before = before.previousElementSibling();
        }
        String heading = before == null ? "" : Spaces.fold(before.text());
        return heading.isEmpty() || heading.length() > LONGEST_HEADING ? null : kind(heading);
    }

    private static Facts.@Nullable Key kind(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return PERSON.matcher(lower).find()
                ? Facts.Key.SOURCE_PERSON
                : COUNTRY.matcher(lower).find()
                        ? Facts.Key.SOURCE_COUNTRY
                        : TOPIC.matcher(lower).find() ? Facts.Key.SOURCE_TOPIC : null;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
    }
}
