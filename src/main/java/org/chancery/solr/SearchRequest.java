package org.chancery.solr;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.chancery.query.Words;

/** A {@link Question} as Solr's parameters. Ranking, highlighting and the kind of document that is searched stand in {@code solrconfig.xml}. */
final class SearchRequest {
    static final String YEARS = "years";
    static final String UNDATED = "undated";
    static final String DOCUMENTS = "documents";
    private static final String DATE_TAG = "date";
    private static final String SEPARATOR = "\u001F"; // ASCII unit separator: stands in no value
    private static final int MOST_VALUES = 1000;
    /** What a hit is made of: the usual fields, and the mentions. */
    private static final String FIELDS = Stream.of(
                    Field.ID,
                    Field.WORK_ID,
                    Field.TITLE,
                    Field.DATE,
                    Field.DATE_PRECISION,
                    Field.PLACE,
                    Field.SOURCE,
                    Field.OUTLET,
                    Field.ORIGIN,
                    Field.URL,
                    Field.LANGUAGE,
                    Field.TYPE,
                    Field.POSITION,
                    Field.EXCHANGE,
                    Field.EXCHANGE_ID,
                    Field.ROLE,
                    Field.SPEAKER,
                    Field.SPEAKER_LABEL,
                    Field.SPEAKER_BY,
                    Field.CUT_BY,
                    Field.TEXT,
                    Field.MENTIONS)
            .map(Field::id)
            .collect(Collectors.joining(","));

    private static final JsonMapper JSON = new JsonMapper();

    private final Question question;
    private final ModifiableSolrParams params = new ModifiableSolrParams();

    private SearchRequest(Question question) {
        this.question = question;
    }

    /** The parameters of a question, in the order in which they narrow. */
    static ModifiableSolrParams of(Question question) {
        SearchRequest request = new SearchRequest(question);
        request.askForWords();
        request.filterByFacets();
        request.filterByDates();
        request.countFacets();
        request.order();
        request.takeOnePage();
        return request.params;
    }

    /** The parameters that only count. */
    static ModifiableSolrParams count(Question question) {
        SearchRequest request = new SearchRequest(question);
        request.askForWords();
        request.filterByFacets();
        request.filterByDates();
        request.params.set("facet", false);
        request.params.set("hl", false);
        request.params.set(CommonParams.ROWS, 0);
        return request.params;
    }

    /** Words alone are edismax's, exactly as a SolrJ client sends them; quotations and exclusions need a tree. */
    private void askForWords() {
        params.set("expandMacros", false);
        Words words = Words.read(question.words());
        if (words.terms().isEmpty()) {
            return; // q.alt: everything
        }
        if (words.plain()) {
            params.set(CommonParams.Q, escaped(words.terms()));
            return;
        }
        ObjectNode tree = JSON.createObjectNode().set("bool", tree(words.terms()));
        params.set("json", JSON.createObjectNode().set("query", tree).toString());
    }

    private static ObjectNode tree(List<Words.Term> terms) {
        ObjectNode bool = JSON.createObjectNode();
        ArrayNode must = bool.putArray("must");
        ArrayNode mustNot = bool.putArray("must_not");
        List<Words.Term> plain = terms.stream()
                .filter(term -> !term.quoted() && !term.excluded())
                .toList();
        if (!plain.isEmpty()) {
            must.add(leaf("edismax", escaped(plain)));
        }
        for (Words.Term term : terms) {
            if (term.quoted()) {
                (term.excluded() ? mustNot : must).add(quotation(term.text()));
            } else if (term.excluded()) {
                mustNot.add(leaf("edismax", escaped(List.of(term))));
            }
        }
        if (must.isEmpty()) {
            must.add(leaf("lucene", "*:*"));
        }
        return bool;
    }

    /** Exactly these words in this order: the unstemmed field. */
    private static ObjectNode quotation(String text) {
        ObjectNode field =
                JSON.createObjectNode().put("f", Field.TEXT_EXACT.id()).put("query", text);
        return JSON.createObjectNode().set("field", field);
    }

    private static ObjectNode leaf(String parser, String query) {
        return JSON.createObjectNode().set(parser, JSON.createObjectNode().put("query", query));
    }

    /** Every character that the query parser gives a meaning to is escaped; AND, OR and NOT become ordinary words, which analysis would lower anyway. */
    private static String escaped(List<Words.Term> terms) {
        return terms.stream()
                .map(Words.Term::text)
                .map(word -> Set.of("AND", "OR", "NOT").contains(word) ? word.toLowerCase(Locale.ROOT) : word)
                .map(ClientUtils::escapeQueryChars)
                .collect(Collectors.joining(" "));
    }

    /** Tagged by facet, so that each facet can be counted as if its own filter were off. */
    private void filterByFacets() {
        question.include().forEach((facet, values) -> {
            String name = "in_" + facet.id();
            params.add(CommonParams.FQ, "{!" + anyOf(facet, name) + " tag=" + facet.id() + "}");
            params.set(name, String.join(SEPARATOR, values));
        });
        question.exclude().forEach((facet, values) -> {
            String name = "out_" + facet.id();
            params.add(CommonParams.FQ, "{!bool must_not=$" + name + " tag=" + facet.id() + "}");
            params.set(name, "{!" + anyOf(facet, name + "_values") + "}");
            params.set(name + "_values", String.join(SEPARATOR, values));
        });
    }

    private static String anyOf(Facet facet, String parameter) {
        return "terms f=" + Field.of(facet).id() + " separator='" + SEPARATOR + "' v=$" + parameter;
    }

    /** A document that can be of a day within the limits is within the limits. */
    private void filterByDates() {
        List<String> clauses = new ArrayList<>();
        Dating from = question.from();
        if (from != null && from.start() != null) {
            clauses.add("+date_end:[" + midnight(from.start()) + " TO *]");
        }
        Dating to = question.to();
        LocalDate last = to == null ? null : to.end();
        if (last != null) {
            clauses.add("+date:[* TO " + midnight(last) + "]");
        }
        if (!clauses.isEmpty()) {
            params.add(CommonParams.FQ, "{!lucene tag=" + DATE_TAG + "}" + String.join(" ", clauses));
        }
    }

    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private void countFacets() {
        params.set("facet", false);
        ObjectNode facets = JSON.createObjectNode();
        facets.put(DOCUMENTS, "uniqueBlock(_root_)");
        for (Facet facet : Facet.values()) {
            countFacet(facet, facets);
        }
        ObjectNode years = JSON.createObjectNode()
                .put("type", "terms")
                .put("field", "year")
                .put("limit", -1)
                .put("sort", "index asc");
        facets.set(YEARS, asIfOff(DATE_TAG, years));
        facets.set(
                UNDATED,
                asIfOff(
                        DATE_TAG,
                        JSON.createObjectNode().put("type", "query").put("q", "{!term f=date_precision}none")));
        params.set("json.facet", facets.toString());
    }

    private void countFacet(Facet facet, ObjectNode facets) {
        String field = Field.of(facet).id();
        ObjectNode values =
                JSON.createObjectNode().put("type", "terms").put("field", field).put("limit", MOST_VALUES);
        facets.set(facet.id(), asIfOff(facet.id(), values));
        int number = 0;
        for (String value : chosen(question, facet)) {
            String parameter = facet.id() + "_" + number++;
            params.set(parameter, value);
            String query = "{!term f=" + field + " v=$" + parameter + "}";
            ObjectNode one = JSON.createObjectNode().put("type", "query").put("q", query);
            facets.set(parameter, asIfOff(facet.id(), one));
        }
    }

    private static ObjectNode asIfOff(String tag, ObjectNode facet) {
        facet.set("domain", JSON.createObjectNode().put("excludeTags", tag));
        return facet;
    }

    /** The values that the question names, whose counts must be known even where they are not among the most frequent. */
    static List<String> chosen(Question question, Facet facet) {
        List<String> chosen = new ArrayList<>(question.included(facet));
        chosen.addAll(question.excluded(facet));
        return chosen;
    }

    private void order() {
        switch (question.sort()) {
            case RELEVANCE -> {} // as in solrconfig.xml
            case NEWEST -> params.set(CommonParams.SORT, "date desc, document_id asc, position asc, id asc");
            case OLDEST -> params.set(CommonParams.SORT, "date asc, document_id asc, position asc, id asc");
        }
    }

    private void takeOnePage() {
        params.set(CommonParams.START, (question.page() - 1) * question.perPage());
        params.set(CommonParams.ROWS, question.perPage());
        params.set(CommonParams.FL, FIELDS);
    }

    /** The questions that were asked in these exchanges. */
    static ModifiableSolrParams questions(List<String> exchangeIds) {
        return new ModifiableSolrParams(Map.of(
                "expandMacros",
                new String[] {"false"},
                CommonParams.FQ,
                new String[] {"{!terms f=exchange_id v=$exchanges}", "{!term f=role}question"},
                "exchanges",
                new String[] {String.join(",", exchangeIds)},
                CommonParams.FL,
                new String[] {"exchange_id,position,text"},
                CommonParams.SORT,
                new String[] {"exchange_id asc, position asc, id asc"},
                CommonParams.ROWS,
                new String[] {"10000"},
                "facet",
                new String[] {"false"},
                "hl",
                new String[] {"false"}));
    }
}
