package org.chancery.solr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Vocabularies;

/** Writes and reads whole documents. Every write is one block, which readers see whole or not at all. */
public final class Archive {
    /** The handler that sees roots and paragraphs alike. */
    private static final String DOCUMENTS = "/documents";

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
     * @param sourceHash SHA-256 of the bytes it was read from
     * @param readerVersion what read it
     * @param annotationVersion what annotated it
     */
    public record State(String id, String sourceHash, String readerVersion, String annotationVersion) {}

    /** The state of the document with this id, uncommitted writes included. */
    public Optional<State> state(String documentId) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("ids", documentId);
        params.set("fl", fields(Field.ID, Field.SOURCE_HASH, Field.READER_VERSION, Field.ANNOTATION_VERSION));
        return query("/get", params).getResults().stream().findFirst().map(Archive::state);
    }

    /** The documents of this collection that were read from this path, as readers see them. */
    public List<State> readFrom(String collection, String sourcePath) {
        SolrQuery query = documents("{!term f=source_path v=$path}");
        query.set("path", sourcePath);
        query.addFilterQuery("{!term f=collection v=$collection}", "{!term f=level}" + Field.DOCUMENT_LEVEL);
        query.set("collection", collection);
        query.setRows(ROWS);
        query.setFields(fields(Field.ID, Field.SOURCE_HASH, Field.READER_VERSION, Field.ANNOTATION_VERSION));
        return query(DOCUMENTS, query).getResults().stream().map(Archive::state).toList();
    }

    /**
     * Puts a document into the archive in place of what was there under its id. Paragraphs that were there already keep the time when they were first
     * seen. Readers see it after {@link #commit}.
     */
    public void put(Document document, String annotationVersion) {
        UpdateRequest update = new UpdateRequest();
        update.add(blocks.write(document, annotationVersion, firstSeen(document.id()), Instant.now()));
        solr.send(update);
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
        SolrQuery query = documents("{!term f=_root_ v=$root}");
        query.set("root", documentId);
        query.setSort(SolrQuery.SortClause.asc(Field.POSITION.id()));
        query.addSort(SolrQuery.SortClause.asc(Field.ID.id()));
        forEach(query, found -> {
            if (Field.DOCUMENT_LEVEL.equals(Blocks.text(found, Field.LEVEL))) {
                roots.add(found);
            } else {
                paragraphs.add(Blocks.paragraph(found));
            }
        });
        if (roots.isEmpty() || paragraphs.isEmpty()) {
            return Optional.empty();
        }
        SolrDocument root = roots.getFirst();
        return Optional.of(new Document(
                documentId,
                Blocks.text(root, Field.COLLECTION),
                Blocks.description(root),
                Blocks.provenance(root),
                paragraphs));
    }

    /** Whether Solr can answer readers; a {@link SolrFault} when it does not answer at all. */
    public boolean ready() {
        return query(DOCUMENTS, documents("*:*").setRows(0)).getStatus() == 0;
    }

    private Map<String, Instant> firstSeen(String documentId) {
        Map<String, Instant> firstSeen = new HashMap<>();
        SolrQuery query = documents("{!term f=_root_ v=$root}");
        query.set("root", documentId);
        query.setFields(fields(Field.ID, Field.FIRST_SEEN));
        query.setSort(SolrQuery.SortClause.asc(Field.ID.id()));
        forEach(query, found -> {
            if (found.getFirstValue(Field.FIRST_SEEN.id()) instanceof Date date) {
                firstSeen.put(Blocks.text(found, Field.ID), date.toInstant());
            }
        });
        return firstSeen;
    }

    private void forEach(SolrQuery query, Consumer<SolrDocument> reader) {
        query.setRows(ROWS);
        String mark = CursorMarkParams.CURSOR_MARK_START;
        while (true) {
            query.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
            QueryResponse response = query(DOCUMENTS, query);
            response.getResults().forEach(reader);
            if (mark.equals(response.getNextCursorMark())) {
                return;
            }
            mark = response.getNextCursorMark();
        }
    }

    private static State state(SolrDocument root) {
        return new State(
                Blocks.text(root, Field.ID),
                Blocks.orEmpty(root, Field.SOURCE_HASH),
                Blocks.orEmpty(root, Field.READER_VERSION),
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
}
