package org.chancery.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.chancery.query.Question;
import org.chancery.search.Search;
import org.chancery.solr.SolrFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The front door: every request for a page comes here, and every failure becomes a page here. Mount it at {@code /*}. */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

    private final transient Messages messages;
    private final transient Templates templates;
    private final transient StaticFiles files;
    private final transient Search search;
    private final transient Router router;

    /**
     * The pages over this search.
     *
     * @param webapp the folder of templates, messages and static files
     * @param dev whether a saved file shows on reload
     */
    public PageServlet(Search search, Path webapp, boolean dev) {
        this.search = search;
        this.messages = new Messages(webapp, dev);
        this.templates = new Templates(webapp, messages, dev);
        this.files = new StaticFiles(webapp.resolve("static"), dev);
        this.router = new Router(search, files);
    }

    /** The address of a question, relative to the host. */
    public static String address(Question question) {
        return State.START.asking(question).url();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.read(request.getQueryString());
        Visit visit = visit(request, parameters);
        Reply reply = Set.of("GET", "HEAD").contains(request.getMethod())
                ? answer(visit, parameters)
                : refuse(visit, response);
        Sender sender = new Sender(request, response);
        switch (reply) {
            case Reply.Html html -> send(html.page(), visit, sender);
            case Reply.Redirect redirect -> sender.redirect(redirect.url());
            case Reply.File file -> sender.file(file.asset(), file.versioned());
            case Reply.Plain plain -> sender.plain(plain.status(), plain.bytes());
        }
    }

    /** Who asks, as far as it can be known before anything is checked. */
    private Visit visit(HttpServletRequest request, Parameters parameters) {
        Language chosen = StateReader.languageOf(parameters);
        Language language = chosen != null ? chosen : Language.preferred(Collections.list(request.getLocales()));
        return new Visit(
                new State(Question.EVERYTHING, chosen, null),
                new Phrases(messages, search, language),
                request.getRequestURI());
    }

    private Reply answer(Visit visit, Parameters parameters) {
        try {
            return router.answer(visit, parameters);
        } catch (SolrFault fault) {
            if (!fault.passing()) {
                return broken(visit, fault);
            }
            LOG.warn("{} is answered with 503: {}", visit.path(), fault.getMessage());
            return new Reply.Html(ErrorPage.of(visit, 503, "", files));
        } catch (RuntimeException | Error e) { // whatever it is, the reader gets a page and the log gets the rest
            return broken(visit, e);
        }
    }

    private Reply.Html broken(Visit visit, Throwable e) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} failed, error {}", visit.path(), id, e);
        return new Reply.Html(ErrorPage.of(visit, 500, id, files));
    }

    private Reply refuse(Visit visit, HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD");
        return new Reply.Html(ErrorPage.of(visit, 405, "", files));
    }

    /** A template that fails must not leave half a page behind: a page is rendered whole before anything is sent. */
    private void send(Page page, Visit visit, Sender sender) throws IOException {
        byte[] rendered;
        int status = page.status();
        try {
            rendered = rendered(page, visit);
        } catch (RuntimeException | Error e) {
            Page error = broken(visit, e).page();
            rendered = rendered(error, visit);
            status = error.status();
        }
        sender.html(status, rendered);
    }

    private byte[] rendered(Page page, Visit visit) {
        return templates.render(page, visit.phrases().locale()).getBytes(StandardCharsets.UTF_8);
    }
}
