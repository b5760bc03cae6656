package org.chancery.solr;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrResponse;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.SolrParams;

/**
 * A Solr that holds the collection {@value #COLLECTION}, wherever it runs.
 *
 * @param client speaks with it
 * @param address what people call it in a message
 */
public record Solr(SolrClient client, String address) implements AutoCloseable {

    /** The collection that holds documents and their paragraphs. */
    public static final String COLLECTION = "paragraphs";

    private static final int CONNECT_SECONDS = 10;
    /** A commit of a large index may take its time; beyond this nobody is there. */
    private static final int ANSWER_SECONDS = 180;

    /** The Solr behind this URL, e.g. {@code http://127.0.0.1:8983/solr}. Nothing is connected yet. */
    public static Solr at(String url) {
        HttpJdkSolrClient client = new HttpJdkSolrClient.Builder(url)
                .useHttp1_1(true)
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withRequestTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .withRequestWriter(new WholeBodies())
                .withExecutor(Executors.newCachedThreadPool(Solr::daemon))
                .build();
        return new Solr(client, url);
    }

    /** The client's own four threads both send bodies and wait for answers: with four requests at once, each could wait for the others. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "solr");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks a handler, e.g. {@code /documents}; by POST, for questions may be long. */
    QueryResponse ask(String handler, SolrParams question) {
        QueryRequest request = new QueryRequest(question, SolrRequest.METHOD.POST);
        request.setPath(handler);
        return send(request);
    }

    /** Sends one request; what goes wrong becomes a {@link SolrFault}. */
    <T extends SolrResponse> T send(SolrRequest<T> request) {
        try {
            return request.process(client, COLLECTION);
        } catch (SolrException e) { // from afar or from within
            throw refused(e.code(), e);
        } catch (SolrServerException e) {
            throw e.getRootCause() instanceof IOException ? silent(e) : refused(400, e.getRootCause());
        } catch (IOException e) {
            throw silent(e);
        }
    }

    private SolrFault silent(Exception e) {
        return new SolrFault(
                "Solr does not answer at " + address + " (is it running? start it with: chancery serve)", true, e);
    }

    private SolrFault refused(int code, Throwable e) {
        String reason = String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Error from server at [^:]+:[^:]+:\\S+ ", "")
                .replaceFirst("^Expected mime type .*\"msg\":\"([^\"]*)\".*$", "$1");
        boolean passing = code == 429 || code >= 500; // whatever it is that answers, a proxy perhaps
        if (!passing && (reason.contains("mime type") || code == 404)) {
            return new SolrFault(
                    "what answers at " + address + " is no Solr with the collection " + COLLECTION
                            + " (give its base address, e.g. http://127.0.0.1:8983/solr)",
                    false,
                    e);
        }
        return new SolrFault("Solr at " + address + " refused with " + code + ": " + reason, passing, e);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
