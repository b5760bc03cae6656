package org.chancery.solr;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;

/**
 * A walk through the index, roots and paragraphs alike, in the order of some fields, page by page. However many there are, memory stays flat: a page has as many rows as make some
 * megabytes of what came last.
 */
final class Walk {
    private static final int FIRST_ROWS = 200;
    private static final int MOST_ROWS = 5000;
    private static final long PAGE_CHARACTERS = 2_000_000;

    /** What a value costs beside its characters. */
    private static final int VALUE_CHARACTERS = 40;

    private final Solr solr;
    private final SolrQuery query;

    /**
     * A walk that sees these fields.
     *
     * @param query which documents, in the standard query syntax
     * @param fields Solr's {@code fl}
     * @param order what they are sorted by, ascending; {@code id} follows by itself
     */
    Walk(Solr solr, String query, String fields, Field... order) {
        this.solr = solr;
        this.query = new SolrQuery(query).setRows(FIRST_ROWS).setFields(fields);
        Arrays.stream(order).forEach(field -> this.query.addSort(SolrQuery.SortClause.asc(field.id())));
        this.query.addSort(SolrQuery.SortClause.asc(Field.ID.id()));
        this.query.set("expandMacros", false);
    }

    /**
     * Goes to the end.
     *
     * @param each gets one document after the other
     * @param pageEnd runs wherever Solr is asked again: a twin of the last document would be passed over there
     */
    void run(Consumer<SolrDocument> each, Runnable pageEnd) {
        String mark = CursorMarkParams.CURSOR_MARK_START;
        while (true) {
            query.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
            QueryResponse page = solr.ask(Archive.DOCUMENTS, query);
            page.getResults().forEach(each);
            if (page.getNextCursorMark().equals(mark)) {
                return;
            }
            mark = page.getNextCursorMark();
            query.setRows(rowsAfter(page.getResults()));
            pageEnd.run();
        }
    }

    /** At most twice as many as before: a page of short paragraphs says little about the next. */
    private static int rowsAfter(List<SolrDocument> page) {
        long characters = 1;
        for (SolrDocument found : page) {
            for (String name : found.getFieldNames()) {
                for (Object value : found.getFieldValues(name)) {
                    characters += VALUE_CHARACTERS + (value instanceof String text ? text.length() : 0);
                }
            }
        }
        long rows = Math.min(2L * page.size(), page.size() * PAGE_CHARACTERS / characters);
        return Math.clamp(rows, 1, MOST_ROWS);
    }
}
