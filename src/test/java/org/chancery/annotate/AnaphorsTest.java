package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

/** "The Treaty" is the one that was spoken of; where that could be two, it is none. */
class AnaphorsTest {
    private static final Annotator ANNOTATOR = new Annotator(Vocabularies.load(Path.of("solr-config/vocabularies")));

    @Test
    void theTreatyIsTheOneThatTheQuestionNamed() {
        assertThat(pointed(
                        "Talks",
                        question(1, "Will New START be extended?"),
                        answer(1, "We hope so."),
                        answer(1, "There is a chance to extend the Treaty before it expires."),
                        question(2, "And the economy?"),
                        answer(2, "The Treaty has nothing to do with it.")))
                .containsExactly("3 new-start [Treaty]");
    }

    @Test
    void aDemonstrativePointsBackWhereTheNounIsSmallOrAnother() {
        assertThat(pointed(
                        "Remarks",
                        statement("The Chemical Weapons Convention has near-universal membership."),
                        statement("This convention works, and that treaty needs no other.")))
                .containsExactly(
                        "2 chemical-weapons-convention [convention]", "2 chemical-weapons-convention [treaty]");
    }

    @Test
    void ofTwoThatAreAsLikelyItIsNeither() {
        assertThat(pointed(
                        "Remarks",
                        statement("Both the INF Treaty and the ABM Treaty are gone."),
                        statement("The Treaty was sound.")))
                .isEmpty();
        assertThat(pointed(
                        "Remarks",
                        statement("The INF Treaty and the Paris Agreement matter."),
                        statement("The Treaty was sound.")))
                .containsExactly("2 inf-treaty [Treaty]");
    }

    @Test
    void aNounThatNamesSomethingItselfPointsNowhereBack() {
        assertThat(
                        pointed(
                                "Remarks",
                                statement("New START was signed in Prague."),
                                statement(
                                        "The Treaty of Tordesillas was not. A treaty is a treaty; the Treaty on Friendship was another.")))
                .isEmpty();
    }

    @Test
    void russianNeedsNoArticle() {
        assertThat(pointed(
                        "Интервью",
                        question(1, "Что будет с Договором по открытому небу?"),
                        answer(1, "Мы выполняем этот договор. Выход США из Договора осложнил дело.")))
                .containsExactly("2 open-skies [договор]", "2 open-skies [Договора]");
    }

    @Test
    void theTitleNamesItToo() {
        assertThat(pointed("On the Paris Agreement", statement("The Agreement entered into force.")))
                .containsExactly("1 paris-agreement [Agreement]");
    }

    @Test
    void anAnaphorSaysWhereItsNameStandsAndImpliesTheTopic() {
        Document document =
                annotated("Talks", statement("New START ends soon."), statement("We shall extend the Treaty."));
        List<Mention> mentions = document.paragraphs().get(1).mentions();
        assertThat(mentions)
                .filteredOn(mention -> mention.kind() == Mention.Kind.ANAPHOR)
                .singleElement()
                .satisfies(mention -> assertThat(mention.antecedent())
                        .isEqualTo(new Mention.Antecedent(
                                document.paragraphs().getFirst().id(), 0, 9)));
        assertThat(mentions).extracting(Mention::concept).contains("arms-control");
    }

    @Test
    void aTreatyThatNoVocabularyHasIsNotTakenForAnother() {
        assertThat(pointed(
                        "Remarks",
                        statement("The Vienna Convention on Diplomatic Relations is kept."),
                        statement("We signed the Convention on River Pilots. The Convention enters into force soon.")))
                .isEmpty();
        assertThat(pointed(
                        "Remarks",
                        statement(
                                "New START holds. The Treaty was signed after the treaty with Ruritania had lapsed.")))
                .containsExactly("1 new-start [Treaty]");
    }

    @Test
    void theNameOfTheSameParagraphIsMeantThoughAnotherWasNamedOftenBefore() {
        assertThat(pointed(
                        "Remarks",
                        statement("The ABM Treaty was signed in 1972. The ABM Treaty is gone."),
                        statement("The ABM Treaty is missed."),
                        statement("Now to the INF Treaty, on missiles. They accuse us of breaking this treaty.")))
                .containsExactly("3 inf-treaty [treaty]");
    }

    @Test
    void severalAreMeantByWhatCallsItselfSo() {
        assertThat(pointed("Remarks", statement("New START and talks matter."), statement("The Treaties were kept.")))
                .isEmpty();
        assertThat(pointed("Remarks", statement("The Oslo Accords were signed."), statement("The Accords were kept.")))
                .containsExactly("2 oslo-accords [Accords]");
    }

    @Test
    void telegramsLeaveTheArticleOutAndOfficialsSaySaid() {
        assertThat(pointed(
                        "Telegram",
                        statement("North Atlantic Treaty discussed. Article V of Treaty read out."),
                        statement("Department notes obligations under the above mentioned treaty.")))
                .containsExactly("1 north-atlantic-treaty [Treaty]", "2 north-atlantic-treaty [treaty]");
    }

    @Test
    void anOrganizationIsPointedToByItsNounWithACapitalOrADemonstrative() {
        assertThat(pointed(
                        "Remarks",
                        statement("We work in the IAEA and in the CSTO."),
                        statement(
                                "The Agency reports, and the Organisation trains. A council met; the agency did not.")))
                .containsExactly("2 iaea [Agency]", "2 csto [Organisation]");
        assertThat(pointed("Remarks", statement("The European Union grew, and that union trades with the OECD.")))
                .containsExactly("1 eu [union]");
    }

    @Test
    void aBodyThatNoVocabularyHasIsNotTakenForAnother() {
        assertThat(pointed(
                        "Remarks",
                        statement("The Security Council met."),
                        statement("The Nordic Fishery Council was founded. The Council elected a chairman.")))
                .isEmpty();
    }

    @Test
    void whoSpeaksInTheGeneralAssemblyNeedNotNameTheHouse() {
        Document speech = annotated(
                DocumentType.SPEECH,
                "General Debate, session 40: Ruritania",
                statement(
                        "I thank the Assembly and this world body; may our Organization flourish. Our National Assembly agrees."));
        assertThat(speech.paragraphs().getFirst().mentions())
                .filteredOn(mention -> mention.facet() == Facet.ORGANIZATION)
                .extracting(mention -> mention.concept() + " " + mention.kind().id())
                .containsExactly("general-assembly alias", "un alias", "un alias");
        assertThat(annotated("A town hall", statement("I thank the Assembly and our Organization."))
                        .paragraphs()
                        .getFirst()
                        .mentions())
                .noneMatch(mention -> mention.facet() == Facet.ORGANIZATION);
    }

    @Test
    void theHouseGivesWayToWhatWasJustNamed() {
        Document speech = annotated(
                DocumentType.SPEECH,
                "General Debate, session 40: Ruritania",
                statement(
                        "The United Nations listens. The Organization of African Unity spoke, and the Organization was heard."));
        assertThat(speech.paragraphs().getFirst().mentions())
                .filteredOn(mention -> mention.kind() == Mention.Kind.ANAPHOR)
                .extracting(Mention::concept)
                .containsExactly("oau");
    }

    @Test
    void russianOrganizationsToo() {
        assertThat(pointed(
                        "Интервью",
                        statement("Мы работаем в ОДКБ."),
                        statement("Наша Организация крепнет, а Совет Федерации голосует.")))
                .containsExactly("2 csto [Организация]");
    }

    private static Utterance question(int exchange, String text) {
        return new Utterance(Role.QUESTION, exchange, null, text, null);
    }

    private static Utterance answer(int exchange, String text) {
        return new Utterance(Role.ANSWER, exchange, null, text, null);
    }

    private static Utterance statement(String text) {
        return new Utterance(Role.STATEMENT, null, null, text, null);
    }

    private static Document annotated(String title, Utterance... utterances) {
        return annotated(DocumentType.STATEMENT, title, utterances);
    }

    private static Document annotated(DocumentType type, String title, Utterance... utterances) {
        Description about = new Description(title, Dating.UNDATED, "en", type, null, null, null, null, null, null);
        Provenance provenance = new Provenance(null, null, "", "", "a.txt", "test/1");
        return ANNOTATOR.annotate(Document.of(new Identity("test", title), about, provenance, List.of(utterances)));
    }

    private static List<String> pointed(String title, Utterance... utterances) {
        List<String> pointed = new ArrayList<>();
        for (Paragraph paragraph : annotated(title, utterances).paragraphs()) {
            for (Mention mention : paragraph.mentions()) {
                if (mention.kind() == Mention.Kind.ANAPHOR) {
                    pointed.add(paragraph.position() + " " + mention.concept() + " ["
                            + paragraph.text().substring(mention.start(), mention.end()) + "]");
                }
            }
        }
        return pointed;
    }
}
