package org.chancery.node;

import java.nio.file.Path;
import javax.servlet.Servlet;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One Chancery in this process: Solr with its index, and the page. It stops when it is closed, or with the process (Ctrl-C,
 * SIGTERM). Its threads keep the process alive, so a caller that may fail holds it in a try-with-resources.
 */
public final class Node implements AutoCloseable {

    /** Forms of the page; Solr has limits of its own. */
    private static final int LARGEST_FORM_BYTES = 256 * 1024;

    private final DataLock lock;
    private final Front front;
    private final SolrClient solr;
    private final Thread atExit = new Thread(this::stop, "stop");
    private boolean stopped;

    private Node(DataLock lock, Front front, CoreContainer cores) {
        this.lock = lock;
        this.front = front;
        this.solr = new EmbeddedSolrServer(cores, SolrHome.COLLECTION);
    }

    /**
     * Takes the data folder and the ports, and loads Solr; returns when Solr can answer. Both ports are open from early on, and
     * answer 503 until then. The page's stays so until {@link #mount}.
     *
     * @throws NodeFault when a port is taken, the data folder is in use or cannot be written, or Solr does not load; then
     *     nothing is left running
     */
    public static Node start(NodeSettings settings) throws NodeFault {
        DataLock lock = DataLock.hold(settings.data());
        Front front = null;
        CoreContainer cores = null;
        try {
            logInto(settings.data());
            front = Front.open(settings);
            cores = SolrHome.load(settings, front::explain);
            front.openSolr(SolrDoor.before(cores, settings));
            Node node = new Node(lock, front, cores);
            Runtime.getRuntime().addShutdownHook(node.atExit);
            return node;
        } catch (Exception e) {
            abandon(lock, front, cores);
            throw e instanceof NodeFault fault ? fault : new NodeFault("Chancery did not start: " + e.getMessage(), e);
        }
    }

    /** Solr within this process, its default collection the paragraphs. Closing it does nothing; the node owns it. */
    public SolrClient solr() {
        return solr;
    }

    /** From now on this servlet answers everything on the page's port; once only. */
    public void mount(Servlet page) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setContextPath("/");
        context.setErrorHandler(new PlainErrors());
        context.setMaxFormContentSize(LARGEST_FORM_BYTES);
        ServletHolder holder = new ServletHolder(page);
        holder.setInitOrder(0); // at once, not with the first request
        context.addServlet(holder, "/*");
        try {
            front.openPage(context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the page did not start: " + e.getMessage(), e);
        }
    }

    /** The port on which the page answers. */
    public int pagePort() {
        return front.pagePort();
    }

    /** The port on which Solr answers. */
    public int solrPort() {
        return front.solrPort();
    }

    /** Waits until the node has stopped. */
    public void join() throws InterruptedException {
        front.join();
    }

    /** Lets running requests finish for some seconds, closes the index, gives ports and data folder back. Again: nothing. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process ends already, and the hook runs or ran: stop() waits for it
        }
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            front.close(); // and with it Solr, which stands behind one of its entrances
            lock.close();
        }
    }

    private static void abandon(DataLock lock, @Nullable Front front, @Nullable CoreContainer cores) {
        if (front != null) {
            front.close();
        }
        if (cores != null && !cores.isShutDown()) {
            cores.shutdown();
        }
        lock.close();
    }

    /** Solr wants to know where its log is, and some of its parts log through java.util.logging. */
    private static void logInto(Path data) {
        System.setProperty("solr.log.dir", data.resolve("logs").toString());
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        if (System.getProperty("disable.configEdit") == null) {
            // the configuration is a folder of the product, not of the data
            System.setProperty("disable.configEdit", "true");
        }
    }
}
