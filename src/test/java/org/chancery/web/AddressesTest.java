package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Whatever stands in an address, it is answered with a page, and never because something broke. */
class AddressesTest extends InTheReadingRoom {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "und",
            "_",
            "-",
            "x-none",
            "i-default",
            "{!xmlparser v='<a/>'}",
            "{!term f=id}x",
            "${jndi:x}",
            "*:*",
            "[* TO *]",
            "\\",
            "'",
            "a\"b",
            "(((",
            "%",
            "{0}",
            "{0, plural, one {",
            "т\u0000\u001f\u0085",
            "\ud83d\ude00",
            "e\u0301\u202e\u200b",
            "0",
            "0000",
            "9999",
            "0000-00-00",
            "-1",
            "2147483648",
            "٣",
            "relevance\nX: y",
            "en-GB",
            "x".repeat(199));

    static Stream<String> parameters() {
        List<String> names = new ArrayList<>(List.of("q", "from", "to", "sort", "page", "per_page", "more", "lang"));
        for (Facet facet : Facet.values()) {
            names.addAll(List.of(facet.id(), "not." + facet.id()));
        }
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void hostileTextBreaksNoParameter(String name) throws Exception {
        for (String value : HOSTILE) {
            String url = "/?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            HttpResponse<String> reply = room.get(url);
            assertThat(reply.statusCode()).as(url).isIn(200, 400);
            Document page = parsed(reply.body());
            assertThat(texts(page, "//main//h1")).as(url).hasSize(1);
            assertThat(texts(page, "//script | //img")).as(url).isEmpty();
        }
    }

    @Test
    void aDocumentInNoKnownLanguageIsFoundAndShown() throws Exception {
        String languages = "//section[contains(@class,'kind--language')]//span[@class='value__label']";
        assertThat(texts(page("/", 200), languages)).contains("Language not known", "English", "Russian");
        assertThat(texts(page("/?lang=ru", 200), languages)).contains("Язык неизвестен", "Русский");
        assertThat(texts(page("/?language=und", 200), "//span[@class='filter__label']"))
                .containsExactly("Language not known");
        assertThat(texts(page("/?language=_", 200), "//span[@class='filter__label']"))
                .containsExactly("_");
        assertThat(texts(page("/documents/" + Shelf.DECLARATION.id(), 200), "//p[@class='document__summary']/span"))
                .contains("Language not known");
    }

    @Test
    void aValueLongerThanAnyIsRefusedByItsName() throws Exception {
        HttpResponse<String> reply = room.get("/?not.speaker=" + "x".repeat(20_000) + "&country=US");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body().length()).isLessThan(10_000);
        Document page = parsed(reply.body());
        assertThat(texts(page, "//dt/code")).containsExactly("not.speaker=" + "x".repeat(80) + "…");
        assertThat(texts(page, "//dd")).containsExactly("A value has at most 200 characters. Shorten it.");
        assertThat(texts(page, "//p[@class='error__ways']/a/@href")).containsExactly("/?country=US");
        page("/?speaker=" + "%F0%9F%98%80".repeat(200), 200);
    }

    @Test
    void ofManyFaultsTheFirstTenAreListed() throws Exception {
        Document page = page("/?" + "colour=red&".repeat(500), 400);
        assertThat(texts(page, "//dl[@class='error__faults']/div")).hasSize(10);
        assertThat(texts(page, "//p[@class='error__others']")).containsExactly("490 others are wrong, too.");
        assertThat(texts(page("/?colour=red", 400), "//p[@class='error__others']"))
                .isEmpty();
    }

    @Test
    void moreWordsThanAnyoneTypesAreRefusedHoweverTheyAreWritten() throws Exception {
        for (String words : List.of("a+".repeat(501), "-a+".repeat(501), "%22a%22".repeat(501), "x".repeat(10_001))) {
            assertThat(texts(page("/?q=" + words, 400), "//dt/code"))
                    .singleElement()
                    .asString()
                    .startsWith("q=");
        }
    }

    @Test
    void quotationsThatWouldBeTooManyWordsAreNotTriedWithoutTheirMarks() throws Exception {
        HttpResponse<String> reply = room.get("/?q=" + "%22a+b%22+".repeat(480));
        assertThat(reply.statusCode()).isIn(200, 400);
    }
}
