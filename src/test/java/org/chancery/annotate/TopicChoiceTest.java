package org.chancery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicChoiceTest {

    private static final Annotator ANNOTATOR = new Annotator(Vocabularies.load(Path.of("solr-config/vocabularies")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The two sides spoke of on-site inspections and of fewer strategic nuclear weapons. | arms-control
            Стороны говорили об инспекциях на местах и о стратегических наступательных вооружениях. | arms-control
            The wheat harvest failed, and farmers asked for a lower tariff on flour. | agriculture-and-land
            The Senate gave its advice and consent, and ratifications were exchanged. | treaty-practice
            Заключённые соглашения ратифицированы; ратификационные грамоты переданы депозитарию. | treaty-practice
            The armistice holds, and peace talks go on under the good offices of the Swiss. | ceasefire-and-settlement
            Thank you. Please go ahead with your second question. | ''
            Добрый день, коллеги. Прошу садиться. | ''
            """)
    void aTextAloneIsAboutWhatMostOfItSpeaksOf(String text, String topics) {
        assertThat(topics(ANNOTATOR.annotate(text))).isEqualTo(topics);
    }

    @Test
    void atMostFourTopicsAreChosen() {
        String text =
                "We spoke of terrorism, climate change, the wheat harvest, the budget, the epidemic, piracy on the"
                        + " high seas, the railway, the exchange rate and the organized crime of the ports.";
        assertThat(topics(ANNOTATOR.annotate(text)).split(" ")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aWordInPassingIsNoTopic() {
        String text =
                "The ratification of the treaty waits. Once ratified, the treaty enters into force; the contracting parties"
                        + " have exchanged drafts of the protocol, the signatories have agreed on the depositary, and the advice"
                        + " and consent of the Senate is expected before the visit to the exposition.";
        assertThat(topics(ANNOTATOR.annotate(text))).isEqualTo("treaty-practice");
    }

    @Test
    void aTopicIsNotGivenBesideANarrowerOne() {
        String text = "International law knows it: the ratification of a treaty binds under international law.";
        assertThat(topics(ANNOTATOR.annotate(text))).contains("treaty-practice").doesNotContain("international-law");
    }

    @Test
    void aLoneHintCountsOnlyWhereTheParagraphsAroundSpeakOfItsTopic() {
        String hint = "They counted the launchers.";
        assertThat(topics(ANNOTATOR.annotate(hint))).isEmpty();
        assertThat(found("Talks", hint, "It rained.")).containsExactly("", "");
        assertThat(found("Talks", "What of arms control and strategic stability?", hint))
                .containsExactly("arms-control", "arms-control");
    }

    @Test
    void aTopicThatIsNotChosenLeavesNoMention() {
        assertThat(ANNOTATOR.annotate("They counted the launchers."))
                .noneMatch(mention -> mention.facet() == Facet.TOPIC);
    }

    @Test
    void everyMentionOfATopicSaysWhy() {
        assertThat(ANNOTATOR.annotate("Verification means that inspectors count warheads; disarmament needs it."))
                .filteredOn(mention -> mention.concept().equals("arms-control"))
                .extracting(Mention::rule)
                .contains("cue \"disarmament\"")
                .anyMatch(rule -> rule.startsWith("hints \"verification\""));
    }

    private static List<String> found(String title, String question, String answer) {
        return ANNOTATOR.annotate(document(title, question, answer)).paragraphs().stream()
                .map(paragraph -> topics(paragraph.mentions()))
                .toList();
    }

    private static Document document(String title, String question, String answer) {
        Description about = new Description(
                title, Dating.UNDATED, "en", DocumentType.STATEMENT, null, null, null, null, null, null);
        List<Utterance> said = List.of(
                new Utterance(Role.QUESTION, 1, null, question, null),
                new Utterance(Role.ANSWER, 1, null, answer, null));
        return Document.of(
                Identity.of("test", null, "a", "a"), about, new Provenance(null, null, "", "", "a", "test/1"), said);
    }

    private static String topics(List<Mention> mentions) {
        Set<String> topics = Stream.of(mentions)
                .flatMap(List::stream)
                .filter(mention -> mention.facet() == Facet.TOPIC)
                .map(Mention::concept)
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(" ", topics);
    }
}
