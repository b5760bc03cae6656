package org.chancery.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's text.
 *
 * @param zone the article with its heading and tags; the whole page where nothing marks it
 * @param root the element of the text
 * @param heading the first heading; null when there is none
 * @param near the elements between the heading and the text, or right behind the heading where that is part of the text
 */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // an element is itself, not its like
record Surroundings(Element zone, Element root, @Nullable Element heading, List<Element> near) {

    private static final String ZONE =
            "article, [itemtype~=(?i)Article$|Report$|Posting$], .hentry, .h-entry, main, [role=main]";
    private static final Set<String> LEAD = Set.of(
            "lead",
            "lede",
            "standfirst",
            "dek",
            "deck",
            "summary",
            "intro",
            "excerpt",
            "subtitle",
            "subheadline",
            "subhead");
    private static final int NEAR = 60;
    private static final int LONGEST_LEAD = 3000;

    Surroundings {
        near = List.copyOf(near);
    }

    static Surroundings of(Document page, Element root) {
        Element closest = root.closest(ZONE);
        Element zone = closest == null ? page.body() : closest;
        Element heading = zone.selectFirst("h1[itemprop], h1.entry-title, h1.p-name");
        heading = heading == null ? zone.selectFirst("h1") : heading;
        if (heading == null) {
            heading = page.selectFirst("[itemprop~=headline]:not(meta), h1[itemprop], h1");
        }
        return new Surroundings(zone, root, heading, near(page, root, heading));
    }

    private static List<Element> near(Document page, Element root, @Nullable Element heading) {
        List<Element> near = new ArrayList<>();
        if (heading == null) {
            return near;
        }
        boolean begun = false;
        for (Element element : page.body().getAllElements()) {
            if (element == root && begun) {
                break;
            }
            if (begun && !isWithin(element, heading) && !isAround(element, root)) {
                near.add(element);
            }
            begun |= element == heading;
            if (near.size() >= NEAR) {
                break;
            }
        }
        return near;
    }

    private static boolean isWithin(Element element, Element outer) {
        return element == outer || element.parents().contains(outer);
    }

    private static boolean isAround(Element element, Element root) {
        return root.parents().contains(element);
    }

    /** The blocks that are printed as the lead above the text; empty when there are none, or when the lead stands in the text anyway. */
    List<Element> lead() {
        List<Element> lead = new ArrayList<>();
        for (Element element : near) {
            boolean marked = element.attr("itemprop").equals("description")
                    || ClassWords.of(element).hasWord(LEAD);
            boolean nested = !lead.isEmpty() && isWithin(element, lead.getLast());
            boolean flows = isWithin(element, root) && element.closest("header") == null;
            int length = marked && !nested && !flows ? element.text().length() : 0;
            if (length > 0 && length <= LONGEST_LEAD && element.closest("nav, aside, footer") == null) {
                lead.add(element);
            }
        }
        return lead;
    }
}
