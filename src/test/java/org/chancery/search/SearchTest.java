package org.chancery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Locale;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.chancery.search.Results.Choice;
import org.chancery.search.Results.Value;
import org.chancery.web.InTheReadingRoom;
import org.chancery.web.Shelf;
import org.junit.jupiter.api.Test;

class SearchTest extends InTheReadingRoom {
    private static final Locale RUSSIAN = Locale.of("ru");

    @Test
    void valuesHaveTheNamesOfTheReadersLanguage() {
        assertThat(labels(ask(Question.EVERYTHING, Locale.ENGLISH).of(Facet.COUNTRY)))
                .containsExactlyInAnyOrder("Russia", "United States", "China");
        assertThat(labels(ask(Question.EVERYTHING, RUSSIAN).of(Facet.COUNTRY)))
                .containsExactlyInAnyOrder("Россия", "США", "Китай");
        assertThat(labels(ask(Question.EVERYTHING, RUSSIAN).of(Facet.ORIGIN))).containsExactly("Россия");
    }

    @Test
    void whoeverSpeaksIsAStateOrAnOrganization() {
        assertThat(List.of("RU", "un", "Freedonia").stream()
                        .map(id -> room.search().label(Facet.ORIGIN, id, Locale.ENGLISH)))
                .containsExactly("Russia", "United Nations", "Freedonia");
    }

    @Test
    void aLanguageWithoutANameIsCalledByItsTag() {
        assertThat(List.of("ru", "und", "_", "<script>", "x-none").stream()
                        .map(tag -> room.search().label(Facet.LANGUAGE, tag, Locale.ENGLISH)))
                .containsExactly("Russian", "und", "_", "<script>", "x-none");
    }

    @Test
    void aTopicStandsBelowItsParentAndCountsNoParagraphTwice() {
        List<Value> topics = ask(Question.EVERYTHING, Locale.ENGLISH).of(Facet.TOPIC);
        assertThat(labels(topics)).containsExactly("Security");
        Value security = topics.getFirst();
        assertThat(labels(security.below())).containsExactly("Arms control", "Missile defence");
        assertThat(security.count())
                .isLessThan(security.below().stream().mapToLong(Value::count).sum());
    }

    @Test
    void aChosenValueIsThereEvenWhereNothingHasIt() {
        Question question =
                Question.EVERYTHING.including(Facet.COUNTRY, "Atlantis").excluding(Facet.TOPIC, "nothing");
        Results results = ask(question, Locale.ENGLISH);
        assertThat(results.of(Facet.COUNTRY)).anySatisfy(value -> {
            assertThat(value.named().label()).isEqualTo("Atlantis");
            assertThat(value.choice()).isEqualTo(Choice.INCLUDED);
            assertThat(value.count()).isZero();
        });
        assertThat(results.of(Facet.TOPIC)).anyMatch(value -> value.choice() == Choice.EXCLUDED);
    }

    @Test
    void withoutWordsTheNewestComesFirst() {
        Results results = ask(Question.EVERYTHING, Locale.ENGLISH);
        assertThat(results.question().sort()).isEqualTo(Question.Sort.NEWEST);
        assertThat(results.hits().getFirst().hit().about().title()).startsWith("Что такое");
        assertThat(ask(Question.EVERYTHING.asking("treaty"), Locale.ENGLISH)
                        .question()
                        .sort())
                .isEqualTo(Question.Sort.RELEVANCE);
    }

    @Test
    void aHitSaysWhatItIsAboutEachConceptOnce() {
        Results results = ask(Question.EVERYTHING.asking("\"extend the New START\" Moscow"), Locale.ENGLISH);
        assertThat(results.hits())
                .singleElement()
                .satisfies(found -> assertThat(found.concepts())
                        .extracting(Named::label)
                        .containsExactlyInAnyOrder("New START", "Russia", "United States", "Arms control"));
    }

    @Test
    void aDocumentIsReadWithWhatItIsAboutMost() {
        Reading reading =
                room.search().read(Shelf.INTERVIEW.id(), Locale.ENGLISH).orElseThrow();
        assertThat(reading.document().paragraphs()).hasSize(5);
        assertThat(reading.concepts().getFirst())
                .isEqualTo(new Reading.Counted(new Named(Facet.TOPIC, "arms-control", "Arms control"), 4));
        assertThat(room.search().read("no-such-document", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void anotherSearchIsCountedAlone() {
        assertThat(room.search().count(Question.EVERYTHING)).isEqualTo(10);
        assertThatNoException().isThrownBy(() -> room.search().ping());
    }

    private static Results ask(Question question, Locale language) {
        return room.search().ask(question, language);
    }

    private static List<String> labels(List<Value> values) {
        return values.stream().map(value -> value.named().label()).toList();
    }
}
