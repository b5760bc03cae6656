package org.chancery.solr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.impl.BinaryRequestWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request's body in memory before anything is sent. SolrJ's client for the JDK would write it piece by piece into a pipe, on a thread of its own: when nobody answers, it
 * interrupts that thread, but the codec wants to empty its buffer on the way out, and waits for ever. After four such refusals no thread is left, and no request ever ends, though
 * Solr is back.
 */
final class WholeBodies extends BinaryRequestWriter {
    @Override
    public @Nullable ContentWriter getContentWriter(SolrRequest<?> request) {
        ContentWriter writer = super.getContentWriter(request);
        if (writer == null) {
            return null;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            writer.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContentWriter() {
            @Override
            public void write(OutputStream to) throws IOException {
                body.writeTo(to);
            }

            @Override
            public String getContentType() {
                return writer.getContentType();
            }
        };
    }
}
