package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.query.Answer;
import org.chancery.query.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearcherTest {
    @TempDir
    private static Path folder;

    private static TestSolr solr;
    private static Searcher searcher;

    @BeforeAll
    static void fill() throws Exception {
        solr = TestSolr.in(folder);
        searcher = new Searcher(solr.solr());
        Archive archive = new Archive(solr.solr(), TestVocabularies.shipped());
        Document interview = Samples.interview(
                "interview",
                "2020-12-29",
                "Will Russia extend the treaty?",
                "Russia wants verification of every agreement.",
                "The United States and Russia verified earlier agreements.",
                "Iran is another matter; agreements on it are another question.");
        archive.put(marked(interview), "v");
        archive.put(
                marked(Samples.statements(
                        "old", "1790", "en", "We must provide for the common defence.", "To be or not to be?")),
                "v");
        archive.put(marked(Samples.statements("undated", "", "en", "Nobody knows when Iran said this.")), "v");
        archive.put(
                marked(Samples.statements(
                        "ru",
                        "2019-03",
                        "ru",
                        "Россия выполняет договоры о сокращении вооружений.",
                        "Об этом договоре говорили в Иране.")),
                "v");
        archive.commit();
    }

    private static Document marked(Document document) {
        Document marked = Samples.mentioning(document, Facet.COUNTRY, "RU", "Russia");
        marked = Samples.mentioning(marked, Facet.COUNTRY, "US", "United States");
        marked = Samples.mentioning(marked, Facet.COUNTRY, "IR", "Iran");
        marked = Samples.mentioning(marked, Facet.COUNTRY, "IR", "Иране");
        return Samples.mentioning(marked, Facet.COUNTRY, "RU", "Россия");
    }

    @AfterAll
    static void stop() {
        solr.close();
    }

    @ParameterizedTest
    @CsvSource({
        "agreement, 3", // English stems
        "договор, 2", // Russian stems
        "verification, 2", // and verified
        "AGREEMENTS Russia, 2", // all words must hold
        "agreements -Iran, 2",
        "-Iran, 7",
        "'\"agreements\"', 2", // a quotation is exact
        "'\"agreement\"', 1",
        "'\"earlier agreements\"', 1",
        "'\"agreements earlier\"', 0",
        "'-\"earlier agreements\" agreement', 2",
        "'to be?', 1", // no wildcard
        "'', 9",
        "*:*, 9", // nothing that can be searched
        "'{!xmlparser}', 0",
        "'\"earlier agreements', 1",
        "'AND OR NOT', 0",
        "'title:record', 0", // plain words
    })
    void wordsFind(String words, long total) {
        assertThat(searcher.answer(Question.EVERYTHING.asking(words)).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verification", "agreement", "Russia agreements", "договоры"})
    void theSameWordsThroughSolrjGiveTheSameIdsInTheSameOrder(String words) throws Exception {
        List<String> page = ids(searcher.answer(Question.EVERYTHING.asking(words)));
        QueryResponse response = solr.solr().client().query(new SolrQuery(words));
        assertThat(response.getResults().stream().map(found -> (String) found.getFieldValue("id")))
                .isNotEmpty()
                .containsExactlyElementsOf(page);
    }

    @Test
    void solrjClientsGetFacetsAndHighlightsWithoutAsking() throws Exception {
        QueryResponse response = solr.solr().client().query(new SolrQuery("verification"));
        assertThat(response.getFacetField("country").getValues())
                .extracting(count -> count.getName() + count.getCount())
                .containsExactly("RU2", "US1");
        String id = (String) response.getResults().getFirst().getFieldValue("id");
        assertThat(response.getResults().getNumFound()).isEqualTo(2);
        assertThat(response.getHighlighting().getOrDefault(id, Map.of()).get("text_en"))
                .containsExactly("Russia wants \uE000verification\uE001 of every agreement.");
        assertThat(response.getResults().getFirst().getFieldNames())
                .contains("text", "title")
                .doesNotContain("mentions", "text_en");
    }

    @Test
    void aFacetIsCountedAsIfItsOwnFilterWereOff() {
        Question question = Question.EVERYTHING.asking("agreement");
        List<Answer.Count> open = searcher.answer(question).facets().get(Facet.COUNTRY);
        Answer narrowed = searcher.answer(question.including(Facet.COUNTRY, "IR"));
        assertThat(narrowed.total()).isEqualTo(1);
        assertThat(narrowed.facets().get(Facet.COUNTRY)).isEqualTo(open);
        assertThat(narrowed.facets().get(Facet.ROLE)).containsExactly(new Answer.Count("answer", 1));
        Answer without = searcher.answer(question.excluding(Facet.COUNTRY, "IR"));
        assertThat(without.total()).isEqualTo(2);
        assertThat(without.facets().get(Facet.COUNTRY)).isEqualTo(open);
    }

    @Test
    void severalValuesOfAFacetMeanAnyOfThemAndDifferentFacetsMustAllHold() {
        Question either = Question.EVERYTHING.including(Facet.COUNTRY, "US").including(Facet.COUNTRY, "IR");
        assertThat(searcher.answer(either).total()).isEqualTo(4);
        assertThat(searcher.answer(either.including(Facet.LANGUAGE, "ru")).total())
                .isEqualTo(1);
    }

    @Test
    void aValueThatNobodyHasIsCountedWithZeroAndKeptVisible() {
        Answer answer = searcher.answer(Question.EVERYTHING.including(Facet.COUNTRY, "no, such | value\"}"));
        assertThat(answer.total()).isZero();
        assertThat(answer.facets().get(Facet.COUNTRY))
                .contains(new Answer.Count("no, such | value\"}", 0), new Answer.Count("RU", 4));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020, 4", "1790-06, 1790-06, 2", "2019, , 6", ", 2019-03-01, 4", "2019-04, 2020-12-28, 0"})
    void datesNarrowInclusively(String from, String to, long total) {
        Question question = Question.EVERYTHING.within(
                from == null ? null : Dating.parse(from), to == null ? null : Dating.parse(to));
        Answer answer = searcher.answer(question);
        assertThat(answer.total()).isEqualTo(total);
        assertThat(answer.years())
                .containsExactly(new Answer.Year(1790, 2), new Answer.Year(2019, 2), new Answer.Year(2020, 4));
        assertThat(answer.undated()).isEqualTo(1);
    }

    @Test
    void theOrderIsNewestOrOldestOnRequestAndTheUndatedComeLast() {
        List<String> newest = titles(searcher.answer(Question.EVERYTHING.sorted(Question.Sort.NEWEST)));
        assertThat(newest).startsWith("The record interview").endsWith("The record undated");
        List<String> oldest = titles(searcher.answer(Question.EVERYTHING.sorted(Question.Sort.OLDEST)));
        assertThat(oldest).startsWith("The record old").endsWith("The record undated");
    }

    @Test
    void aHitCarriesItsHighlightsItsMentionsAndWhatWasAsked() {
        Answer answer = searcher.answer(Question.EVERYTHING.asking("\"earlier agreements\" russia"));
        Answer.Hit hit = answer.hits().getFirst();
        assertThat(hit.asked()).isEqualTo("Will Russia extend the treaty?");
        assertThat(hit.matched().stream().map(span -> hit.paragraph().text().substring(span.start(), span.end())))
                .containsExactly("Russia", "earlier", "agreements");
        assertThat(hit.paragraph().mentions())
                .extracting(mention -> mention.concept())
                .containsExactlyInAnyOrder("RU", "US");
        assertThat(answer.documents()).isEqualTo(1);
    }

    @Test
    void documentsAreCountedOnceEach() {
        assertThat(searcher.answer(Question.EVERYTHING).documents()).isEqualTo(4);
    }

    private static List<String> ids(Answer answer) {
        return answer.hits().stream().map(hit -> hit.paragraph().id()).toList();
    }

    private static List<String> titles(Answer answer) {
        return answer.hits().stream().map(hit -> hit.about().title()).toList();
    }
}
