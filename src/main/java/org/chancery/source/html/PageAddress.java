package org.chancery.source.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.source.input.Facts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The address at which a page was published, as its head says: its canonical link, else {@code og:url}, else that of its JSON-LD. */
final class PageAddress {

    /** A head ends within so many bytes, scripts and styles included. */
    static final int WITHIN = 512 << 10;

    /** A page without a head has none that is longer. */
    private static final int UNENDED = 64 << 10;

    private static final Pattern END = Pattern.compile("</head\\b|<body\\b", Pattern.CASE_INSENSITIVE);

    private PageAddress() {}

    /** The address by the start of a page; null when its head tells none. */
    static @Nullable String inHead(String start) {
        Matcher end = END.matcher(start);
        String head = start.substring(0, end.find() ? end.start() : Math.min(start.length(), UNENDED));
        Document page = Jsoup.parse(head);
        List<String> said = new ArrayList<>();
        for (Element link : page.select("link[rel~=(?i)^canonical$][href]")) {
            said.add(link.attr("href"));
        }
        said.addAll(new Metas(page).all("og:url"));
        LinkedData data = LinkedData.of(page, new ArrayList<>());
        if (data.url() != null) {
            said.add(data.url());
        }
        return said.stream()
                .map(String::strip)
                .filter(PageAddress::isOfPage)
                .findFirst()
                .orElse(null);
    }

    /** A whole address, and not merely that of its site: many sites give every page the address of the first. */
    private static boolean isOfPage(String address) {
        try {
            new Facts.Builder().put(Facts.Key.URL, address);
            URI uri = URI.create(address);
            return (uri.getRawPath() != null && uri.getRawPath().length() > 1) || uri.getRawQuery() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
