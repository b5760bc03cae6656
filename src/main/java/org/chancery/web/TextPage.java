package org.chancery.web;

/**
 * A page of fixed text.
 *
 * @param frame what stands around it
 * @param template the template that holds its text
 */
public record TextPage(Frame frame, String template) implements Page {

    static TextPage of(Visit visit, StaticFiles files) {
        String template = visit.path().substring(1);
        return new TextPage(Frame.of(visit, visit.phrases().say(template + ".title"), files), template);
    }
}
