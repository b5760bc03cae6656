package org.chancery.source.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Question: Why?", "QUESTION: Why?", "Question 1: Why?", "Question No. 2: Why?",
                        "Question (retranslated from Spanish): Why?",
                "Question for Anna Berg: Why?", "**Question:** Why?", "**Question**: Why?", "**Question: Why?**",
                        "Question – Why?",
                "Вопрос: Почему?", "ВОПРОС: Почему?", "Вопрос (перевод с английского): Почему?", "Вопрос № 3: Почему?",
                        "Вопрос К.Вайсу: Почему?",
                "Вопрос. – Почему?", "Q: Why?", "В: Почему?", "3. Question: Why?", "Question"
            })
    void aQuestionsLabelIsKnownInItsForms(String paragraph) {
        assertThat(kinds(paragraph, "Answer: So.", paragraph))
                .containsExactly(Label.Kind.QUESTION, Label.Kind.ANSWER, Label.Kind.QUESTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Anna Berg: So.; Anna Berg",
                "ANNA BERG: So.; Anna Berg",
                "Anna BERG: So.; Anna Berg",
                "**Anna Berg:** So.; Anna Berg",
                "Anna Berg (speaking after Karl Weiss): So.; Anna Berg",
                "Foreign Minister of Germany Anna Berg: So.; Anna Berg",
                "President of Turkey Ahmet Cem Aydan (retranslated): So.; Ahmet Cem Aydan",
                "Panel moderator, Harbour TV host Anna Berg: So.; Anna Berg",
                "Anna Berg, reporter at Harbour TV: So.; Anna Berg",
                "А.И.Бергов: Так.; А.И.Бергов",
                "А. И. Бергов: Так.; А.И.Бергов",
                "А. Бергов: Так.; А.Бергов",
                "Президент России А.Бергов: Так.; А.Бергов",
                "Анна Бергова: Так.; Анна Бергова",
                "Ursula van den Berg: So.; Ursula van den Berg",
                "Omar al-Bahri: So.; Omar al-Bahri",
                "Mr. Berg: So.; Mr Berg",
                "MR BERG: So.; Mr Berg",
                "AnnaBerg: So.; Anna Berg"
            })
    void aPersonsLabelGivesTheName(String paragraph, String name) {
        assertThat(names("Talks", "Question: Why?", paragraph, "Question: How?", paragraph))
                .containsExactly(null, name, null, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would like to say one thing: we are patient.",
                "First: the text is ready.",
                "To put it briefly: no.",
                "Moscow, December 29: Talks began.",
                "https://example.org/talks: all of it is there.",
                "12:30 is the time.",
                "At 18:30: dinner.",
                "Nagorno-Karabakh: The fighting has stopped.",
                "Middle East: The fighting goes on.",
                "United States: We have asked.",
                "Germany: “We agree.”",
                "New York: The Council met.",
                "Mr President, my question is as follows: when?",
                "Let me repeat: no.",
                "Вопрос в том: кто заплатит?",
                "Хочу сказать: нет.",
                "Первое: текст готов.",
                "Ближний Восток: Бои продолжаются.",
                "The President of the Council Anna Berg said: no.",
                "He said to me: “Anna Berg: no.”",
                "My question is: why?",
                "“Anna Berg”: a ship.",
                "Note: see the annex.",
                "Climate Change: The ice melts.",
                "Strait Convention: the annexes."
            })
    void aSentenceWithAColonIsNoLabel(String sentence) {
        assertThat(names("Talks", "Question: Why?", "Anna Berg: So.", sentence, "Question: How?", "Anna Berg: Thus.")
                        .get(2))
                .isNull();
        assertThat(kinds("Question: Why?", "Anna Berg: So.", sentence, "Question: How?", "Anna Berg: Thus.")
                        .get(2))
                .isNull();
    }

    @Test
    void aNameSeenOnceIsALabelIfSomebodyReplies() {
        assertThat(names(
                        "Meeting with Anna Berg",
                        "Anna Berg: Who begins?",
                        "Karl Weiss: The report is ready.",
                        "Anna Berg: Read it."))
                .containsExactly("Anna Berg", "Karl Weiss", "Anna Berg");
    }

    @Test
    void aSingleWordIsALabelOnlyIfItComesAgain() {
        assertThat(names("Talks", "Question: Why?", "Berg: So.", "Question: How?", "Berg: Thus."))
                .containsExactly(null, "Berg", null, "Berg");
        assertThat(names("Talks", "Question: Why?", "Conclusion: nothing.", "Question: How?"))
                .containsExactly(null, null, null);
        assertThat(names("Talks", "Question: Why?", "Berg: So.", "Question: How?"))
                .containsExactly(null, null, null);
    }

    @Test
    void onePersonHasOneName() {
        assertThat(names(
                        "Secretary Laura J. Stone at a Press Availability",
                        "SECRETARY STONE: So.",
                        "Question: Why?",
                        "Ms. Stone: Thus."))
                .containsExactly("Laura J. Stone", null, "Laura J. Stone");
        assertThat(names("Talks", "President of Ostland Anna Berg: So.", "Anna Berg: Thus.", "BERG: Yes.", "BERG: No."))
                .containsOnly("Anna Berg");
    }

    @Test
    void aNameThatTheTitleDeclinesIsNotTakenFromIt() {
        assertThat(names("Встреча с Анной Шмидт", "А.Шмидт: Добрый день.", "К.Вайсов: Здравствуйте."))
                .containsExactly("А.Шмидт", "К.Вайсов");
    }

    @Test
    void twoPeopleOfOneSurnameKeepTheirLabels() {
        assertThat(names(
                        "Talks",
                        "Anna Berg: So.",
                        "Karl Berg: Yes.",
                        "Mr Berg: No.",
                        "Anna Berg: So.",
                        "Karl Berg: Yes."))
                .contains("Mr Berg");
    }

    private static List<@Nullable String> names(String title, String... paragraphs) {
        List<@Nullable String> names = new ArrayList<>();
        for (Label label : Labels.of(lines(paragraphs), title)) {
            names.add(
                    label == null || label.person() == null
                            ? null
                            : label.person().text());
        }
        return names;
    }

    private static List<Label.@Nullable Kind> kinds(String... paragraphs) {
        List<Label.@Nullable Kind> kinds = new ArrayList<>();
        for (Label label : Labels.of(lines(paragraphs), "Talks")) {
            kinds.add(label == null ? null : label.kind());
        }
        return kinds;
    }

    private static List<Line> lines(String... paragraphs) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            lines.add(new Line(lines.size() + 1, paragraph));
        }
        return lines;
    }
}
