package org.chancery.solr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.query.Answer;
import org.chancery.query.Question;
import org.jspecify.annotations.Nullable;

/** Asks Solr a reader's {@link Question}. */
public final class Searcher {
    private final Solr solr;

    /** A searcher of this Solr. */
    public Searcher(Solr solr) {
        this.solr = solr;
    }

    /** The answer to a question. */
    public Answer answer(Question question) {
        QueryResponse response = query(SearchRequest.of(question));
        NestableJsonFacet counted = response.getJsonFacetingResponse();
        long total = response.getResults().getNumFound();
        return new Answer(
                total,
                total == 0 ? 0 : number(counted.getStatValue(SearchRequest.DOCUMENTS)),
                hits(response),
                facets(question, counted),
                years(counted),
                queried(counted, SearchRequest.UNDATED));
    }

    /** How many paragraphs a question finds. */
    public long count(Question question) {
        return query(SearchRequest.count(question)).getResults().getNumFound();
    }

    private List<Answer.Hit> hits(QueryResponse response) {
        Map<String, String> asked = asked(response);
        List<Answer.Hit> hits = new ArrayList<>();
        for (SolrDocument found : response.getResults()) {
            Paragraph paragraph = Blocks.paragraph(found);
            Map<String, List<String>> marked = response.getHighlighting().getOrDefault(paragraph.id(), Map.of());
            String exchange = paragraph.said().role() == Role.QUESTION ? null : paragraph.exchangeId();
            hits.add(new Answer.Hit(
                    paragraph,
                    Blocks.description(found),
                    Highlights.spans(paragraph.text(), marked.values()),
                    exchange == null ? null : asked.get(exchange)));
        }
        return hits;
    }

    private Map<String, String> asked(QueryResponse response) {
        Set<String> exchanges = new HashSet<>();
        for (SolrDocument found : response.getResults()) {
            String exchange = Blocks.maybe(found, Field.EXCHANGE_ID);
            if (exchange != null && !Role.QUESTION.id().equals(Blocks.maybe(found, Field.ROLE))) {
                exchanges.add(exchange);
            }
        }
        Map<String, String> asked = new HashMap<>();
        if (!exchanges.isEmpty()) {
            for (SolrDocument found :
                    query(SearchRequest.questions(List.copyOf(exchanges))).getResults()) {
                asked.putIfAbsent(Blocks.text(found, Field.EXCHANGE_ID), Blocks.text(found, Field.TEXT));
            }
        }
        return asked;
    }

    private static Map<Facet, List<Answer.Count>> facets(Question question, NestableJsonFacet counted) {
        Map<Facet, List<Answer.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<Answer.Count> counts = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (BucketJsonFacet bucket : buckets(counted, facet.id())) {
                counts.add(new Answer.Count((String) bucket.getVal(), bucket.getCount()));
                seen.add((String) bucket.getVal());
            }
            List<String> chosen = SearchRequest.chosen(question, facet);
            for (int i = 0; i < chosen.size(); i++) {
                if (seen.add(chosen.get(i))) {
                    counts.add(new Answer.Count(chosen.get(i), queried(counted, facet.id() + "_" + i)));
                }
            }
            facets.put(facet, counts);
        }
        return facets;
    }

    private static List<Answer.Year> years(NestableJsonFacet counted) {
        return buckets(counted, SearchRequest.YEARS).stream()
                .map(bucket -> new Answer.Year((int) number(bucket.getVal()), bucket.getCount()))
                .toList();
    }

    private static List<BucketJsonFacet> buckets(NestableJsonFacet counted, String name) {
        var facet = counted.getBucketBasedFacets(name);
        return facet == null ? List.of() : facet.getBuckets();
    }

    private static long queried(NestableJsonFacet counted, String name) {
        NestableJsonFacet facet = counted.getQueryFacet(name);
        return facet == null ? 0 : facet.getCount();
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    private QueryResponse query(ModifiableSolrParams params) {
        return solr.send(new QueryRequest(params, SolrRequest.METHOD.POST));
    }
}
