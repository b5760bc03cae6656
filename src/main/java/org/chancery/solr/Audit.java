package org.chancery.solr;

import java.util.Objects;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the whole index as readers see it and says what is wrong with it: ids that occur twice, paragraphs without their document, documents without paragraphs, positions
 * that are missing, one document under two ids. Memory stays flat. Nothing is changed.
 */
public final class Audit {
    private final Solr solr;
    private final Consumer<Fault> report;
    private long documents;
    private long paragraphs;
    private long faults;
    private @Nullable SolrDocument before;
    private String lastTwin = "";

    /** Something wrong with what has this id, said so that {@code id + " " + what} is a sentence. */
    public record Fault(String id, String what) {
        @Override
        public String toString() {
            return id + " " + what;
        }
    }

    /**
     * What was gone through.
     *
     * @param documents how many there are
     * @param paragraphs how many there are
     * @param faults how many faults were reported
     * @param digest {@code sha256:} and 64 hexadecimal characters, as {@link Digest} says; null when nobody asked
     * @param changed whether the index changed meanwhile: then neither faults nor digest mean anything
     */
    public record Result(
            long documents,
            long paragraphs,
            long faults,
            @Nullable String digest,
            boolean changed) {}

    private Audit(Solr solr, Consumer<Fault> report) {
        this.solr = solr;
        this.report = report;
    }

    /**
     * Goes through the index of this Solr.
     *
     * @param digest whether the digest is wanted; every stored byte is read for it
     * @param report gets each fault as it is found
     */
    public static Result of(Solr solr, boolean digest, Consumer<Fault> report) {
        Audit audit = new Audit(solr, report);
        String stamp = audit.stamp();
        String hash = audit.ids(digest);
        audit.blocks();
        audit.identities();
        return new Result(audit.documents, audit.paragraphs, audit.faults, hash, !stamp.equals(audit.stamp()));
    }

    private void fault(String id, String what) {
        faults++;
        report.accept(new Fault(id, what));
    }

    /** By id: counts, compares neighbours, digests. */
    private @Nullable String ids(boolean digest) {
        Digest hash = digest ? new Digest() : null;
        String fields = digest ? "*" : Archive.fields(Field.ID, Field.LEVEL);
        before = null;
        Consumer<SolrDocument> each = found -> {
            String id = Blocks.text(found, Field.ID);
            if (before != null && id.equals(Blocks.text(before, Field.ID))) {
                twin(id);
            }
            before = found;
            switch (Blocks.orEmpty(found, Field.LEVEL)) {
                case Field.DOCUMENT_LEVEL -> documents++;
                case Field.PARAGRAPH_LEVEL -> {
                    paragraphs++;
                    if (hash != null) {
                        hash.add(found);
                    }
                }
                default -> {} // said where blocks are looked at
            }
        };
        new Walk(solr, "*:*", fields).run(each, this::twinOfTheLast);
        return hash == null ? null : hash.end();
    }

    /** The next page begins behind the last id, and would pass over a second of it. */
    private void twinOfTheLast() {
        if (before != null) {
            String id = Blocks.text(before, Field.ID);
            SolrQuery query = new SolrQuery("{!term f=id v=$wanted}").setRows(0);
            query.set("wanted", id);
            if (solr.ask(Archive.DOCUMENTS, query).getResults().getNumFound() > 1) {
                twin(id);
            }
            before = null;
        }
    }

    private void twin(String id) {
        if (!id.equals(lastTwin)) {
            fault(id, "is there twice");
        }
        lastTwin = id;
    }

    private void blocks() {
        BlockAudit audit = new BlockAudit(this::fault);
        new Walk(solr, "*:*", Archive.fields(BlockAudit.FIELDS), Field._ROOT_).run(audit::see, () -> {});
        audit.end();
    }

    /** Roots by identity: what makes a document the same under another title must be there once. */
    private void identities() {
        before = null;
        Consumer<SolrDocument> each = found -> {
            String identity = Blocks.maybe(found, Field.IDENTITY);
            if (identity != null && before != null && identity.equals(Blocks.maybe(before, Field.IDENTITY))) {
                fault(
                        Blocks.text(found, Field.ID),
                        "is the same document as " + Blocks.text(before, Field.ID) + ", under two ids");
            }
            before = found;
        };
        String roots = Field.LEVEL.id() + ":" + Field.DOCUMENT_LEVEL;
        new Walk(solr, roots, Archive.fields(Field.ID, Field.IDENTITY), Field.IDENTITY).run(each, () -> {});
    }

    /** Another one as soon as readers see something added, changed or removed. */
    private String stamp() {
        SolrQuery query = new SolrQuery("*:*").setRows(1);
        query.setFields(Field._VERSION_.id());
        query.setSort(SolrQuery.SortClause.desc(Field._VERSION_.id()));
        QueryResponse answer = solr.ask(Archive.DOCUMENTS, query);
        Object version = answer.getResults().isEmpty()
                ? null
                : answer.getResults().getFirst().getFirstValue(Field._VERSION_.id());
        return answer.getResults().getNumFound() + " " + Objects.toString(version);
    }
}
