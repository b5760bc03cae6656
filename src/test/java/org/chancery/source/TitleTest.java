package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.chancery.corpus.Description;
import org.chancery.corpus.DocumentType;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Languages;
import org.chancery.source.printed.Outlet;
import org.chancery.source.printed.Title;
import org.chancery.source.printed.TitleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Talks with Ostland, Port Alba, December 29, 2020; Talks with Ostland; 2020-12-29; Port Alba",
                "Talks with Ostland, December 29, 2020; Talks with Ostland; 2020-12-29; ",
                "Talks with Ostland, Sochi, 29 December 2020; Talks with Ostland; 2020-12-29; Sochi",
                "Talks with Ostland (Moscow, December 29, 2020); Talks with Ostland; 2020-12-29; Moscow",
                "Talks with Ostland, Dubrovnik, Croatia, June 1, 2019; Talks with Ostland; 2019-06-01; Dubrovnik, Croatia",
                "Talks with Ostland, Washington, D.C., June 1, 2019; Talks with Ostland; 2019-06-01; Washington, D.C.",
                "Talks with Ostland, Sochi, October 2-3, 2019; Talks with Ostland; 2019-10-02; Sochi",
                "Переговоры с Остландией, Москва, 29 декабря 2020 года; Переговоры с Остландией; 2020-12-29; Москва",
                "Переговоры с Остландией, Санкт-Петербург, 29 декабря 2020 г.; Переговоры с Остландией; 2020-12-29; Санкт-Петербург",
                "Talks with Ostland, published on June 1, 2019; Talks with Ostland; 2019-06-01; ",
                "The results of 2020; The results of 2020; ; ",
                "Talks, 31 February 2020; Talks, 31 February 2020; ; "
            })
    void thePlaceAndDateAtItsEndAreTakenOff(String printed, String text, String date, String place) {
        Title title = Title.read(printed);
        assertThat(title.text()).isEqualTo(text);
        assertThat(title.dating().toString()).isEqualTo(date == null ? "" : date);
        assertThat(title.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Anna Berg’s interview with Nordlys; INTERVIEW",
                "Интервью А.И.Бергова газете «Маяк»; INTERVIEW",
                "Anna Berg’s remarks and answers to media questions at a joint news conference; PRESS_CONFERENCE",
                "Anna Berg’s statement and answers to media questions; PRESS_CONFERENCE",
                "Briefing by Mira Lund; PRESS_CONFERENCE",
                "Брифинг М.Лунд; PRESS_CONFERENCE",
                "Ответы А.И.Бергова на вопросы СМИ; PRESS_CONFERENCE",
                "Выступление и ответы на вопросы СМИ А.И.Бергова в ходе пресс-конференции; PRESS_CONFERENCE",
                "Ответ М.Лунд на вопрос информагентства «Маяк»; INTERVIEW",
                "Answers to questions from the newspaper Mayak; INTERVIEW",
                "Anna Berg’s opening remarks at talks; SPEECH",
                "Выступление А.И.Бергова на форуме; SPEECH",
                "Вступительное слово А.И.Бергова; SPEECH",
                "Foreign Ministry statement on the news conference of Ostland; STATEMENT",
                "Comment by the Press Department; STATEMENT",
                "Заявление МИД; STATEMENT",
                "Комментарий Департамента информации в связи с интервью; STATEMENT",
                "Article by Anna Berg for Mayak; ARTICLE",
                "Статья А.И.Бергова для газеты «Маяк»; ARTICLE",
                "Anna Berg’s press encounter; PRESS_CONFERENCE",
                "Press release on the interview; NEWS"
            })
    void itsWordsTellTheType(String title, DocumentType type) {
        assertThat(TitleWords.type(title)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meeting with Anna Berg", "Встреча с Анной Берг", "Talks in Port Alba"})
    void otherWordsTellNoType(String title) {
        assertThat(TitleWords.type(title)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Anna Berg’s interview with Nordlys International Information Agency; Nordlys",
                "Anna Berg’s interview with the newspaper Mayak; Mayak",
                "Anna Berg’s interview with the Italian newspaper La Barca; La Barca",
                "Anna Berg’s interview with Mayak newspaper; Mayak",
                "Interview to Port 24 TV channel; Port 24",
                "Interview by Deputy Foreign Minister Anna Berg with the Mayak magazine; Mayak",
                "Anna Berg’s interview with the Nordlys, Mayak and Port 24 radio stations; Nordlys, Mayak and Port 24",
                "Anna Berg’s interview with the newspaper Mayak, published; Mayak",
                "Интервью А.И.Бергова телеканалам «Маяк» и «Порт 24»; Маяк и Порт 24",
                "Anna Berg’s interview to the Nordlys news agency on the eve of her visit; Nordlys",
                "Anna Berg’s interview with Harbour One’s Big Game talk show; Harbour One",
                "Anna Berg’s interview with “Mayak” magazine; Mayak",
                "Interview to Nordlys News Agency and Mayak radio station; Nordlys and Mayak",
                "Interview with Foreign Minister Anna Berg in the Mayak; Mayak",
                "Interview given by M. Pierre Berg, Minister for the Sea, to Radio Harbour (excerpts); Radio Harbour",
                "Interview with Foreign Secretary Anna Berg, BBC Breakfast; BBC Breakfast",
                "Article by Anna Berg for Harbour Affairs magazine; Harbour Affairs",
                "Интервью А.И.Бергова международному информационному агентству «Северный свет»; Северный свет",
                "Интервью А.И.Бергова газете «Маяк»; Маяк",
                "Интервью А.И.Бергова телеканалу Порт 24; Порт 24",
                "Интервью А.И.Бергова информационному агентству ТАСС; ТАСС",
                "Интервью А.И.Бергова ТАСС; ТАСС",
                "Интервью А.И.Бергова для программы «Москва. Кремль»; Москва. Кремль",
                "Ответы А.И.Бергова на вопросы газеты «Маяк»; Маяк"
            })
    void theMediumIsTakenFromIt(String title, String outlet) {
        assertThat(Outlet.of(title)).isEqualTo(outlet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answers to questions from the media",
                "Ответы на вопросы представителей СМИ",
                "Briefing by Mira Lund",
                "Remarks at the Council"
            })
    void thePressAtLargeIsNoMedium(String title) {
        assertThat(Outlet.of(title)).isNull();
    }

    @Test
    void anInterviewWithAPersonNamesNoMedium() throws Exception {
        assertThat(about("Interview with Anna Berg\n\nQuestion: Why?\n\nAnna Berg: So.\n")
                        .outlet())
                .isNull();
        assertThat(about("Interview with Foreign Minister Anna Berg\n\nQuestion: Why?\n\nAnswer: So.\n")
                        .outlet())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18-01-2021",
                "1234-18-01-2021",
                "18.01.2021",
                "2021-01-18",
                "18 January 2021 12:31",
                "January 18, 2021",
                "18 января 2021 года, 12:31",
                "Monday, January 18, 2021",
                "Published on 18 January 2021",
                "Published 18 January 2021",
                "18.01.2021 - Interview",
                "Date: 18 January 2021"
            })
    void aDateOnALineBelowOrAboveIsTaken(String date) throws Exception {
        assertThat(about("Talks with Ostland\n\n" + date + "\n\nWe met. We parted.\n\nThat was all.\n")
                        .dating()
                        .toString())
                .isEqualTo("2021-01-18");
        Description above = about(date + "\n\nTalks with Ostland\n\nWe met. We parted.\n\nThat was all.\n");
        assertThat(above.dating().toString()).isEqualTo("2021-01-18");
        assertThat(above.title()).isEqualTo("Talks with Ostland");
    }

    @Test
    void theNameOfAPublishingOfficeAboveItIsNotTheTitle() throws Exception {
        Description about = about(
                "The Ministry of Foreign Affairs of Ostland\n\n4 March 2019\n\nAnna Berg’s interview with Nordlys\n\nQuestion: Why?\n\nAnna Berg: So.\n");
        assertThat(about.title()).isEqualTo("Anna Berg’s interview with Nordlys");
        assertThat(about.dating().toString()).isEqualTo("2019-03-04");
    }

    @Test
    void aTitleBrokenBeforeItsDateIsJoined() throws Exception {
        Description about = about(
                "Anna Berg’s interview with Nordlys\nInternational News Agency, March 4, 2019\n\nQuestion: Why?\n\nAnna Berg: So.\n");
        assertThat(about.title()).isEqualTo("Anna Berg’s interview with Nordlys International News Agency");
        assertThat(about.place()).isNull();
    }

    @Test
    void aTitleMayRunOverSeveralLines() throws Exception {
        Description about = about(
                "Anna Berg’s interview with\nNordlys International News Agency,\nPort Alba, March 4, 2019\n\nQuestion: Why?\n\nAnna Berg: So.\n");
        assertThat(about.title()).isEqualTo("Anna Berg’s interview with Nordlys International News Agency");
        assertThat(about.dating().toString()).isEqualTo("2019-03-04");
        assertThat(about.place()).isEqualTo("Port Alba");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Question: Why?\n\nAnswer: So.\n",
                "Mr. President,\n\nWe thank you.\n",
                "We met in Port Alba.\n\nWe parted.\n",
                "I am glad to be\nhere with all of you\nand with your guests,\nthe captains of the\nfleet and the pilots\nof the harbour.\n\nThank you.\n"
            })
    void aTextWithoutTitleIsNamedAfterItsFile(String text) throws Exception {
        assertThat(about(text).title()).isEqualTo("port alba");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We are here and it is not the end of the talks.; en",
                "Мы здесь, и это ещё не конец.; ru",
                "Ми тут, і це ще не кінець її переговорів.; uk",
                "Wir sind hier, und das ist nicht das Ende der Gespräche.; de",
                "Nous sommes ici et ce n’est pas la fin des entretiens.; fr",
                "Estamos aquí y no es el fin de las conversaciones.; es",
                "Siamo qui e questa non è la fine dei colloqui.; it",
                "Statement We met.; en",
                "Paragraph number 1 about Ostland.; en",
                "1 2 3.; und"
            })
    void theLanguageIsDetected(String text, String language) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }

    @Test
    void aDateThatFillsALineOfAWrappedParagraphStaysInIt() throws Exception {
        String text =
                "On 21 September 1981\nOstland joined the community of\nharbours as an independent port, and\nits people have kept the light since\nthen without any help from outside.\n";
        assertThat(about(text).dating().start()).isNull();
        assertThat(about(text).place()).isNull();
    }

    @Test
    void aPressTeamBehindThePlaceIsNoPartOfIt() throws Exception {
        assertThat(about("Talks with Ostland\n\n12.07.2021 Port Alba, Harbour Press Team\n\nWe met. We parted.\n")
                        .place())
                .isEqualTo("Port Alba");
    }

    @Test
    void aPersonsLineIsNoPlace() throws Exception {
        assertThat(about("Talks with Ostland\n\nMarch 4, 2019\n\nANNA BERG, SPOKESPERSON\n\nWe met. We parted.\n")
                        .place())
                .isNull();
        assertThat(about(
                                "Interview with Foreign Secretary Anna Berg, BBC Sunday Morning, 27 February 2022\n\nANNA BERG: So.\n")
                        .place())
                .isNull();
    }

    @Test
    void aKindAloneAboveTheTitleIsNoPartOfIt() throws Exception {
        Description about = about(
                "Speech\nThe treaty with Ostland\n\nPublished\n4 March 2019\nLocation:\nPort Alba\n\nWe met. We parted.\n");
        assertThat(about.title()).isEqualTo("The treaty with Ostland");
        assertThat(about.type()).isEqualTo(DocumentType.SPEECH);
        assertThat(about.place()).isEqualTo("Port Alba");
        assertThat(about.dating().toString()).isEqualTo("2019-03-04");
    }

    @Test
    void aLetterheadInCapitalsIsNotTheTitle() throws Exception {
        assertThat(about("HARBOUR LEAGUE\n\nPress Conference by Anna Berg\n\nQuestion: Why?\n\nAnna Berg: So.\n")
                        .title())
                .isEqualTo("Press Conference by Anna Berg");
    }

    @Test
    void theLanguageTagIsMadeCanonical() throws Exception {
        assertThat(about("---\nlanguage: EN-gb\n---\n\nTalks\n\nWe met.\n").language())
                .isEqualTo("en-GB");
    }

    @Test
    void listsOfFrontMatterAreThoseOfAboutFiles() throws Exception {
        Description about = about(
                "---\ntitle: [Draft] Talks\nsource_topic: [Harbours, \"Oil, lamps\"]\nsource_person:\n  - Anna Berg\n  - Carl Holm\nsource_country: [Ostland,\n  Westland]\n---\n\nWe met.\n");
        assertThat(about.title()).isEqualTo("[Draft] Talks");
        assertThat(about.tags().topics()).containsExactly("Harbours", "Oil, lamps");
        assertThat(about.tags().persons()).containsExactly("Anna Berg", "Carl Holm");
        assertThat(about.tags().countries()).containsExactly("Ostland", "Westland");
    }

    @Test
    void aListWhereOneValueIsWantedOrThatHasNoEndIsNamedWithItsLine() {
        assertThatThrownBy(() -> about("---\ntitle:\n- One\n- Two\n---\n\nWe met.\n"))
                .hasMessageContaining("line 2: title: it has one value, no list; keep one");
        assertThatThrownBy(() -> about("---\ntitle: Talks\nsource_topic: [One, Two\n---\n\nWe met.\n"))
                .hasMessageContaining("line 3: no valid YAML");
    }

    @Test
    void aSecondDateAmongTheFirstLinesIsDroppedAndSaid() throws Exception {
        Reads reading = read("Talks with pilots\n\n4 March 2019\n\nPort-Alba, 6 March 2019\n\nWe met.\n");
        assertThat(reading.documents().get(0).about().dating().toString()).isEqualTo("2019-03-04");
        assertThat(reading.repairs())
                .containsExactly("line 5 dropped, a second date or place: Port-Alba, 6 March 2019");
    }

    @Test
    void aGivenTitleLeavesHouseAndPrintedTitleInTheTextOnce() throws Exception {
        Reads reading =
                read("---\ntitle: Something else\n---\nMinistry of Harbours\n\nInterview with Anna Berg\n\nWe met.\n");
        assertThat(reading.documents().get(0).paragraphs().stream()
                        .map(paragraph -> paragraph.said().text()))
                .containsExactly("Ministry of Harbours", "Interview with Anna Berg", "We met.");
    }

    @Test
    void wordsInAListInBoldTypeAreNoTitle() throws Exception {
        assertThat(about("**• Mr Berg, Secretary of the Assembly of Captains**\n\nI stand before you today.\n")
                        .title())
                .isEqualTo("port alba");
    }

    @Test
    void aLabelAtTheEndWithoutWordsIsDroppedAndSaid() throws Exception {
        assertThat(read("Talks\n\nQuestion: Who came?\n\nAnna Berg: We did.\n\nQuestion:\n")
                        .repairs())
                .containsExactly("the label \"Question\" at the end has no words; dropped");
    }

    @Test
    void frontMatterGoesBeforeWhatIsPrinted() throws Exception {
        Description about = about(
                "---\ntitle: \"A talk: the first\"\ndate: 2018\ntype: paper\nlanguage: pt-BR\norigin: ostland\n---\n\nTalks, May 1, 2019\n\nWe met.\n");
        assertThat(about.title()).isEqualTo("A talk: the first");
        assertThat(about.dating().toString()).isEqualTo("2018");
        assertThat(about.type()).isEqualTo(DocumentType.PAPER);
        assertThat(about.language()).isEqualTo("pt-BR");
        assertThat(about.origin()).isEqualTo("ostland");
    }

    private static Description about(String text) throws RejectedInput {
        return read(text).documents().get(0).about();
    }

    private static Reads read(String text) throws RejectedInput {
        return Reads.of(Input.of("talks/port_alba.txt", text.getBytes(StandardCharsets.UTF_8), "test", null));
    }
}
