package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The page says what became of a search that was not taken as it may have been meant. */
class NotesTest extends InTheReadingRoom {
    private static final String NOTES = "//p[@class='note']";

    @ParameterizedTest
    @ValueSource(strings = {"%F0%9F%98%80", "*:*", "(((", "-", "%25", "%22", "%22%22"})
    void wordsWithoutALetterAreSaidToBeNothingToSearchFor(String typed) throws Exception {
        Document page = page("/?q=" + typed, 200);
        assertThat(texts(page, NOTES)).singleElement().asString().contains("nothing to search for", "everything");
        assertThat(texts(page, "//h2[@class='total']")).containsExactly("10 paragraphs in 5 documents");
        assertThat(texts(page("/?lang=ru&q=" + typed, 200), NOTES))
                .singleElement()
                .asString()
                .contains("искать нечего");
        assertThat(texts(page("/?country=US&q=" + typed, 200), NOTES))
                .singleElement()
                .asString()
                .contains("nothing to search for")
                .doesNotContain("everything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OR", "AND", "NOT", "country:", "text:peace", "verif*", "*"})
    void whatLooksLikeAnOperatorIsSaidToBeOrdinary(String operator) throws Exception {
        Document page = page("/?lang=en&q=treaty+" + operator, 200);
        assertThat(texts(page, NOTES)).singleElement().asString().contains("ordinary", operator, "How to search");
        assertThat(texts(page, NOTES + "/a/@href")).containsExactly("/help?lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"treaty", "or+and+not", "%22this+OR+that:%22", "-treaty", "https://example.org/", "«a+*+b»"})
    void anOrdinarySearchHasNoNote(String typed) throws Exception {
        assertThat(texts(page("/?q=" + typed, 200), NOTES)).isEmpty();
    }

    @Test
    void aQuotationMarkWithoutAPartnerIsTold() throws Exception {
        assertThat(texts(page("/?q=%22treaty", 200), NOTES))
                .singleElement()
                .asString()
                .startsWith("A quotation mark");
    }

    @Test
    void aPageBehindTheLastLeadsToTheLastBeforeAnythingElse() throws Exception {
        Document page = page("/?per_page=3&page=9", 200);
        String empty = "//h2[@class='total']/following-sibling::*[1][@class='empty']";
        assertThat(texts(page, empty + "/h2")).containsExactly("The result has no page 9.");
        assertThat(texts(page, empty + "//a")).containsExactly("Go to the last page, 4");
        assertThat(texts(page, empty + "//a/@href")).containsExactly("/?page=4&per_page=3");
        assertThat(texts(page("/?page=4&per_page=3", 200), "//li[@class='hit']"))
                .hasSize(1);
    }

    @Test
    void theStartPageShowsTheNewestInTheReadersLanguageAndCountsAll() throws Exception {
        Document english = page("/?lang=en", 200);
        assertThat(texts(english, "//p[@class='hit__text']/@lang")).isNotEmpty().containsOnly("en");
        assertThat(texts(english, "//h2[@class='newest']")).containsExactly("The newest paragraphs in English");
        Document russian = page("/?lang=ru", 200);
        assertThat(texts(russian, "//p[@class='hit__text']/@lang")).containsExactly("ru");
        String counts = "//span[@class='value__count']";
        assertThat(texts(russian, counts)).isEqualTo(texts(english, counts));
        assertThat(texts(english, "//h2[@class='total']")).containsExactly("10 paragraphs in 5 documents");
    }

    @Test
    void aLineBreakOfTheSourceIsShown() throws Exception {
        String document = room.get("/documents/" + Shelf.DECLARATION.id()).body();
        String style = room.get("/static/style.css").body();
        assertThat(document).contains("Article 19\nEveryone");
        assertThat(room.get("/?q=opinion").body()).contains("Article 19\nEveryone");
        assertThat(style)
                .containsPattern("\\.paragraph__text \\{[^}]*white-space: pre-line")
                .containsPattern("\\.hit__text \\{[^}]*white-space: pre-line");
    }
}
