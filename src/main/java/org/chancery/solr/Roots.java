package org.chancery.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.CursorMarkParams;

/** Asks for the roots of documents alone: what is known of them without their words. */
final class Roots {
    private static final int ROWS = 500;

    /** Of a sorted walk through many: each page sorts all of them anew, so few large pages (600,000 roots took 170 s by 500). */
    private static final int WALKED_ROWS = 10_000;

    /** Twins are rare: so many identities of them are found at once. */
    private static final int TWINS = 1000;

    private static final String FIELDS = Archive.fields(
            Field.ID,
            Field.IDENTITY,
            Field.COLLECTION,
            Field.TITLE,
            Field.DATE,
            Field.DATE_END,
            Field.DATE_PRECISION,
            Field.RIGHTS,
            Field.RETRIEVED,
            Field.SOURCE_HASH,
            Field.ABOUT_HASH,
            Field.SOURCE_PATH,
            Field.READER_VERSION,
            Field.ANNOTATION_VERSION);

    private final Archive archive;

    Roots(Archive archive) {
        this.archive = archive;
    }

    /** The committed documents of these identities, by identity; the newest of an identity's first. */
    Map<String, List<Archive.State>> ofIdentities(Collection<String> identities) {
        Map<String, List<Archive.State>> found = new HashMap<>();
        if (!identities.isEmpty()) {
            SolrQuery query = roots("{!terms f=identity v=$identities}");
            query.set("identities", String.join(",", identities));
            query.setSort(SolrQuery.SortClause.desc("_version_"));
            query.addSort(SolrQuery.SortClause.asc(Field.ID.id()));
            String mark = Archive.Page.FIRST;
            while (!mark.isEmpty()) {
                Archive.Page page = page(query, ROWS, mark);
                for (Archive.State state : page.states()) {
                    found.computeIfAbsent(state.identity(), any -> new ArrayList<>())
                            .add(state);
                }
                mark = page.next();
            }
        }
        return found;
    }

    /** The committed documents of a collection that came from this path, or from what begins so, in the order of their paths. */
    Archive.Page from(String collection, String path, boolean folder, String mark) {
        SolrQuery query = roots(folder ? "{!prefix f=source_path v=$path}" : "{!term f=source_path v=$path}");
        query.set("path", path);
        query.set("collection", collection);
        query.addFilterQuery("{!term f=collection v=$collection}");
        query.setSort(SolrQuery.SortClause.asc(Field.SOURCE_PATH.id()));
        query.addSort(SolrQuery.SortClause.asc(Field.ID.id()));
        return page(query, WALKED_ROWS, mark);
    }

    /** The identities of which there is more than one document. */
    List<String> twins() {
        SolrQuery query = roots("*:*").setRows(0);
        query.setFacet(true);
        query.addFacetField(Field.IDENTITY.id());
        query.setFacetMinCount(2);
        query.setFacetLimit(TWINS);
        FacetField facet = archive.query(query).getFacetField(Field.IDENTITY.id());
        return facet == null
                ? List.of()
                : facet.getValues().stream().map(FacetField.Count::getName).toList();
    }

    private Archive.Page page(SolrQuery query, int rows, String mark) {
        query.setFields(FIELDS);
        query.setRows(rows);
        query.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
        QueryResponse answer = archive.query(query);
        String next = answer.getNextCursorMark();
        return new Archive.Page(
                answer.getResults().stream().map(Archive::state).toList(), mark.equals(next) ? "" : next);
    }

    private static SolrQuery roots(String query) {
        SolrQuery roots = Archive.documents(query);
        roots.addFilterQuery("{!term f=level}" + Field.DOCUMENT_LEVEL);
        return roots;
    }
}
