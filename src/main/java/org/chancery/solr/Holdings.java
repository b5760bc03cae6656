package org.chancery.solr;

import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrQuery;

/** Counts what the archive holds, as readers see it. */
public final class Holdings {
    private static final String DOCUMENTS = Field.LEVEL.id() + ":" + Field.DOCUMENT_LEVEL;
    private static final String PARAGRAPHS = Field.LEVEL.id() + ":" + Field.PARAGRAPH_LEVEL;

    private final Archive archive;

    /** What this archive holds. */
    public Holdings(Archive archive) {
        this.archive = archive;
    }

    /**
     * A document or a collection, counted.
     *
     * @param id the document's id, or the collection's name
     * @param documents how many documents
     * @param paragraphs how many paragraphs, those of the documents
     */
    public record Holding(String id, long documents, long paragraphs) {}

    /** The id of the document that this root or paragraph belongs to; empty when nothing has this id. */
    public Optional<String> documentOf(String id) {
        SolrQuery query = Archive.documents("{!term f=id v=$wanted}");
        query.set("wanted", id);
        query.setFields(Archive.fields(Field.ID, Field._ROOT_));
        return archive.query(query).getResults().stream()
                .map(found ->
                        Optional.ofNullable(Blocks.maybe(found, Field._ROOT_)).orElse(id))
                .findFirst();
    }

    /** The document with this id; nothing when it is unknown. */
    public Holding document(String id) {
        return counted(Field._ROOT_, id);
    }

    /** The collection with this name; nothing when it is unknown. */
    public Holding collection(String name) {
        return counted(Field.COLLECTION, name);
    }

    private Holding counted(Field field, String value) {
        SolrQuery query = Archive.documents("{!term f=" + field.id() + " v=$wanted}");
        query.set("wanted", value);
        query.setRows(0);
        query.addFacetQuery(DOCUMENTS);
        query.addFacetQuery(PARAGRAPHS);
        Map<String, Integer> counts = archive.query(query).getFacetQuery();
        return new Holding(value, counts.getOrDefault(DOCUMENTS, 0), counts.getOrDefault(PARAGRAPHS, 0));
    }
}
