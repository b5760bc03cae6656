package org.chancery.source.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;

/** In the child: what all parsers of Tika are told, and what they tell of a file beside its text. */
final class Properties {

    private Properties() {}

    /** A context in which no parser opens what a file holds within: it is counted. Nothing in it starts a program. */
    static ParseContext context(Found out) {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                String type = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
                if (!TikaCoreProperties.EmbeddedResourceType.THUMBNAIL.name().equals(type)) {
                    out.drop(Dropped.EMBEDDED);
                }
                return false;
            }

            @Override
            public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
                // Nobody asks for it.
            }
        });
        return context;
    }

    static void tell(Metadata metadata, Found out) throws IOException {
        out.said(Extract.Said.TITLE, metadata.get(TikaCoreProperties.TITLE));
        out.said(Extract.Said.LANGUAGE, metadata.get(TikaCoreProperties.LANGUAGE));
        out.said(Extract.Said.PUBLISHER, metadata.get(TikaCoreProperties.PUBLISHER));
    }
}
