package org.chancery.web;

import java.util.List;

/**
 * A page that says what went wrong and what to do.
 *
 * @param frame what stands around it
 * @param status the HTTP status
 * @param title what went wrong
 * @param advice what to do
 * @param faults what is wrong with which parameter; empty unless the status is 400
 * @param ways where to go from here
 */
public record ErrorPage(Frame frame, int status, String title, String advice, List<Fault> faults, List<Link> ways)
        implements Page {

    private static final int SHOWN = 60;

    public ErrorPage {
        faults = List.copyOf(faults);
        ways = List.copyOf(ways);
    }

    /** A parameter, its value (its beginning, when it is long), and what to do. */
    public record Fault(String parameter, String value, String advice) {}

    @Override
    public String template() {
        return "error";
    }

    /** For an address whose parameters cannot be used; the state holds those that can. */
    static ErrorPage badRequest(Visit visit, List<org.chancery.web.Fault> faults, StaticFiles files) {
        Phrases phrases = visit.phrases();
        List<Fault> parts = faults.stream()
                .map(fault -> new Fault(
                        shortened(fault.parameter()),
                        shortened(fault.value()),
                        phrases.say("fault." + fault.kind().id())))
                .toList();
        String sound =
                visit.path().equals("/") ? visit.state().url() : visit.links().page(visit.path());
        return of(visit, 400, parts, List.of(Link.to(phrases.say("error.without"), sound)), files);
    }

    /** For any other failure: the messages {@code error.<status>} and {@code error.<status>.advice}; the id stands in the log, too. */
    static ErrorPage of(Visit visit, int status, String id, StaticFiles files) {
        Link start = Link.to(visit.phrases().say("error.start"), visit.links().start());
        ErrorPage page = of(visit, status, List.of(), List.of(start), files);
        return new ErrorPage(
                page.frame,
                status,
                page.title,
                visit.phrases().say("error." + status + ".advice", id),
                page.faults,
                page.ways);
    }

    private static ErrorPage of(Visit visit, int status, List<Fault> faults, List<Link> ways, StaticFiles files) {
        String title = visit.phrases().say("error." + status);
        return new ErrorPage(
                Frame.of(visit, title, files),
                status,
                title,
                visit.phrases().say("error." + status + ".advice", ""),
                faults,
                ways);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
