package org.chancery.web;

import java.util.List;

/**
 * A page that says what went wrong and what to do.
 *
 * @param frame what stands around it
 * @param status the HTTP status
 * @param title what went wrong
 * @param advice what to do
 * @param mistakes what is wrong with which parameter, the first few; empty unless the status is 400
 * @param others how many more there are, in words; empty for none
 * @param ways where to go from here
 */
public record ErrorPage(
        Frame frame, int status, String title, String advice, List<Mistake> mistakes, String others, List<Link> ways)
        implements Page {

    private static final int SHOWN = 80;
    private static final int MOST_MISTAKES = 10;

    public ErrorPage {
        mistakes = List.copyOf(mistakes);
        ways = List.copyOf(ways);
    }

    /** A parameter, its value (its beginning, when it is long), and what to do. */
    public record Mistake(String parameter, String value, String advice) {}

    @Override
    public String template() {
        return "error";
    }

    /** For an address whose parameters cannot be used; the state holds those that can. */
    static ErrorPage badRequest(Visit visit, List<Fault> faults, StaticFiles files) {
        Phrases phrases = visit.phrases();
        List<Mistake> mistakes = faults.stream()
                .limit(MOST_MISTAKES)
                .map(fault -> new Mistake(
                        shortened(fault.parameter()),
                        shortened(fault.value()),
                        phrases.say("fault." + fault.kind().id())))
                .toList();
        String sound =
                visit.path().equals("/") ? visit.state().url() : visit.links().page(visit.path());
        return new ErrorPage(
                Frame.of(visit, phrases.say("error.400"), files),
                400,
                phrases.say("error.400"),
                phrases.say("error.400.advice"),
                mistakes,
                faults.size() > mistakes.size() ? phrases.say("error.others", faults.size() - mistakes.size()) : "",
                List.of(Link.to(phrases.say("error.without"), sound)));
    }

    /** For any other failure: the messages {@code error.<status>} and {@code error.<status>.advice}; the id stands in the log, too. */
    static ErrorPage of(Visit visit, int status, String id, StaticFiles files) {
        Phrases phrases = visit.phrases();
        String title = phrases.say("error." + status);
        return new ErrorPage(
                Frame.of(visit, title, files),
                status,
                title,
                phrases.say("error." + status + ".advice", id),
                List.of(),
                "",
                List.of(Link.to(phrases.say("error.start"), visit.links().start())));
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
