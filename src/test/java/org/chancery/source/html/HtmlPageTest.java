package org.chancery.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.Identity;
import org.chancery.source.Reads;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    private static final String WORDS =
            "<p>The envoys met in the old customs house.</p><p>They parted at noon, and nothing was signed.</p>";
    private static final String RUSSIAN =
            "<p>Послы встретились в старой таможне и говорили о паромах.</p><p>Они расстались в полдень и ничего не подписали.</p>";

    private static byte[] page(String head, String body) {
        return ("<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Reads read(byte[] page) throws RejectedInput {
        return Reads.of(Input.of("talks.html", page, "test", null));
    }

    private static Document document(byte[] page) throws RejectedInput {
        return read(page).documents().getFirst();
    }

    private static List<String> texts(byte[] page) throws RejectedInput {
        return texts(document(page));
    }

    private static List<String> texts(Document document) {
        return document.paragraphs().stream()
                .map(paragraph -> paragraph.said().text())
                .toList();
    }

    private static Draft draft(byte[] page) throws RejectedInput {
        return Sources.drafts(Input.of("talks.html", page, "test", null), new java.util.ArrayList<>())
                .getFirst();
    }

    private static String key(String url) {
        return Identity.of("test", url.isEmpty() ? null : url, null, "talks.html")
                .key();
    }

    private static void assertRejected(byte[] page, String reason) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("talks.html: " + reason)
                .hasMessageNotContaining("\n");
    }

    private static byte[] russian(String charset, String says) {
        return ("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + says
                        + "\"><title>Послы</title></head><body>" + RUSSIAN + "</body></html>")
                .getBytes(Charset.forName(charset));
    }

    // What page it is

    @Test
    void thePageIsKnownByItsCanonicalLink() throws Exception {
        byte[] page = page(
                "<link rel=canonical href='https://mfa.example/talks'><meta property=og:url content='https://mfa.example/x'>",
                WORDS);
        assertThat(draft(page).identity().key()).isEqualTo(key("https://mfa.example/talks"));
        assertThat(document(page).about().url()).isEqualTo("https://mfa.example/talks");
    }

    @Test
    void aRelativeCanonicalLinkIsNoAddress() throws Exception {
        byte[] page = page(
                "<link rel=canonical href='17.html'><meta property=og:url content='https://mfa.example/talks'>", WORDS);
        assertThat(draft(page).identity().key()).isEqualTo(key("https://mfa.example/talks"));
    }

    @Test
    void theAddressOfTheSiteIsNotThatOfItsPages() throws Exception {
        byte[] page = page("<link rel=canonical href='https://mfa.example/'>", WORDS);
        assertThat(draft(page).identity().key()).isEqualTo(key(""));
    }

    @Test
    void theAddressMayStandInLinkedDataOfTheHead() throws Exception {
        byte[] page = page(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"mainEntityOfPage\": {\"@id\": \"https://mfa.example/talks\"}}</script>",
                WORDS);
        assertThat(draft(page).identity().key()).isEqualTo(key("https://mfa.example/talks"));
    }

    @Test
    void aLinkInTheBodySaysNothingAboutThePage() throws Exception {
        byte[] page = page("", "<link rel=canonical href='https://mfa.example/talks'>" + WORDS);
        assertThat(draft(page).identity().key()).isEqualTo(key(""));
    }

    @Test
    void aSidecarGoesBeforeTheMarkup() throws Exception {
        Facts said = new Facts.Builder()
                .put(Facts.Key.URL, "https://archive.example/1")
                .put(Facts.Key.TITLE, "Envoys meet")
                .build();
        byte[] page = page("<title>Talks</title><meta property=og:url content='https://mfa.example/talks'>", WORDS);
        Input input =
                new Input("talks.html", Content.of(page), "test", new About(said, Facts.NONE, java.util.Map.of()));
        Document document = Reads.of(input).documents().getFirst();
        assertThat(document.about().title()).isEqualTo("Envoys meet");
        assertThat(document.about().url()).isEqualTo("https://archive.example/1");
    }

    @Test
    void theSameBytesAreTheSameDocument() throws Exception {
        byte[] page = page("<title>Talks</title>", WORDS);
        assertThat(document(page)).isEqualTo(document(page.clone()));
        assertThat(draft(page).sourceHash()).isEqualTo(draft(page.clone()).sourceHash());
    }

    // What it says about itself

    @Test
    void theSitesNameIsTakenOffTheTitle() throws Exception {
        String site = "<meta property=og:site_name content='Ministry of Ports'>";
        assertThat(document(page(site + "<title>Talks • Ministry of Ports</title>", WORDS))
                        .about()
                        .title())
                .isEqualTo("Talks");
        assertThat(document(page("<title>Talks | Ferries</title>", WORDS))
                        .about()
                        .title())
                .as("nothing proves that this is a site")
                .isEqualTo("Talks | Ferries");
    }

    @Test
    void aHeadingThatNamesTheSiteIsNoTitle() throws Exception {
        byte[] page = page(
                "<meta property=og:site_name content='Ministry of Ports'><meta property=og:title content='Talks'>",
                "<h1>Ministry of Ports</h1><div>" + WORDS + "</div>");
        assertThat(document(page).about().title()).isEqualTo("Talks");
    }

    @Test
    void aDateIsAsExactAsThePageSays() throws Exception {
        assertThat(document(page("<meta name=dcterms.date content=2020>", WORDS))
                        .about()
                        .dating()
                        .toString())
                .isEqualTo("2020");
        assertThat(document(page("<meta name=citation_date content='2020/06/12'>", WORDS))
                        .about()
                        .dating()
                        .toString())
                .isEqualTo("2020-06-12");
    }

    @Test
    void aDateOfNoCalendarIsLeftOutAndSaid() throws Exception {
        Reads reads = read(page("<meta name=dcterms.date content='2019-02-30'>", WORDS));
        assertThat(reads.documents().getFirst().about().dating().toString()).isEmpty();
        assertThat(reads.repairs()).contains("date left out: \"2019-02-30\" is no day of the calendar");
    }

    @Test
    void aTemplatesLanguageIsNotBelievedAgainstTheWords() throws Exception {
        String russian = RUSSIAN.repeat(4);
        Reads reads = read(("<html lang=en><body>" + russian + "</body></html>").getBytes(StandardCharsets.UTF_8));
        assertThat(reads.documents().getFirst().about().language()).isEqualTo("ru");
        assertThat(reads.repairs()).contains("the page says that its language is en, but its words are ru");
    }

    // The text

    @Test
    void aLeadIsTheFirstParagraphAndStandsOnce() throws Exception {
        String lead = "The envoys met in the old customs house.";
        byte[] page = page(
                "",
                "<article><h1>Talks</h1><div class=lead>" + lead + "</div><div itemprop=articleBody>" + WORDS
                        + "</div></article>");
        assertThat(texts(page)).containsExactly(lead, "They parted at noon, and nothing was signed.");
    }

    @Test
    void whatTheLeadRepeatsIsSaid() throws Exception {
        Reads reads = read(page(
                "",
                "<article><h1>Talks</h1><p class=summary>The envoys met in the old customs house.</p><div itemprop=articleBody>"
                        + WORDS + "</div></article>"));
        assertThat(reads.repairs()).contains("the first paragraph dropped that repeats the lead");
    }

    @Test
    void inlineMarkupNeitherAddsNorTakesSpaces() throws Exception {
        assertThat(texts(page(
                        "", "<p>A <b>long</b>, <i>very</i> long w<b>or</b>d&nbsp;in\n the <a href=x>talks</a>.</p>")))
                .containsExactly("A long, very long word in the talks.");
    }

    @Test
    void textDirectlyInABlockIsAParagraph() throws Exception {
        assertThat(texts(page("", "<div>First words here.<div>Second words here.</div>Third words here.</div>")))
                .containsExactly("First words here.", "Second words here.", "Third words here.");
    }

    @Test
    void aSingleLineBreakIsNoParagraph() throws Exception {
        assertThat(texts(page("", "<p>One line<br>goes on.<br><br>Another begins.<br/> <br/>A third one.</p>")))
                .containsExactly("One line goes on.", "Another begins.", "A third one.");
    }

    @Test
    void aFormAroundTheWholePageIsNoForm() throws Exception {
        assertThat(texts(page("", "<form id=aspnetForm><div>" + WORDS + "</div></form>")))
                .hasSize(2);
    }

    @Test
    void whatIsCalledComplementaryMayHoldTheArticle() throws Exception {
        byte[] page = page(
                "", "<div role=complementary class=read><article itemprop=articleBody>" + WORDS + "</article></div>");
        assertThat(texts(page)).hasSize(2);
    }

    @Test
    void aBodyThatHasNoSidebarIsNoSidebar() throws Exception {
        byte[] page = ("<html><body class='no-sidebar'><div class='with_tooltip'>" + WORDS + "</div></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(texts(page)).hasSize(2);
    }

    @Test
    void boldTypeThatIsNoLabelLeavesNoMarks() throws Exception {
        assertThat(texts(page("", "<p><b>Important:</b> nothing is agreed.</p><p><b>Nota bene.</b> Nothing.</p>")))
                .containsExactly("Important: nothing is agreed.", "Nota bene. Nothing.");
    }

    @Test
    void scriptInAttributesIsNeverText() throws Exception {
        byte[] page = page(
                "",
                "<div onclick=\"alert('x')\"><p onmouseover='steal()' title='<script>x</script>'>The envoys met at last.</p>"
                        + "<a href='javascript:alert(1)'>They</a> parted at noon.<img src=x onerror=alert(1)></div>");
        assertThat(texts(page)).containsExactly("The envoys met at last.", "They parted at noon.");
    }

    @Test
    void aPageWithoutABodyIsReadAllTheSame() throws Exception {
        assertThat(texts("<!DOCTYPE html><title>Talks</title><p>The envoys met.<p>They parted."
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("The envoys met.", "They parted.");
    }

    @Test
    void tenThousandNestedTagsAreReadThrough() throws Exception {
        byte[] page = page("", "<div><b>".repeat(10_000) + WORDS + "</b></div>".repeat(10_000));
        assertThat(texts(page)).hasSize(2);
    }

    @Test
    void aPageCutShortIsReadAsFarAsItGoes() throws Exception {
        byte[] whole = page("<title>Talks</title>", "<p>The envoys met at last.</p><p>They parted at no");
        assertThat(texts(Arrays.copyOf(whole, whole.length - 14)))
                .containsExactly("The envoys met at last.", "They parted at no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=root></div><script src=app.js></script>",
                "<noscript>You need to enable JavaScript.</noscript><div>Loading...</div>",
                "<nav><a href=/>Home</a> <a href=/news>News of the day and more</a></nav>",
                "<img src=scan.jpg alt='A scanned letter'>"
            })
    void aPageWithoutTextIsRejected(String body) {
        assertRejected(page("<title>Talks</title>", body), "the page holds no text of its own");
    }

    @Test
    void aPageOfFramesIsRejected() {
        assertRejected(
                "<html><head><title>Talks</title></head><frameset cols='20%,80%'><frame src=a.htm><frame src=b.htm></frameset></html>"
                        .getBytes(StandardCharsets.UTF_8),
                "the page holds no text of its own");
    }

    @Test
    void aPageOfFiftyMegabytesIsRejected() {
        byte[] page = new byte[50 << 20];
        Arrays.fill(page, (byte) ' ');
        byte[] start = page("", WORDS);
        System.arraycopy(start, 0, page, 0, start.length);
        assertRejected(page, "the page has 50 MB; a page may have 16");
    }

    @Test
    void aPageOfAMillionTagsIsRejected() {
        assertRejected(page("", "<b>x".repeat(1_000_000)), "the page has 1000007 tags; a page may have 500000");
    }

    // Encodings

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"})
    void anOldRussianEncodingIsReadAsThePageSays(String charset) throws Exception {
        Reads reads = read(russian(charset, charset));
        assertThat(texts(reads.documents().getFirst()).getFirst())
                .isEqualTo("Послы встретились в старой таможне и говорили о паромах.");
        assertThat(reads.repairs()).noneMatch(repair -> repair.contains("encoding") || repair.contains("bytes"));
    }

    @Test
    void aDeclarationThatLiesAboutUtf8IsNamed() throws Exception {
        Reads reads = read(russian("UTF-8", "windows-1251"));
        assertThat(reads.documents().getFirst().about().title()).isEqualTo("Послы");
        assertThat(reads.repairs())
                .contains("the page says that it is windows-1251, but its bytes are UTF-8; read as UTF-8");
    }

    @Test
    void aDeclarationOfUtf8ThatLiesIsNamed() throws Exception {
        Reads reads = read(russian("windows-1251", "utf-8"));
        assertThat(reads.documents().getFirst().about().title()).isEqualTo("Послы");
        assertThat(reads.repairs())
                .contains(
                        "the page says that it is utf-8, but its bytes are not; read as windows-1251, by its letters");
    }

    @Test
    void aServersWrongDefaultIsContradictedByItsLetters() throws Exception {
        Reads reads = read(russian("KOI8-R", "windows-1251"));
        assertThat(reads.documents().getFirst().about().title()).isEqualTo("Послы");
        assertThat(read(russian("windows-1251", "iso-8859-1"))
                        .documents()
                        .getFirst()
                        .about()
                        .title())
                .isEqualTo("Послы");
        assertThat(reads.repairs())
                .contains(
                        "the page says that it is windows-1251, but its bytes are not; read as KOI8-R, by its letters");
    }

    @Test
    void anUnknownEncodingIsGuessedAndSaid() throws Exception {
        Reads reads = read(russian("windows-1251", "x-klingon"));
        assertThat(reads.documents().getFirst().about().title()).isEqualTo("Послы");
        assertThat(reads.repairs())
                .contains("the page says that its encoding is \"x-klingon\", which is none that is known");
    }

    @Test
    void westernLettersAreReadAsBrowsersReadThem() throws Exception {
        byte[] page = "<html><meta charset=iso-8859-1><p>Le ministre “général” a été reçu à Port-Alba.</p></html>"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(texts(page)).containsExactly("Le ministre “général” a été reçu à Port-Alba.");
    }

    @Test
    void aByteOrderMarkGoesBeforeTheDeclaration() throws Exception {
        String page = "\ufeff<html><meta charset=windows-1251><title>Послы</title>" + RUSSIAN + "</html>";
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            Reads reads = read(page.getBytes(Charset.forName(charset)));
            assertThat(reads.documents().getFirst().about().title()).isEqualTo("Послы");
            assertThat(reads.repairs()).anyMatch(repair -> repair.contains("byte order mark"));
        }
    }

    @Test
    void aBrokenCharacterIsDroppedAndCountedNeverReplaced() throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.write(
                "<html><head><meta charset=utf-8></head><p>Послы встретились в ста".getBytes(StandardCharsets.UTF_8));
        page.write(0xd1);
        page.write("рой таможне.</p></html>".getBytes(StandardCharsets.UTF_8));
        Reads reads = read(page.toByteArray());
        assertThat(texts(reads.documents().getFirst())).containsExactly("Послы встретились в старой таможне.");
        assertThat(reads.repairs())
                .anyMatch(repair -> repair.startsWith(
                        "1 broken character dropped: the bytes are no valid UTF-8 (the first is byte "));
    }

    @Test
    void aBrokenByteBesideOneSoundCharacterIsDroppedThoughNothingDeclaresUtf8() throws Exception {
        byte[] page = "<html><p>The envoys met ~ at noon – in the old customs house.</p></html>"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < page.length; i++) {
            page[i] = page[i] == '~' ? (byte) 0xe9 : page[i];
        }
        Reads reads = read(page);
        assertThat(texts(reads.documents().getFirst()))
                .containsExactly("The envoys met at noon – in the old customs house.");
        assertThat(reads.repairs()).anyMatch(repair -> repair.startsWith("1 broken character dropped"));
    }

    @Test
    void aFewBytesBeyondAsciiTellNoLanguage() throws Exception {
        byte[] page = "<html><p>The envoys met in a café by the old customs house.</p></html>"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(texts(page)).containsExactly("The envoys met in a café by the old customs house.");
        assertThat(read(page).repairs())
                .contains("the page does not say its encoding; read as windows-1252, by its letters");
    }

    private static final String BOLD_QUESTIONS =
            "<p><b>The envoy spoke to us at noon.</b></p><p><b>Who came to the customs house?</b></p><p>Nobody did.</p><p>Not even the pilots.</p>"
                    + "<p><b>Tell us about the ferry.</b></p><p><b>Does it run?</b></p><p>It does.</p><p><b>Carl Holm asked.</b></p>";

    @Test
    void boldParagraphsOfAnInterviewWithoutLabelsAreItsQuestions() throws Exception {
        Reads reads = read(page("<title>Interview with the envoy</title>", BOLD_QUESTIONS));
        assertThat(reads.documents().getFirst().paragraphs().stream()
                        .map(paragraph -> paragraph.said().role().id() + " "
                                + paragraph.said().exchange() + " "
                                + paragraph.said().text()))
                .containsExactly(
                        "statement null The envoy spoke to us at noon.",
                        "question 1 Who came to the customs house?",
                        "answer 1 Nobody did.",
                        "answer 1 Not even the pilots.",
                        "question 2 Tell us about the ferry.",
                        "question 2 Does it run?",
                        "answer 2 It does.",
                        "answer 2 Carl Holm asked.");
        assertThat(reads.repairs()).contains("3 paragraphs in bold type read as questions: the page has no labels");
    }

    @Test
    void boldQuestionsOfAnArticleAreRhetoric() throws Exception {
        Document document = document(page("<title>The ferry of Port-Alba</title>", BOLD_QUESTIONS));
        assertThat(document.paragraphs()).allMatch(paragraph -> paragraph.said().exchange() == null);
    }

    @Test
    void controlCharactersAreDroppedAndCounted() throws Exception {
        Reads reads = read(page("", "<p>The en\0voys met in the old customs\u0007 house.</p>"));
        assertThat(texts(reads.documents().getFirst())).containsExactly("The envoys met in the old customs house.");
        assertThat(reads.repairs()).contains("2 control characters dropped");
    }
}
