package org.chancery.solr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
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
    private final Roots roots;

    /** The archive in this Solr; the vocabularies say which concepts stand above a paragraph's own. */
    public Archive(Solr solr, Vocabularies vocabularies) {
        this.solr = solr;
        this.blocks = new Blocks(vocabularies);
        this.roots = new Roots(this);
    }

    /**
     * What is known of an indexed document without its paragraphs.
     *
     * @param id its id
     * @param identity what makes it the same document under another title; empty when another program wrote it
     * @param collection the collection it is in
     * @param title its title
     * @param date its date, as exactly as known; empty when undated
     * @param provenance where it came from
     * @param annotationVersion what annotated it
     */
    public record State(
            String id,
            String identity,
            String collection,
            String title,
            String date,
            Provenance provenance,
            String annotationVersion) {}

    /**
     * Some of many documents.
     *
     * @param states what is known of them
     * @param next by which the following ones are asked for; empty when there are none
     */
    public record Page(List<State> states, String next) {
        /** By which the first ones are asked for. */
        public static final String FIRST = "*";
    }

    /**
     * A document to be written.
     *
     * @param document the document, annotated
     * @param before what the archive holds of its identity: replaced, whatever its id is
     */
    public record Change(Document document, List<State> before) {
        public Change {
            before = List.copyOf(before);
        }
    }

    /** The state of the document with this id, uncommitted writes included. */
    public Optional<State> state(String documentId) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("ids", documentId);
        return solr.ask("/get", params).getResults().stream().findFirst().map(Archive::state);
    }

    /** The documents of these identities as readers see them, by identity, the newest first: more than one only while a title changes. */
    public Map<String, List<State>> states(Collection<String> identities) {
        return roots.ofIdentities(identities);
    }

    /**
     * A collection's documents as readers see them, in the order of where they came from, page by page.
     *
     * @param path where: all that begins so when it is a folder's, else just this
     * @param mark {@link Page#FIRST}, then the last page's {@link Page#next}
     */
    public Page from(String collection, String path, boolean folder, String mark) {
        return roots.from(collection, path, folder, mark);
    }

    /** The identities of which readers see more than one document: two indexers gave it two titles at once. */
    public List<String> twins() {
        return roots.twins();
    }

    /**
     * Puts documents into the archive in place of what was there of their identities, in one request. Paragraphs that were there already keep the time when
     * they were first seen. Readers see them after {@link #commit}. When Solr refuses one, some of the others may be in: send each again.
     */
    public void put(List<Change> changes, String annotationVersion) {
        Map<String, Instant> firstSeen = firstSeen(changes.stream()
                .flatMap(change -> change.before().stream())
                .map(State::id)
                .toList());
        Instant now = Instant.now();
        UpdateRequest update = new UpdateRequest();
        for (Change change : changes) {
            Document document = change.document();
            Map<String, Instant> known = firstSeen.isEmpty() ? firstSeen : known(change, firstSeen);
            update.add(blocks.write(document, annotationVersion, known, now));
            change.before().stream()
                    .map(State::id)
                    .filter(id -> !id.equals(document.id()))
                    .forEach(update::deleteById);
        }
        solr.send(update);
    }

    /** Puts a document of which nothing else is there. */
    public void put(Document document, String annotationVersion) {
        put(List.of(new Change(document, state(document.id()).stream().toList())), annotationVersion);
    }

    /** Withdraws documents, their paragraphs with them. Readers see it after {@link #commit}. */
    public void withdraw(List<String> documentIds) {
        if (!documentIds.isEmpty()) {
            UpdateRequest update = new UpdateRequest();
            update.deleteById(documentIds);
            solr.send(update);
        }
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
                Blocks.mentions(root, Blocks.text(root, Field.TITLE).length()),
                paragraphs));
    }

    /** Asks for nothing; a {@link SolrFault} when Solr cannot answer readers. */
    public void ping() {
        query(documents("*:*").setRows(0));
    }

    /** When the paragraphs of these documents came in, by id. */
    private Map<String, Instant> firstSeen(List<String> documentIds) {
        Map<String, Instant> firstSeen = new HashMap<>();
        for (String id : documentIds) {
            for (SolrDocument found : block(id, fields(Field.ID, Field.FIRST_SEEN))) {
                if (found.getFirstValue(Field.FIRST_SEEN.id()) instanceof Date date) {
                    firstSeen.put(Blocks.text(found, Field.ID), date.toInstant());
                }
            }
        }
        return firstSeen;
    }

    /** The same by the ids that the paragraphs get: a new title changes the document's part of them, and nobody came in anew. */
    private static Map<String, Instant> known(Change change, Map<String, Instant> firstSeen) {
        Map<String, Instant> known = new HashMap<>();
        for (Paragraph paragraph : change.document().paragraphs()) {
            String own = paragraph.id().substring(change.document().id().length());
            for (State before : change.before()) {
                Instant seen = firstSeen.get(before.id() + own);
                if (seen != null) {
                    known.merge(paragraph.id(), seen, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        return known;
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
            SolrDocumentList found = query(query).getResults();
            if (found.getNumFound() <= size) {
                return found;
            }
            size = found.getNumFound();
        }
    }

    static State state(SolrDocument root) {
        return new State(
                Blocks.text(root, Field.ID),
                Blocks.orEmpty(root, Field.IDENTITY),
                Blocks.orEmpty(root, Field.COLLECTION),
                Blocks.orEmpty(root, Field.TITLE),
                Blocks.dating(root).toString(),
                Blocks.provenance(root),
                Blocks.orEmpty(root, Field.ANNOTATION_VERSION));
    }

    static SolrQuery documents(String query) {
        SolrQuery documents = new SolrQuery(query);
        documents.set("expandMacros", false);
        return documents;
    }

    /** Solr's {@code fl} for these fields. */
    static String fields(Field... fields) {
        return String.join(",", Stream.of(fields).map(Field::id).toList());
    }

    /** Asks the handler that sees roots and paragraphs alike. */
    QueryResponse query(SolrQuery query) {
        return solr.ask(DOCUMENTS, query);
    }

    /** Withdraws every document of a collection: roots and paragraphs both carry its name, so blocks go whole. Readers see it after {@link #commit}. */
    public void removeCollection(String collection) {
        UpdateRequest update = new UpdateRequest();
        // The name stands in the query itself: Solr's log keeps no parameters, and reads the query again after a crash.
        update.deleteByQuery("{!term f=" + Field.COLLECTION.id() + "}" + collection);
        solr.send(update);
    }
}
