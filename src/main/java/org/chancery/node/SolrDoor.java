package org.chancery.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.rewrite.handler.RewriteHandler;
import org.eclipse.jetty.rewrite.handler.RewritePatternRule;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Solr's HTTP interface: its own dispatcher under {@code /solr}, and {@code /api}, wired as Solr wires it, behind the guard. */
final class SolrDoor {

    private SolrDoor() {}

    /** A handler over these cores, which it shuts down when it stops. */
    static Handler before(CoreContainer cores, NodeSettings settings) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setContextPath("/solr");
        context.setErrorHandler(new PlainErrors());
        context.setAttribute(
                SolrDispatchFilter.SOLRHOME_ATTRIBUTE, cores.getSolrHome().toString());
        context.setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, new Properties());
        context.addEventListener(new LoadedCores(cores));
        context.addFilter(new FilterHolder(new SolrDispatchFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new NothingHere()), "/");

        RewriteHandler api = new RewriteHandler();
        api.setRewriteRequestURI(true);
        api.setRewritePathInfo(false);
        api.setOriginalPathAttribute("requestedPath");
        api.addRule(new RewritePatternRule("/api/*", "/solr/____v2"));
        api.setHandler(context);

        GuardHandler guard = new GuardHandler(new LoopbackGuard(settings.host()));
        guard.setHandler(api);
        return guard;
    }

    /** Hands Solr's dispatcher cores that are loaded already, since their faults must reach whoever starts the node. */
    private static final class LoadedCores extends CoreContainerProvider {

        private final CoreContainer cores;

        LoadedCores(CoreContainer cores) {
            this.cores = cores;
        }

        @Override
        protected CoreContainer createCoreContainer(Path solrHome, Properties nodeProperties) {
            return cores;
        }
    }

    /** Where Solr's own server shows its admin page. */
    private static final class NothingHere extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
