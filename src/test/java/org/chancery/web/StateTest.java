package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Facet;
import org.chancery.query.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
    private static final String[] ALPHABET = {
        "New START",
        "договор",
        " ",
        "\"",
        "'",
        "&",
        "=",
        "+",
        "%",
        "#",
        "?",
        "/",
        "<b>",
        "{!term f=id}",
        "*:*",
        "é",
        "𝔄",
        "-",
        ";",
        ",",
        "a",
        "1"
    };

    @Test
    void whatIsPrintedIsReadAgain() {
        Random random = new Random(20201229);
        for (int i = 0; i < 1000; i++) {
            State state = state(random);
            String url = state.url();
            StateReader.Read read = StateReader.search(Parameters.read(query(url)));
            assertThat(read.faults()).as(url).isEmpty();
            assertThat(read.state()).as(url).isEqualTo(state);
            assertThat(read.state().url()).isEqualTo(url);
        }
    }

    @Test
    void theUsualValuesStandInNoAddress() {
        assertThat(State.START.url()).isEqualTo("/");
        assertThat(State.START.asking(Question.EVERYTHING.asking("new start")).url())
                .isEqualTo("/?q=new+start");
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page,PAGE",
        "page=0,page,PAGE",
        "page=99999999999,page,PAGE",
        "page=501,page,TOO_DEEP",
        "per_page=0,per_page,PER_PAGE",
        "per_page=101,per_page,PER_PAGE",
        "from=2020-13-45,from,DATE",
        "to=%2B12020-01-01,to,DATE",
        "from=2021&to=2020,from,ORDER",
        "sort=best,sort,SORT",
        "lang=de,lang,LANG",
        "more=colour,more,MORE",
        "colour=red,colour,UNKNOWN",
        "not.colour=red,not.colour,UNKNOWN",
        "q=a&q=b,q,TWICE",
    })
    void aParameterThatCannotBeIsNamed(String query, String parameter, Fault.Kind kind) {
        StateReader.Read read = StateReader.search(Parameters.read(query));
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.parameter()).isEqualTo(parameter);
            assertThat(fault.kind()).isEqualTo(kind);
        });
    }

    @Test
    void allFaultsAreNamedAndWhatIsSoundStays() {
        StateReader.Read read = StateReader.search(Parameters.read("q=peace&page=x&from=never&country=RU"));
        assertThat(read.faults()).extracting(Fault::parameter).containsExactly("from", "page");
        assertThat(read.state().url()).isEqualTo("/?q=peace&country=RU");
    }

    @Test
    void moreWordsThanAnyoneTypesAreRefused() {
        StateReader.Read read = StateReader.search(Parameters.read("q=" + "a+".repeat(35_000)));
        assertThat(read.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.TOO_LONG);
    }

    @Test
    void moreValuesThanAnyoneChoosesAreRefused() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i <= StateReader.MOST_CHOSEN; i++) {
            query.append("&country=").append(i);
        }
        StateReader.Read read = StateReader.search(Parameters.read(query.toString()));
        assertThat(read.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.TOO_MANY);
        assertThat(read.state().url()).isEqualTo("/");
    }

    @Test
    void emptyFieldsOfAFormAndMarksOfOtherSitesAreNothing() {
        assertThat(StateReader.search(Parameters.read("q=&from=&utm_source=x&fbclid=1")))
                .isEqualTo(new StateReader.Read(State.START, List.of()));
    }

    @Test
    void aBrokenEscapeAndControlCharactersAreOrdinaryText() {
        State state = StateReader.search(Parameters.read("q=100%25%20%zz%00x")).state();
        assertThat(state.question().words()).isEqualTo("100%25%20%zz%00x");
        assertThat(Parameters.read("country=a%1Fb").all("country")).containsExactly("a b");
    }

    private static String query(String url) {
        return url.length() < 2 ? "" : url.substring(2);
    }

    private static State state(Random random) {
        int perPage = 1 + random.nextInt(Question.MOST_PER_PAGE);
        Dating from = random.nextBoolean() ? null : dating(random, 1790 + random.nextInt(100));
        Dating to = random.nextBoolean() ? null : dating(random, 1900 + random.nextInt(124));
        Question question = new Question(
                random.nextInt(4) == 0 ? "" : text(random),
                values(random),
                values(random),
                from,
                to,
                one(random, Question.Sort.values()),
                1 + random.nextInt(Question.DEEPEST_HIT / perPage),
                perPage);
        return new State(
                question,
                random.nextBoolean() ? null : one(random, Language.values()),
                random.nextBoolean() ? null : one(random, Facet.values()));
    }

    private static Map<Facet, Set<String>> values(Random random) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            values.computeIfAbsent(one(random, Facet.values()), facet -> new LinkedHashSet<>())
                    .add("v" + text(random));
        }
        return values;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    private static Dating dating(Random random, int year) {
        return Dating.parse(
                switch (random.nextInt(3)) {
                    case 0 -> "" + year;
                    case 1 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
                    default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
                });
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
