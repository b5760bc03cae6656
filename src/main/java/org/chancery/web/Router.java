package org.chancery.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.corpus.Paragraph;
import org.chancery.search.Reading;
import org.chancery.search.Search;
import org.chancery.solr.SolrFault;

/** Which address is answered how. */
final class Router {
    private static final Pattern DOCUMENT = Pattern.compile("[a-z0-9-]+");
    private static final Pattern PARAGRAPH = Pattern.compile("([a-z0-9-]+)\\.[a-z0-9-]+");
    /** Documents are few and stay; the searches over them are without end. */
    private static final String ROBOTS = "User-agent: *\nDisallow: /?\nDisallow: /paragraphs/\n";

    private final Search search;
    private final StaticFiles files;

    Router(Search search, StaticFiles files) {
        this.search = search;
        this.files = files;
    }

    Reply answer(Visit visit, Parameters parameters) {
        String path = visit.path();
        return switch (path) {
            case "/" -> search(visit, StateReader.search(parameters));
            case "/about", "/help" -> text(visit, StateReader.language(parameters));
            case "/health/live" -> new Reply.Plain(200, "live\n");
            case "/health/ready" -> ready();
            case "/robots.txt" -> new Reply.Plain(200, ROBOTS);
            default -> below(visit, parameters);
        };
    }

    private Reply below(Visit visit, Parameters parameters) {
        int slash = visit.path().indexOf('/', 1) + 1;
        String name = visit.path().substring(slash);
        return switch (visit.path().substring(0, slash)) {
            case "/static/" -> file(visit, name, parameters);
            case "/documents/" -> document(visit, name, StateReader.language(parameters));
            case "/paragraphs/" -> paragraph(visit, name, StateReader.language(parameters));
            default -> missing(visit);
        };
    }

    private Reply search(Visit visit, StateReader.Read read) {
        Visit asking = new Visit(read.state(), visit.phrases(), visit.path());
        return new Reply.Html(
                read.faults().isEmpty()
                        ? SearchPage.of(asking, search, files)
                        : ErrorPage.badRequest(asking, read.faults(), files));
    }

    private Reply text(Visit visit, StateReader.Read read) {
        return refused(visit, read).orElseGet(() -> new Reply.Html(TextPage.of(visit, files)));
    }

    private Reply document(Visit visit, String id, StateReader.Read read) {
        return refused(visit, read)
                .or(() -> reading(visit, id)
                        .map(reading -> new Reply.Html(DocumentPage.of(reading, false, visit, files))))
                .orElseGet(() -> missing(visit));
    }

    /** A paragraph's id names its words. Where they have changed, the document is shown, and says so. */
    private Reply paragraph(Visit visit, String id, StateReader.Read read) {
        if (!PARAGRAPH.matcher(id).matches()) {
            return missing(visit);
        }
        return refused(visit, read)
                .or(() -> reading(visit, id.substring(0, id.indexOf('.'))).map(reading -> place(visit, id, reading)))
                .orElseGet(() -> missing(visit));
    }

    private Reply place(Visit visit, String id, Reading reading) {
        for (Paragraph paragraph : reading.document().paragraphs()) {
            if (paragraph.id().equals(id)) {
                return new Reply.Redirect(visit.links().paragraph(paragraph.documentId(), paragraph.position()));
            }
        }
        return new Reply.Html(DocumentPage.of(reading, true, visit, files));
    }

    private Optional<Reading> reading(Visit visit, String id) {
        return DOCUMENT.matcher(id).matches() ? search.read(id, visit.phrases().locale()) : Optional.empty();
    }

    private Optional<Reply> refused(Visit visit, StateReader.Read read) {
        return read.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply.Html(ErrorPage.badRequest(visit, read.faults(), files)));
    }

    private Reply file(Visit visit, String name, Parameters parameters) {
        List<String> version = parameters.all("v");
        return files.asset(name)
                .<Reply>map(asset -> new Reply.File(asset, version.equals(List.of(asset.version()))))
                .orElseGet(() -> missing(visit));
    }

    private Reply ready() {
        try {
            search.ping();
            return new Reply.Plain(200, "ready\n");
        } catch (SolrFault fault) {
            return new Reply.Plain(503, fault.getMessage() + "\n");
        }
    }

    private Reply missing(Visit visit) {
        return new Reply.Html(ErrorPage.of(visit, 404, "", files));
    }
}
