package org.chancery.solr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Provenance;
import org.chancery.vocabulary.Vocabularies;

/** Writes and reads whole documents. Every write is one block, which readers see whole or not at all. */
public final class Archive {
    /** The handler that sees roots and paragraphs alike. */
    static final String DOCUMENTS = "/documents";

    private static final int ROWS = 1000;

    private final Solr solr;
    private final Blocks blocks;

    /** The archive in this Solr; the vocabularies say which concepts stand above a paragraph's own. */
    public Archive(Solr solr, Vocabularies vocabularies) {
        this.solr = solr;
        this.blocks = new Blocks(vocabularies);
    }

    /**
     * What is known of an indexed document without its paragraphs.
     *
     * @param id its id
     * @param collection the collection it is in
     * @param title its title
     * @param date its date, as exactly as known; empty when undated
     * @param provenance where it came from
     * @param annotationVersion what annotated it
     */
    public record State(
            String id, String collection, String title, String date, Provenance provenance, String annotationVersion) {}

    /** The state of the document with this id, uncommitted writes included. */
    public Optional<State> state(String documentId) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("ids", documentId);
        return query("/get", params).getResults().stream().findFirst().map(Archive::state);
    }

    /** The documents of this identity, as readers see them: more than one only while a title changes. */
    public List<State> ofIdentity(String identity) {
        SolrQuery query = documents("{!term f=identity v=$identity}");
        query.set("identity", identity);
        query.setRows(ROWS);
        return query(DOCUMENTS, query).getResults().stream().map(Archive::state).toList();
    }

    /**
     * Puts a document into the archive in place of what was there under its id and under its former ids, in one request. Paragraphs that were there
     * already keep the time when they were first seen. Readers see it after {@link #commit}.
     */
    public void put(Document document, String annotationVersion, List<String> formerIds) {
        UpdateRequest update = new UpdateRequest();
        update.add(blocks.write(document, annotationVersion, firstSeen(document.id()), Instant.now()));
        update.deleteById(formerIds);
        solr.send(update);
    }

    /** Puts a document that never had another id; see {@link #put(Document, String, List)}. */
    public void put(Document document, String annotationVersion) {
        put(document, annotationVersion, List.of());
    }

    /** Withdraws a document, its paragraphs with it. Readers see it after {@link #commit}. */
    public void remove(String documentId) {
        UpdateRequest update = new UpdateRequest();
        update.deleteById(documentId);
        solr.send(update);
    }

    /** Shows readers what was written, and makes it safe on disk. */
    public void commit() {
        UpdateRequest update = new UpdateRequest();
        update.setAction(UpdateRequest.ACTION.COMMIT, true, true);
        solr.send(update);
    }

    /** The whole document with this id, as readers see it. */
    public Optional<Document> read(String documentId) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<SolrDocument> roots = new ArrayList<>();
        for (SolrDocument found : block(documentId, "*")) {
            if (Field.DOCUMENT_LEVEL.equals(Blocks.text(found, Field.LEVEL))) {
                roots.add(found);
            } else {
                paragraphs.add(Blocks.paragraph(found));
            }
        }
        if (roots.isEmpty() || paragraphs.isEmpty()) {
            return Optional.empty();
        }
        SolrDocument root = roots.getFirst();
        return Optional.of(new Document(
                documentId,
                Blocks.orEmpty(root, Field.IDENTITY),
                Blocks.text(root, Field.COLLECTION),
                Blocks.description(root),
                Blocks.provenance(root),
                paragraphs));
    }

    /** Asks for nothing; a {@link SolrFault} when Solr cannot answer readers. */
    public void ping() {
        query(DOCUMENTS, documents("*:*").setRows(0));
    }

    private Map<String, Instant> firstSeen(String documentId) {
        Map<String, Instant> firstSeen = new HashMap<>();
        for (SolrDocument found : block(documentId, fields(Field.ID, Field.FIRST_SEEN))) {
            if (found.getFirstValue(Field.FIRST_SEEN.id()) instanceof Date date) {
                firstSeen.put(Blocks.text(found, Field.ID), date.toInstant());
            }
        }
        return firstSeen;
    }

    /** Root and paragraphs in reading order, in one request: two could meet a commit between them and mix an old text with a new one. */
    private List<SolrDocument> block(String documentId, String fields) {
        SolrQuery query = documents("{!term f=_root_ v=$root}");
        query.set("root", documentId);
        query.setFields(fields);
        query.setSort(SolrQuery.SortClause.asc(Field.POSITION.id()));
        query.addSort(SolrQuery.SortClause.asc(Field.ID.id()));
        long size = ROWS;
        while (true) {
            query.setRows((int) size);
            SolrDocumentList found = query(DOCUMENTS, query).getResults();
            if (found.getNumFound() <= size) {
                return found;
            }
            size = found.getNumFound();
        }
    }

    private static State state(SolrDocument root) {
        return new State(
                Blocks.text(root, Field.ID),
                Blocks.text(root, Field.COLLECTION),
                Blocks.text(root, Field.TITLE),
                Blocks.description(root).dating().toString(),
                Blocks.provenance(root),
                Blocks.orEmpty(root, Field.ANNOTATION_VERSION));
    }

    private static SolrQuery documents(String query) {
        SolrQuery documents = new SolrQuery(query);
        documents.set("expandMacros", false);
        return documents;
    }

    private static String fields(Field... fields) {
        return String.join(",", List.of(fields).stream().map(Field::id).toList());
    }

    private QueryResponse query(String handler, ModifiableSolrParams params) {
        QueryRequest request = new QueryRequest(params, SolrRequest.METHOD.POST);
        request.setPath(handler);
        return solr.send(request);
    }

    /**
     * What readers see of an id, or of a collection.
     *
     * @param id the document's id, or the collection's name
     * @param documents how many documents
     * @param paragraphs how many paragraphs, those of the documents
     */
    public record Holding(String id, long documents, long paragraphs) {}

    /** The id of the document that this root or paragraph belongs to, as readers see it; empty when nothing has this id. */
    public Optional<String> documentOf(String id) {
        SolrQuery query = documents("{!term f=id v=$wanted}");
        query.set("wanted", id);
        query.setFields(fields(Field.ID, Field._ROOT_));
        return query(DOCUMENTS, query).getResults().stream()
                .map(found ->
                        Optional.ofNullable(Blocks.maybe(found, Field._ROOT_)).orElse(id))
                .findFirst();
    }

    /** The block of this document, counted. */
    public Holding holding(String documentId) {
        return counted(Field._ROOT_, documentId);
    }

    /** A collection, counted; nothing in it when it is unknown. */
    public Holding holdingOfCollection(String collection) {
        return counted(Field.COLLECTION, collection);
    }

    /** Withdraws documents, their paragraphs with them, in one request. Readers see it after {@link #commit}. */
    public void removeAll(List<String> documentIds) {
        if (!documentIds.isEmpty()) {
            UpdateRequest update = new UpdateRequest();
            update.deleteById(documentIds);
            solr.send(update);
        }
    }

    /** Withdraws every document of a collection: roots and paragraphs both carry its name, so blocks go whole. Readers see it after {@link #commit}. */
    public void removeCollection(String collection) {
        UpdateRequest update = new UpdateRequest();
        // The name stands in the query itself: Solr's log keeps no parameters, and reads the query again after a crash.
        update.deleteByQuery("{!term f=" + Field.COLLECTION.id() + "}" + collection);
        solr.send(update);
    }

    private Holding counted(Field field, String value) {
        SolrQuery query = documents("{!term f=" + field.id() + " v=$wanted}");
        query.set("wanted", value);
        query.setRows(0);
        query.addFacetQuery(Field.LEVEL.id() + ":" + Field.DOCUMENT_LEVEL);
        query.addFacetQuery(Field.LEVEL.id() + ":" + Field.PARAGRAPH_LEVEL);
        Map<String, Integer> counts = query(DOCUMENTS, query).getFacetQuery();
        return new Holding(
                value,
                counts.getOrDefault(Field.LEVEL.id() + ":" + Field.DOCUMENT_LEVEL, 0),
                counts.getOrDefault(Field.LEVEL.id() + ":" + Field.PARAGRAPH_LEVEL, 0));
    }
}
