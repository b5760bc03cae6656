package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.chancery.corpus.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Asks over HTTP as a browser would, and reads what comes. */
class PagesTest extends InTheReadingRoom {
    @Test
    void theStartPageGreetsAndShowsSearchesThatFindSomething() throws Exception {
        Document page = page("/", 200);
        assertThat(texts(page, "//h1")).containsExactly("Search the diplomatic record");
        assertThat(texts(page, "//ul[@class='tries__list']//a")).contains("New START");
        for (String url : texts(page, "//ul[@class='tries__list']//a/@href")) {
            assertThat(texts(page(url, 200), "//li[@class='hit']")).as(url).isNotEmpty();
        }
        assertThat(texts(page, "//h2[@class='total']")).containsExactly("10 paragraphs in 5 documents");
    }

    @Test
    void aHitShowsItsWordsItsSpeakerItsQuestionAndItsPlace() throws Exception {
        Document page = page("/?q=extend+hope", 200);
        assertThat(texts(page, "//li[@class='hit']//mark")).containsExactly("hope", "extend");
        assertThat(texts(page, "//p[@class='hit__who']")).containsExactly("Anna Weber answers 29 December 2020");
        assertThat(texts(page, "//q"))
                .containsExactly("Will Moscow and Washington extend the New START Treaty in time?");
        assertThat(texts(page, "//p[@class='hit__source']/a/@href"))
                .containsExactly("/documents/" + Shelf.INTERVIEW.id() + "#p2");
        assertThat(texts(page, "//div[@class='hit__margin']//a"))
                .containsExactly("New START", "United States", "Arms control");
        assertThat(texts(page, "//div[@class='hit__margin']//a/@href")).first().isEqualTo("/?treaty=new-start");
    }

    @Test
    void aLongParagraphIsCutAroundItsFirstMatch() throws Exception {
        Document page = page("/?q=regime", 200);
        String text = texts(page, "//p[@class='hit__text']").getFirst();
        assertThat(text)
                .startsWith("… ")
                .contains("The verification regime must")
                .endsWith("whole paragraph");
        assertThat(text.length()).isLessThan(Excerpt.WHOLE);
    }

    @Test
    void aChosenValueTogglesOffAndAnExcludedOneIsSeen() throws Exception {
        Document page = page("/?country=US&not.topic=missile-defence&lang=en", 200);
        assertThat(texts(page, "//a[@class='filter']/@href")).containsExactly("/?not.topic=missile-defence&lang=en");
        assertThat(texts(page, "//a[contains(@class,'filter--not')]/@href")).containsExactly("/?country=US&lang=en");
        assertThat(texts(page, "//li[contains(@class,'value--on')]//a[@aria-current]"))
                .containsExactly("United States");
        assertThat(texts(page, "//li[contains(@class,'value--off')]//a")).containsExactly("Excluded:Missile defence");
        assertThat(texts(page, "//a[@class='filters__over']/@href")).containsExactly("/?lang=en");
    }

    @Test
    void topicsStandBelowTheirParents() throws Exception {
        Document page = page("/", 200);
        String topics = "//section[contains(@class,'kind--topic')]//li";
        assertThat(texts(page, topics + "[contains(@class,'value--0')]//span[@class='value__label']"))
                .containsExactly("Security");
        assertThat(texts(page, topics + "[contains(@class,'value--1')]//span[@class='value__label']"))
                .containsExactly("Arms control", "Missile defence");
    }

    @Test
    void aSpanOfCenturiesIsCountedByDecadesAndZoomsIntoYears() throws Exception {
        Document page = page("/", 200);
        String bars = "//svg[@class='years__chart']/a/@href";
        assertThat(texts(page, bars)).containsExactly("/?from=1790&to=1799", "/?from=2020&to=2029");
        Document decade = page("/?from=2020&to=2029", 200);
        assertThat(texts(decade, bars)).containsExactly("/?from=2020&to=2020", "/?from=2024&to=2024");
        assertThat(texts(decade, "//rect[contains(@class,'years__bar--in')]/@y"))
                .hasSize(2);
        assertThat(texts(page, "//figcaption")).first().asString().contains("1 paragraph has no date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%7B!xmlparser%7D",
                "*:*",
                "%22unbalanced",
                "%22a%22%22",
                "-",
                "%5B%5D%5E~?:",
                "AND+OR+NOT",
                "$q",
                "%F0%9D%94%84",
                "%00",
                "%FF"
            })
    void whateverIsTypedIsAnsweredWithAWholePage(String typed) throws Exception {
        Document page = page("/?q=" + typed, 200);
        assertThat(texts(page, "//main//form//input[@name='q']/@value")).hasSize(1);
        assertThat(texts(page, "//script")).isEmpty();
    }

    @Test
    void markupInASourceIsShownAndDoesNothing() throws Exception {
        Document page = page("/documents/" + Shelf.HOSTILE.id(), 200);
        assertThat(texts(page, "//h1")).containsExactly("<script>alert('title')</script>");
        assertThat(texts(page, "//p[@class='paragraph__text']").getFirst()).contains("<script>alert('text')</script>");
        assertThat(texts(page, "//script")).isEmpty();
        assertThat(texts(page, "//a[starts-with(@href,'javascript')]")).isEmpty();
        assertThat(texts(page("/?q=trap", 200), "//p[@class='hit__who']/b")).containsExactly("<i>Speaker</i>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "per_page=0", "from=2020-13-45", "from=2021&to=2020", "colour=red", "lang=xx"})
    void aParameterThatCannotBeIsToldOnAWholePage(String query) throws Exception {
        Document page = page("/?q=peace&" + query, 400);
        assertThat(texts(page, "//dt/code")).first().asString().startsWith(query.substring(0, query.indexOf('=') + 1));
        assertThat(texts(page, "//p[@class='error__ways']/a/@href")).containsExactly("/?q=peace");
    }

    @Test
    void anAddressOf70KilobytesIsRefusedClearly() throws Exception {
        Document page = page("/?lang=ru&q=" + "a+".repeat(35_000), 400);
        assertThat(texts(page, "//dd")).containsExactly("Это длиннее, чем может быть поиск. Сократите до 500 слов.");
    }

    @Test
    void anUnknownValueFindsNothingAndCanBeTakenOff() throws Exception {
        Document page = page("/?q=treaty&country=Atlantis", 200);
        assertThat(texts(page, "//h2[@class='empty__title']")).containsExactly("Nothing was found.");
        assertThat(texts(page, "//ul[@class='empty__tries']/li/a/@href")).containsExactly("/?q=treaty");
        assertThat(texts(page, "//a[@class='filter']/@href")).contains("/?q=treaty");
    }

    @Test
    void theDocumentSetsItsQuestionsApartAndMarksItsMentions() throws Exception {
        Document page = page("/documents/" + Shelf.INTERVIEW.id(), 200);
        assertThat(texts(page, "//nav[@class='contents']//a/@href")).containsExactly("#x1", "#x2");
        assertThat(texts(page, "//section[@id='x1']//p[@class='paragraph__speaker']"))
                .containsExactly("Anna Weber");
        assertThat(texts(page, "//section[@id='x1']//p[@class='paragraph__carried']"))
                .containsExactly("Anna Weber");
        String first = "//div[@id='p1']//span[contains(@class,'mention')]";
        assertThat(texts(page, first + "/a")).containsExactly("Moscow", "Washington", "New START Treaty");
        assertThat(texts(page, first + "/span/span[1]/a/@href"))
                .containsExactly("/?country=RU", "/?country=US", "/?treaty=new-start");
        assertThat(texts(page, first + "/span"))
                .last()
                .asString()
                .contains("by its name", "Arms control (topic), implied by", "“New START”: New START");
    }

    @Test
    void whatItsPublisherSaysOfADocumentStandsBesideItAndNothingStandsForWhatNobodySays() throws Exception {
        String facts = "//section[@class='facts']//div";
        assertThat(texts(page("/documents/" + Shelf.UNDATED.id(), 200), facts))
                .containsExactly(
                        "ToThe Minister in Lisbon",
                        "Part ofPapers on Friendship, volume 3",
                        "Tagged by its publisherFriendship; Treaties; Portugal; Souza, Maria",
                        "RetrievedMarch 2021");
        assertThat(texts(page("/documents/" + Shelf.UNDATED.id() + "?lang=ru", 200), facts))
                .first()
                .isEqualTo("КомуThe Minister in Lisbon");
        assertThat(texts(page("/documents/" + Shelf.EXPLAINER.id(), 200), facts))
                .containsExactly("Published byChancery", "RightsCC BY 4.0");
    }

    @Test
    void aParagraphLeadsToItsPlaceAndAnOldOneSaysThatItHasChanged() throws Exception {
        String id = Shelf.INTERVIEW.paragraphs().get(3).id();
        HttpResponse<String> found = room.get("/paragraphs/" + id);
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("Location")).contains("/documents/" + Shelf.INTERVIEW.id() + "#p4");
        String old = Shelf.INTERVIEW.id() + "." + Identity.textHash("Other words.");
        assertThat(texts(page("/paragraphs/" + old, 200), "//p[@class='document__note']"))
                .first()
                .asString()
                .startsWith("This paragraph has changed");
        page("/paragraphs/nothing.aaaa", 404);
    }

    @Test
    void whatIsOursIsMarked() throws Exception {
        Document page = page("/documents/" + Shelf.EXPLAINER.id(), 200);
        assertThat(texts(page, "//p[@class='document__note']")).anyMatch(note -> note.contains("not a record"));
        assertThat(texts(page, "//p[@class='document__note']")).anyMatch(note -> note.contains("cut by us"));
        assertThat(texts(page, "//h1/@lang")).containsExactly("ru");
        assertThat(texts(page("/?q=переговоры&lang=ru", 200), "//time")).containsExactly("май 2024 г.");
    }

    @Test
    void theBrowsersWishChoosesTheLanguageUntilTheReaderDoes() throws Exception {
        assertThat(room.get("/", "Accept-Language", "de, ru;q=0.8, en;q=0.5").body())
                .contains("<html lang=\"ru\">");
        assertThat(room.get("/?lang=en", "Accept-Language", "ru").body()).contains("<html lang=\"en\">");
        assertThat(texts(page("/?q=treaty&country=US&lang=en", 200), "//a[@hreflang='ru']/@href"))
                .containsExactly("/?q=treaty&country=US&lang=ru");
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        for (String start :
                List.of("/", "/?q=treaty", "/about", "/help", "/documents/" + Shelf.INTERVIEW.id(), "/nowhere")) {
            for (String url : texts(parsed(room.get(start).body()), "//*/@href[starts-with(.,'/')]")) {
                int expected = url.startsWith("/nowhere") ? 404 : 200;
                assertThat(room.get(url).statusCode()).as(start + " -> " + url).isEqualTo(expected);
            }
        }
    }

    @Test
    void otherAddressesAndMethodsAreRefusedWithPages() throws Exception {
        page("/nowhere", 404);
        page("/documents/no-such-document", 404);
        page("/documents/a/b", 404);
        page("/static/../messages.properties", 404);
        page("/static/css/nothing.css", 404);
        HttpResponse<String> post = room.send("POST", "/");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(room.send("HEAD", "/").body()).isEmpty();
    }

    @Test
    void everyReplyKeepsTheReaderSafe() {
        for (String url : List.of("/", "/nowhere", "/health/live", "/static/icon.svg")) {
            HttpResponse<String> reply = room.get(url);
            assertThat(reply.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .startsWith("default-src 'none'");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(reply.headers().firstValue("Referrer-Policy")).contains("same-origin");
        }
    }

    @Test
    void styleSheetsAreKeptForAsLongAsTheyAreTheSame() throws Exception {
        String url = texts(page("/", 200), "//link[@rel='stylesheet']/@href").getFirst();
        HttpResponse<String> style = room.get(url);
        assertThat(style.body()).startsWith("/* The order of all layers");
        assertThat(style.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
        String tag = style.headers().firstValue("ETag").orElseThrow();
        assertThat(room.get("/static/style.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void programsLearnWhetherItLivesAndWhatToLeaveAlone() {
        assertThat(room.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(room.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(room.get("/robots.txt").body()).contains("Disallow: /?");
    }
}
