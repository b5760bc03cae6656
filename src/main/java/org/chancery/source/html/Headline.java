package org.chancery.source.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a page's title. The printed heading counts, where nothing else contradicts it; a heading that but names the site is none. The site's name at the end of
 * another title is taken off where something proves that it is one.
 */
final class Headline {

    private static final Pattern SEAM = Pattern.compile("(?<![\\s|•·:»«/–—-])[\\s|•·:»«/–—-]++$");

    private final @Nullable String heading;
    private final @Nullable String linked;
    private final @Nullable String meta;
    private final String window;
    private final @Nullable String site;

    Headline(Document page, LinkedData data, Metas metas, @Nullable Element heading, @Nullable String site) {
        this.site = site;
        this.heading = heading == null || isSite(Spaces.fold(heading.text())) ? null : Spaces.fold(heading.text());
        this.linked = data.headline();
        this.meta = metas.first("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title");
        this.window = Spaces.fold(page.title());
    }

    /** The title; the empty string when the page has none. */
    String text() {
        List<String> others = Stream.of(linked, meta, window.isEmpty() ? null : window)
                .filter(Objects::nonNull)
                .toList();
        if (heading != null && !heading.isEmpty()) {
            boolean agreed = others.isEmpty() || others.stream().anyMatch(this::agrees);
            if (agreed || linked == null) {
                return heading;
            }
        }
        if (linked != null) {
            return linked;
        }
        return withoutSite(meta == null ? window : meta);
    }

    private boolean agrees(String other) {
        String printed = plain(String.valueOf(heading));
        String said = plain(other);
        return said.contains(printed) || printed.contains(said);
    }

    /** Without what follows the title in a window's name: the site by its known name, or whatever {@code meta} leaves out. */
    private String withoutSite(String title) {
        if (site != null && title.length() > site.length() && title.endsWith(site)) {
            String bare = title.substring(0, title.length() - site.length());
            String cut = SEAM.matcher(bare).replaceFirst("");
            return cut.isEmpty() || cut.length() == bare.length() ? title : cut;
        }
        return isSite(title) ? "" : title;
    }

    private boolean isSite(String text) {
        return site != null && plain(text).equals(plain(site));
    }

    private static String plain(String text) {
        return Spaces.fold(text.replaceAll("[^\\p{L}\\p{N}]+", " ")).toLowerCase(Locale.ROOT);
    }
}
