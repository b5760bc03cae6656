package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chancery.evaluate.GoldFiles.counts;
import static org.chancery.evaluate.GoldFiles.document;
import static org.chancery.evaluate.GoldFiles.evaluate;
import static org.chancery.evaluate.GoldFiles.read;
import static org.chancery.evaluate.GoldFiles.score;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    /** Russia and France are right, Poland is false, the German Empire is missed. */
    private static final String[] THREE = {
        "{'id':'1','document':'a','language':'en','weight':1,'text':'Russia left New START.','topics':['arms-control'],"
                + "'mentions':[{'facet':'country','concept':'RU','kind':'name','start':0,'end':6},"
                + "{'facet':'treaty','concept':'new-start','kind':'name','start':12,'end':21}]}",
        "{'id':'2','document':'b','language':'en','weight':2,'text':'France and Poland met.','topics':[],"
                + "'mentions':[{'facet':'country','concept':'FR','kind':'name','start':0,'end':6}]}",
        "{'id':'3','document':'c','language':'ru','weight':5,'text':'The Kaiserreich fell.','topics':[],"
                + "'mentions':[{'facet':'country','concept':'DE','kind':'alias','start':4,'end':15}]}"
    };

    @TempDir
    private Path folder;

    @Test
    void precisionAndRecallAreCountedFromMentions() throws Exception {
        Evaluation evaluation = evaluate(read(folder, THREE));
        Score country = score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE);
        assertThat(counts(country)).containsExactly(3.0, 2.0, 3.0, 2.0);
        assertThat(country.plain().precision()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(country.plain().recall()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(country.plain().f1()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.TREATY, Row.WHOLE)))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
        assertThat(evaluation.isComplete()).isTrue();
        assertThat(evaluation.counts()).isEqualTo(new Evaluation.Counts(3, 3, 0, 0, 0));
    }

    @Test
    void aParagraphCountsByItsWeight() throws Exception {
        Score country = score(evaluate(read(folder, THREE)), Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE);
        assertThat(country.precision().value()).isEqualTo(3.0 / 5, EXACTLY); // said 1 + 2 + 2, right 1 + 2
        assertThat(country.recall().value()).isEqualTo(3.0 / 8, EXACTLY); // gold 1 + 2 + 5, found 1 + 2
        assertThat(country.f1().value()).isEqualTo(2 * 0.6 * 0.375 / 0.975, EXACTLY);
    }

    @Test
    void eachLanguageAndKindHasAScoreOfItsOwn() throws Exception {
        Evaluation evaluation = evaluate(read(folder, THREE));
        assertThat(counts(score(evaluation, new Row(Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE, Row.LANGUAGE + "ru"))))
                .containsExactly(1.0, 0.0, 0.0, 0.0);
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.KIND + "name")))
                .containsExactly(2.0, 2.0, 3.0, 2.0);
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.KIND + "alias")))
                .containsExactly(1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void aTagCountsOnceHoweverOftenTheParagraphSpeaksOfIt() throws Exception {
        Evaluation evaluation = evaluate(read(
                folder,
                "{'id':'1','language':'en','text':'Russia, Russia, Russia.','mentions':["
                        + "{'facet':'country','concept':'RU','kind':'name','start':0,'end':6}]}"));
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE)))
                .containsExactly(1.0, 1.0, 3.0, 1.0);
        assertThat(counts(score(evaluation, Row.Unit.TAG, Facet.COUNTRY, Row.WHOLE)))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void eachMentionAnswersForOneOnly() throws Exception {
        Evaluation evaluation = evaluate(read(
                folder,
                "{'id':'1','language':'en','text':'New START','mentions':["
                        + "{'facet':'treaty','concept':'new-start','kind':'name','start':0,'end':3},"
                        + "{'facet':'treaty','concept':'new-start','kind':'name','start':4,'end':9}]}"));
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.TREATY, Row.WHOLE)))
                .containsExactly(2.0, 1.0, 1.0, 1.0);
    }

    @Test
    void aLabelledAnaphorIsFoundByAMentionOfWhateverKind() throws Exception {
        Evaluation evaluation = evaluate(read(
                folder,
                "{'id':'1','language':'en','text':'New START','mentions':["
                        + "{'facet':'treaty','concept':'new-start','kind':'anaphor','start':0,'end':9}]}"));
        Score anaphors = score(evaluation, Row.Unit.MENTION, Facet.TREATY, Row.ANAPHOR);
        assertThat(counts(anaphors)).containsExactly(1.0, 1.0, 0.0, 0.0);
        assertThat(anaphors.recall().value()).isEqualTo(1);
        assertThat(anaphors.precision().isKnown()).isFalse();
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.TREATY, Row.NAMED)))
                .containsExactly(0.0, 0.0, 1.0, 1.0);
    }

    /** The annotator says arms control, below security; non-proliferation is below arms control. */
    @Test
    void topicsAreComparedWithAllThatStandAboveThemAndWithout() throws Exception {
        Evaluation evaluation =
                evaluate(read(folder, "{'id':'1','language':'en','text':'New START','topics':['non-proliferation']}"));
        assertThat(counts(score(evaluation, Row.Unit.TAG, Facet.TOPIC, Row.WHOLE)))
                .containsExactly(3.0, 2.0, 2.0, 2.0);
        assertThat(counts(score(evaluation, Row.Unit.TAG, Facet.TOPIC, Row.EXACT)))
                .containsExactly(1.0, 0.0, 1.0, 0.0);
    }

    @Test
    void aMentionOfATopicIsATopicOfItsParagraph() throws Exception {
        Evaluation evaluation = evaluate(read(
                folder,
                "{'id':'1','language':'en','text':'New START','mentions':["
                        + "{'facet':'topic','concept':'arms-control','kind':'implied','start':0,'end':9}]}"));
        assertThat(counts(score(evaluation, Row.Unit.TAG, Facet.TOPIC, Row.EXACT)))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void whatTheVocabulariesLackIsMissedAndToldApart() throws Exception {
        Gold gold = read(
                folder,
                "{'id':'1','language':'en','text':'New START and the Jay Treaty','mentions':["
                        + "{'facet':'treaty','concept':'new-start','kind':'name','start':0,'end':9},"
                        + "{'facet':'treaty','concept':'other:jay-treaty-1794','kind':'name','start':18,'end':28}]}");
        Evaluation evaluation = evaluate(gold);
        assertThat(gold.faults()).isEmpty();
        assertThat(score(evaluation, Row.Unit.MENTION, Facet.TREATY, Row.WHOLE)
                        .recall()
                        .value())
                .isEqualTo(0.5);
        assertThat(score(evaluation, Row.Unit.MENTION, Facet.TREATY, Row.KNOWN)
                        .recall()
                        .value())
                .isEqualTo(1);
        assertThat(new Report(evaluation, "v/1", 1).lines()).anyMatch(line -> line.contains("of the vocabularies"));
    }

    @Test
    void aConceptThatNobodyKnowsIsAFaultAndNeitherRightNorWrong() throws Exception {
        Gold gold = read(
                folder,
                "{'id':'1','language':'en','text':'France and Poland met.','mentions':["
                        + "{'facet':'country','concept':'FR','kind':'name','start':0,'end':6},"
                        + "{'facet':'country','concept':'POL','kind':'name','start':11,'end':17}]}");
        assertThat(gold.faults())
                .containsExactly(folder.resolve("gold.jsonl")
                        + ", line 1: there is no country \"POL\" in the vocabularies; correct the id, or write"
                        + " \"other:...\" for what they do not have (the rest of the line is scored)");
        Evaluation evaluation = evaluate(gold);
        assertThat(evaluation.isComplete()).isFalse();
        assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE)))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void aFacetThatNobodyLabelledIsNotScored() throws Exception {
        Evaluation evaluation = evaluate(read(
                folder,
                "{'id':'1','language':'en','text':'Russia left New START.','mentions':["
                        + "{'facet':'country','concept':'RU','kind':'name','start':0,'end':6}]}"));
        assertThat(evaluation.scores(1))
                .extracting(score -> score.row().facet())
                .containsOnly(Facet.COUNTRY);
        assertThat(new Report(evaluation, "v/1", 1).lines())
                .contains("not scored treaty, topic, organization: nobody labelled it in this gold");
    }

    @Test
    void linesOfOneDocumentAreReadTogetherAndOthersAlone() throws Exception {
        String georgia = "'language':'en','text':'Georgia is a state.','mentions':["
                + "{'facet':'country','concept':'GE','kind':'name','start':0,'end':7}]}";
        String capital = "'language':'en','text':'Talks in Tbilisi.','mentions':[]}";
        assertThat(counts(score(
                        evaluate(read(
                                folder, "{'id':'1','document':'d'," + georgia, "{'id':'2','document':'d'," + capital)),
                        Row.Unit.TAG,
                        Facet.COUNTRY,
                        Row.WHOLE)))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
        assertThat(counts(score(
                        evaluate(read(
                                folder, "{'id':'1','document':'d'," + georgia, "{'id':'2','document':'e'," + capital)),
                        Row.Unit.TAG,
                        Facet.COUNTRY,
                        Row.WHOLE)))
                .containsExactly(1.0, 0.0, 0.0, 0.0);
        assertThat(counts(score(
                        evaluate(read(folder, "{'id':'1','document':'d','title':'A visit to Tbilisi'," + georgia)),
                        Row.Unit.TAG,
                        Facet.COUNTRY,
                        Row.WHOLE)))
                .containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void aTextIsFoundByItsHashAndReadWithinItsDocument() throws Exception {
        Document georgia = document("x", "On Georgia", "Georgia is\u00a0 a state.", "Talks in Tbilisi.");
        for (String hashed : List.of(
                "Georgia is\u00a0 a state.", "Georgia is\u00a0 a state.".replace("  ", " "), "Georgia is a state.")) {
            Evaluation evaluation = evaluate(
                    read(folder, byHash("1", "d", hashed, 7)), document("y", "Another", "Nothing here."), georgia);
            assertThat(evaluation.counts().scored()).as(hashed).isEqualTo(1);
            assertThat(counts(score(evaluation, Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE)))
                    .containsExactly(1.0, 1.0, 1.0, 1.0);
        }
    }

    @Test
    void ofTheSameWordsInTwoPlacesThoseOfTheDocumentAreTaken() throws Exception {
        Document poor = document("poor", "On Georgia", "Georgia is a state.");
        Document rich = document("rich", "On Georgia", "Georgia is a state.", "Talks in Tbilisi.");
        for (Document meant : List.of(poor, rich)) {
            double found = meant.equals(rich) ? 1 : 0;
            Gold gold = read(folder, byHash("1", meant.id(), "Georgia is a state.", 7));
            assertThat(counts(score(evaluate(gold, poor, rich), Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE)))
                    .containsExactly(1.0, found, found, found);
            assertThat(counts(score(evaluate(gold, rich, poor), Row.Unit.MENTION, Facet.COUNTRY, Row.WHOLE)))
                    .containsExactly(1.0, found, found, found);
        }
    }

    @Test
    void aTextThatIsNotFoundIsCountedAndNamed() throws Exception {
        Evaluation evaluation = evaluate(
                read(folder, THREE[0], byHash("lost", "d", "Nobody has this.", 4)), document("x", "Title", "Other."));
        assertThat(evaluation.counts()).isEqualTo(new Evaluation.Counts(2, 1, 1, 0, 0));
        assertThat(evaluation.faults())
                .containsExactly(folder.resolve("gold.jsonl")
                        + ", line 2: the text of \"lost\" is not found; name the files that hold it with --texts PATH");
        assertThat(evaluation.isComplete()).isFalse();
    }

    @Test
    void aParagraphWhoseSpansNoLongerFitIsCountedAndNotScored() throws Exception {
        Evaluation evaluation = evaluate(read(
                folder,
                THREE[0],
                "{'id':'behind','language':'en','text':'Short.','mentions':["
                        + "{'facet':'country','concept':'RU','kind':'name','start':2,'end':8}]}",
                "{'id':'moved','language':'en','text':'In Russia.','mentions':["
                        + "{'facet':'country','concept':'RU','kind':'name','start':2,'end':8,'words':'Russia'}]}"));
        assertThat(evaluation.counts()).isEqualTo(new Evaluation.Counts(3, 1, 0, 2, 0));
        assertThat(evaluation.faults())
                .containsExactly(
                        folder.resolve("gold.jsonl")
                                + ", line 2: the span 2 to 8 of \"behind\" does not fit its text, which has 6 characters;"
                                + " correct the span (the paragraph is not scored)",
                        folder.resolve("gold.jsonl")
                                + ", line 3: the span 2 to 8 of \"moved\" does not fit its text, which has \" Russi\" there,"
                                + " not \"Russia\"; correct the span (the paragraph is not scored)");
    }

    private static String byHash(String id, String document, String text, int end) {
        return "{'id':'" + id + "','document':'" + document + "','language':'en','text_sha256':'"
                + Hashes.sha256(text) + "','mentions':[{'facet':'country','concept':'GE','kind':'name','start':0,'end':"
                + end + "}]}";
    }
}
