package org.chancery.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.corpus.Dating;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.DateLine;
import org.chancery.source.printed.Place;
import org.chancery.source.printed.Title;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's markup says about its article. For each fact the first that says it: JSON-LD, then microdata beside the text, then {@code meta} elements, then what
 * the elements near the title are called, then what is printed there. A title is taken as it is printed above the text.
 */
final class PageFacts {

    private static final Set<String> PLACE = Set.of("place", "location", "dateline", "city", "venue");
    private static final Set<String> DATE =
            Set.of("date", "published", "pubdate", "datetime", "posted", "dateline", "time");
    private static final String[] DATES = {
        "article:published_time", "og:article:published_time", "dcterms.issued", "dcterms.created", "dcterms.date",
                "dc.date.issued",
        "dc.date.created", "dc.date", "citation_publication_date", "citation_date", "publication_date", "pubdate",
        "publishdate", "parsely-pub-date", "sailthru.date", "date"
    };
    private static final int LONGEST_PLACE = 80;

    private final Document page;
    private final LinkedData data;
    private final Surroundings around;
    private final Metas metas;
    private final Title title;

    PageFacts(Document page, LinkedData data, Surroundings around) {
        this.page = page;
        this.data = data;
        this.around = around;
        this.metas = new Metas(page);
        this.title = Title.read(new Headline(page, data, metas, around.heading(), source()).text());
    }

    Facts.Builder gather(List<String> repairs) {
        Facts.Builder facts = new Facts.Builder();
        facts.offer(Facts.Key.TITLE, title.text(), repairs);
        facts.offer(Facts.Key.DATE, date(repairs), repairs);
        facts.offer(Facts.Key.PLACE, place(), repairs);
        facts.offer(Facts.Key.LANGUAGE, language(), repairs);
        facts.offer(Facts.Key.SOURCE, source(), repairs);
        facts.offer(Facts.Key.RIGHTS, rights(), repairs);
        data.offerTags(facts, repairs);
        for (String tag : metas.all("article:tag")) {
            facts.offer(Facts.Key.SOURCE_TOPIC, tag, repairs);
        }
        for (TagLists.Tag tag : TagLists.in(around.zone(), repairs)) {
            facts.offer(tag.key(), tag.value(), repairs);
        }
        return facts;
    }

    /** Whether a line says the title again. */
    boolean isTitle(String line) {
        String said = Spaces.fold(line);
        Element heading = around.heading();
        boolean printed = heading != null && said.equalsIgnoreCase(Spaces.fold(heading.text()));
        return !said.isEmpty() && (said.equalsIgnoreCase(title.text()) || printed);
    }

    private @Nullable String date(List<String> repairs) {
        List<@Nullable String> said = new ArrayList<>();
        said.add(data.date());
        around.zone().select("[itemprop~=datePublished]").stream()
                .filter(element -> !element.parents().contains(around.root()))
                .forEach(element -> said.add(machine(element)));
        said.add(metas.first(DATES));
        around.near().stream().filter(element -> element.hasAttr("datetime")).forEach(time -> said.add(machine(time)));
        around.zone().select("time[datetime]").stream().limit(1).forEach(time -> said.add(machine(time)));
        around.near().stream()
                .filter(element -> ClassWords.of(element).hasWord(DATE))
                .forEach(element -> said.add(Spaces.fold(element.text())));
        for (String value : said) {
            String date = MarkupDate.read(value);
            if (date != null) {
                return date;
            }
            boolean meant = value != null && value.matches("\\s*\\d{4}-.*");
            if (meant) {
                repairs.add("date left out: \"" + Spaces.fold(String.valueOf(value)) + "\" is no day of the calendar");
            }
        }
        return printedDate();
    }

    private @Nullable String printedDate() {
        for (DateLine line : dateLines()) {
            if (!line.dating().equals(Dating.UNDATED)) {
                return line.dating().toString();
            }
        }
        return title.dating().toString();
    }

    private List<DateLine> dateLines() {
        List<DateLine> lines = new ArrayList<>();
        for (Element element : around.near()) {
            DateLine line = element.childrenSize() > 3 ? null : DateLine.read(Spaces.fold(element.text()));
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String machine(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private @Nullable String place() {
        if (data.place() != null) {
            return data.place();
        }
        for (Element element :
                around.zone().select("[itemprop~=contentLocation|locationCreated|^location$], .p-location")) {
            String place = Spaces.fold(element.hasAttr("content") ? element.attr("content") : element.text());
            boolean beside = !element.parents().contains(around.root());
            if (beside && !place.isEmpty() && place.length() <= LONGEST_PLACE) {
                return place;
            }
        }
        for (Element element : around.near()) {
            String place = ClassWords.of(element).hasWord(PLACE) ? Spaces.fold(element.text()) : "";
            if (Place.isShape(place)) {
                return place;
            }
        }
        String printed = dateLines().stream()
                .map(DateLine::place)
                .filter(place -> place != null)
                .findFirst()
                .orElse(null);
        return printed == null ? title.place() : printed;
    }

    /** As the element nearest to the text says, then JSON-LD, then the page. */
    private @Nullable String language() {
        Element marked = around.root().closest("[lang], [xml:lang]");
        String near = marked == null || marked.normalName().equals("html") ? null : lang(marked);
        String linked = data.language();
        String content = metas.first("content-language", "dc.language", "dcterms.language", "og:locale");
        Element html = page.selectFirst("html[lang], html[xml:lang]");
        String whole = html == null ? null : lang(html);
        for (String said : new @Nullable String[] {near, linked, whole, content}) {
            if (said != null && !said.isBlank()) {
                return said.split(",", -1)[0].strip().replace('_', '-').toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static String lang(Element element) {
        return element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
    }

    private @Nullable String source() {
        String publisher = data.publisher();
        return publisher != null
                ? publisher
                : metas.first("og:site_name", "dcterms.publisher", "dc.publisher", "citation_publisher", "publisher");
    }

    private @Nullable String rights() {
        Element license = page.selectFirst("a[rel~=(?i)^license$], link[rel~=(?i)^license$]");
        String said = license == null ? "" : Spaces.fold(license.text());
        String address = license == null ? "" : license.attr("href");
        String linked = said.isEmpty() ? address : said;
        return linked.isEmpty() ? metas.first("dcterms.rights", "dc.rights", "copyright") : linked;
    }
}
