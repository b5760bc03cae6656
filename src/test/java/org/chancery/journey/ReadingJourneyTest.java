package org.chancery.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does, in a real browser on a real server, without JavaScript. */
class ReadingJourneyTest {
    private static final String TRANSCRIPT = """
            Minister Anna Ivanova’s interview with the Evening News, Vienna, March 3, 2021

            Question: Will Freedonia extend the New START Treaty, although it is no party?

            Anna Ivanova: No. The New START Treaty is a matter of Russia and the United States, and the <b>verification</b> of it too.

            Freedonia has other concerns & other treaties.

            Question: And Iran?

            Anna Ivanova: We spoke about Iran with Tehran last week.
            """;

    @TempDir
    private static Path folder;

    private static RealServer server;
    private static Browser browser;

    private Page page = browser.page(1360, 1000, ColorScheme.LIGHT);

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        server = RealServer.in(folder.resolve("data"));
        Path file = Files.writeString(folder.resolve("evening.txt"), TRANSCRIPT);
        Path primer = Run.home().resolve("src/main/resources/primer");
        assertThat(server.index(file.toString()).code()).isZero();
        for (String name :
                List.of("new-start.en.md", "new-start.ru.md", "open-skies.en.md", "osce.ru.md", "npt.en.md")) {
            assertThat(server.index(
                                    "--collection",
                                    "primer",
                                    primer.resolve(name).toString())
                            .code())
                    .isZero();
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @BeforeEach
    void openTheStartPage() {
        page.navigate(server.page());
    }

    @Test
    void aReaderSearchesWordsNarrowsByAFacetAndTakesItOffAgain() {
        page.locator("#q").fill("treaties");
        page.locator(".form__go").click();
        assertThat(page.locator(".hit mark").first()).hasText(Pattern.compile("[Tt]reat(y|ies)"));
        String all = page.locator(".total b").textContent();
        Locator treaty = page.locator(".facet.kind--treaty .value", new Page.LocatorOptions().setHasText("New START"))
                .first();
        String count = treaty.locator(".value__count").textContent();
        treaty.locator(".value__name").click();
        assertThat(page.locator(".filters")).containsText("New START");
        assertThat(page.locator(".total b")).containsText(count);
        assertThat(page.locator(".facet.kind--treaty .value--on .value__count").first())
                .hasText(count);
        Browser.keep(page, "search");
        page.locator(".filter", new Page.LocatorOptions().setHasText("New START"))
                .click();
        assertThat(page.locator(".total b")).hasText(all);
    }

    @Test
    void anOrganizationNarrowsLikeATreatyAndIsMarkedInTheDocument() {
        Locator osce = page.locator(
                        ".facet.kind--organization .value", new Page.LocatorOptions().setHasText("in Europe"))
                .first();
        String count = osce.locator(".value__count").textContent();
        osce.locator(".value__name").click();
        assertThat(page.locator(".total b")).containsText(count);
        assertThat(page.locator(".filters")).containsText("Organization for Security and Co-operation in Europe");
        Browser.keep(page, "organization");
        page.locator(".hit a[href*='/documents/']").first().click();
        assertThat(page.locator(".mention.kind--organization").first())
                .hasText(Pattern.compile("ОБСЕ|OSCE|Europe|Европе"));
    }

    @Test
    void anExcludedValueIsAChipAndItsParagraphsAreGone() {
        page.navigate(server.page() + "?q=Freedonia");
        assertThat(page.locator(".total b")).hasText("2 paragraphs");
        page.locator(".facet.kind--treaty .value", new Page.LocatorOptions().setHasText("New START"))
                .locator(".value__not")
                .click();
        assertThat(page.locator(".total b")).hasText("1 paragraph");
        assertThat(page.locator(".filter--not")).containsText("New START");
        assertThat(page.locator(".hit__text")).containsText("other concerns & other treaties");
    }

    @Test
    void aQuotationIsExactAndSourceTextIsNeverMarkup() {
        page.locator("#q").fill("\"matter of Russia\"");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".total b")).hasText("1 paragraph");
        assertThat(page.locator(".hit__text")).containsText("<b>verification</b>");
        assertThat(page.locator(".hit__who")).containsText("Anna Ivanova");
        assertThat(page.locator(".hit__asked")).containsText("although it is no party?");
        assertThat(page.locator(".hit__date")).hasText("3 March 2021");
    }

    @Test
    void aYearOfTheHistogramNarrows() {
        page.navigate(server.page() + "?country=RU");
        page.locator(".years a[href*='from=2021']").first().click();
        assertThat(page.locator(".filters")).containsText("2021");
        assertThat(page.locator(".hit__date").first()).containsText("2021");
    }

    @Test
    void aHitLeadsToItsPlaceInTheDocumentWhereMentionsSayWhatTheyAreTakenFor() {
        page.navigate(server.page() + "?q=%22matter+of+Russia%22");
        page.locator(".hit__source a").click();
        assertThat(page.url()).contains("/documents/").endsWith("#p2");
        assertThat(page.locator(".document__title")).containsText("Evening News");
        assertThat(page.locator(".contents li")).hasCount(2);
        assertThat(page.locator("#p1")).hasClass(Pattern.compile("paragraph--question"));
        Locator mention = page.locator("#p2 .mention.kind--treaty");
        assertThat(mention.locator("> a")).hasText("New START Treaty");
        assertThat(page.locator("#p5 .mention", new Page.LocatorOptions().setHasText("Tehran"))
                        .locator(".why"))
                .containsText("Iran");
        Browser.keep(page, "document");
    }

    private Page evening(Page reader) {
        reader.navigate(server.page() + "?q=%22matter+of+Russia%22");
        reader.locator(".hit__source a").click();
        return reader;
    }

    @Test
    void aMentionSaysWhyOnHoverAndThePointerCanGoToItsNote() {
        Locator mention = evening(page).locator("#p2 .mention.kind--treaty");
        assertThat(mention.locator(".why")).isHidden();
        mention.locator("> a").hover();
        assertThat(mention.locator(".why")).isVisible();
        assertThat(mention.locator(".why")).containsText("New START (treaty), by its name “New START Treaty”");
        mention.locator(".why a").first().hover();
        assertThat(mention.locator(".why")).isVisible();
        mention.locator(".why a").first().click();
        assertThat(page.locator(".filters")).containsText("New START");
    }

    @Test
    void aMentionSaysWhyOnFocusAndItsLinksAreNextOnTheKeyboard() {
        Locator mention = evening(page).locator("#p2 .mention.kind--treaty");
        mention.locator("> a").focus();
        assertThat(mention.locator(".why")).isVisible();
        page.keyboard().press("Tab");
        assertThat(mention.locator(".why a").first()).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter"); // pins the note
        assertThat(mention.locator(".why")).hasCSS("position", "fixed");
        page.keyboard().press("Tab");
        assertThat(mention.locator(".why a").first()).isFocused();
        int links = mention.locator(".why a").count();
        for (int i = 0; i < links; i++) {
            page.keyboard().press("Tab");
        }
        Locator next = page.locator("#p2 .mention").nth(1);
        assertThat(next.locator("> a")).isFocused();
        assertThat(next.locator(".why")).isVisible();
        assertThat(mention.locator(".why")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"?q=%22matter+of+Russia%22, #p2", "?q=%22Consultative+Commission%22&language=en, .document__title"})
    void onAPhoneAMentionSaysWhyWhenItIsTappedAndItsNoteGoesWithATapBesideIt(String words, String place) {
        Page phone = browser.phone(360, 740, ColorScheme.DARK);
        phone.navigate(server.page() + words);
        phone.locator(".hit__source a").first().click();
        Locator mention = phone.locator(place + " .mention.kind--treaty").first();
        mention.scrollIntoViewIfNeeded();
        Object top = phone.evaluate("scrollY");
        mention.locator("> a").tap();
        assertThat(mention.locator(".why")).isVisible();
        assertThat(phone.evaluate("scrollY")).isEqualTo(top);
        var box = mention.locator(".why").boundingBox();
        assertThat(box.x).isBetween(-0.5, 0.5);
        assertThat(box.width).isBetween(359.0, 361.0);
        assertThat(box.y + box.height).isBetween(738.0, 742.0);
        assertThat(phone.locator(".why__close")).isVisible();
        phone.touchscreen().tap(180, 60);
        assertThat(mention.locator(".why")).isHidden();
        assertThat(phone.evaluate("scrollY")).isEqualTo(top);
        mention.locator("> a").tap();
        mention.locator(".why a").first().tap();
        assertThat(phone.locator(".filters")).containsText("New START");
    }

    @Test
    void onPaperThereAreNoNotes() {
        evening(page)
                .navigate(page.url().replaceAll("#.*", "")
                        + page.locator("#p2 .mention > a").first().getAttribute("href"));
        assertThat(page.locator("#p2 .why").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("#p2 .why").first()).isHidden();
        assertThat(page.locator(".why__close")).isHidden();
    }

    @Test
    void theInterfaceSpeaksRussianAndKeepsTheSearch() {
        page.navigate(server.page() + "?q=%D0%B4%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80&language=ru");
        page.locator(".masthead [hreflang=ru]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.locator(".total b")).containsText(Pattern.compile("абзац"));
        assertThat(page.locator("#q")).hasValue("договор");
        assertThat(page.locator(".hit mark").first()).containsText(Pattern.compile("[Дд]оговор"));
        assertThat(page.locator(".facet.kind--country .value__label").first()).containsText(Pattern.compile("[А-Я]"));
        Browser.keep(page, "russian");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry() {
        page.navigate(server.page() + "?q=Iran&treaty=open-skies");
        assertThat(page.locator(".total b")).containsText("0");
        assertThat(page.locator(".empty a").first()).isVisible();
        Browser.keep(page, "empty");
        page.locator(".empty a").first().click();
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "'', start, 390",
        "'?q=treaty&treaty=new-start', search, 390",
        "'?q=treaty&treaty=new-start', search-narrow, 320",
        "'?q=nothing-like-this', empty, 320",
        "'?page=-1', error, 320"
    })
    void onAPhoneNothingRunsSideways(String address, String name, int width) {
        Page phone = browser.page(width, 800, ColorScheme.DARK);
        phone.navigate(server.page() + address);
        Browser.keep(phone, "phone-" + name);
        Locator facets = phone.locator("details.facets .facet").first();
        if (facets.count() > 0) {
            assertThat(facets).not().isVisible();
            phone.locator(".facets__summary").click();
            assertThat(facets).isVisible();
        }
        assertThat(phone.locator("body").boundingBox().width).isLessThanOrEqualTo(width);
        for (Locator part : phone.locator("main *:visible").all()) {
            var box = part.boundingBox();
            if (box != null && box.width > 1) {
                assertThat(box.x + box.width)
                        .as(part + " " + part.textContent())
                        .isLessThanOrEqualTo(width + 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=treaty",
                "?q=treaty&treaty=new-start&not.country=GB&lang=ru",
                "?q=nothing-like-this",
                "?page=-1",
                "about",
                "help",
                "document",
                "document pinned",
                "document ?lang=ru"
            })
    void axeFindsNothing(String address) {
        Page scripted = browser.scriptedPage();
        if (address.startsWith("document")) {
            evening(scripted);
            if (address.endsWith("pinned")) {
                scripted.locator("#p2 .mention > a").first().click();
            } else if (address.endsWith("=ru")) {
                scripted.locator(".masthead [hreflang=ru]").click();
                scripted.locator("#p2 .mention > a").first().hover();
            }
        } else {
            scripted.navigate(server.page() + address);
        }
        List<Rule> violations = new AxeBuilder(scripted).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    @Test
    void inTheDarkThePageIsDark() {
        Page dark = browser.page(1360, 1000, ColorScheme.DARK);
        dark.navigate(server.page() + "?q=treaty");
        Browser.keep(dark, "search-dark");
        assertThat(dark.locator(".hit").first()).isVisible();
        assertThat(dark.locator("html")).not().hasCSS("background-color", "rgb(255, 255, 255)");
    }
}
