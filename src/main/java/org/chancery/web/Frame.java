package org.chancery.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around every page.
 *
 * @param language of the interface
 * @param title of the browser's window
 * @param home the address of the start page
 * @param style the address of the style sheets
 * @param icon the address of the icon
 * @param pages the links to the other pages
 * @param languages this page in the other languages
 */
public record Frame(
        String language,
        String title,
        String home,
        String style,
        String icon,
        List<Link> pages,
        List<Other> languages) {

    /** This page in another language: its tag, its own name, the address. */
    public record Other(String tag, String name, String url) {}

    static Frame of(Visit visit, String title, StaticFiles files) {
        Phrases phrases = visit.phrases();
        Links links = visit.links();
        return new Frame(
                phrases.language().tag(),
                title.isEmpty() ? phrases.say("site.name") : phrases.say("frame.title", title),
                links.start(),
                files.url(StaticFiles.STYLE),
                files.url(StaticFiles.ICON),
                Stream.of("/", "/about", "/help")
                        .map(path -> new Link(
                                phrases.say("frame.page." + path.substring(1)),
                                path.equals("/") ? links.start() : links.page(path),
                                path.equals(visit.path())))
                        .toList(),
                Stream.of(Language.values())
                        .filter(language -> language != phrases.language())
                        .map(language -> new Other(
                                language.tag(), phrases.say("language." + language.tag()), visit.in(language)))
                        .toList());
    }
}
