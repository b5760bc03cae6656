package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Mention.Antecedent;
import org.chancery.corpus.Mention.Kind;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What a document's page says of why its words are marked. */
class EvidenceTest extends InTheReadingRoom {
    private static final org.chancery.corpus.Document TALKS = talks();
    private static final String PAGE = "/documents/" + TALKS.id();

    private static org.chancery.corpus.Document talks() {
        org.chancery.corpus.Document bare = Shelf.document(
                "talks",
                new Description(
                        "Talks on arms control",
                        Dating.parse("2021"),
                        "en",
                        DocumentType.INTERVIEW,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Shelf.said(Role.QUESTION, 1, null, "Will the New START Treaty last?"),
                Shelf.said(Role.ANSWER, 1, null, "The Treaty differs from the Arms Control Treaty on missile defence."),
                Shelf.said(Role.ANSWER, 1, null, "It is named above, this one elsewhere."));
        List<Paragraph> paragraphs = new ArrayList<>(bare.paragraphs());
        Antecedent first = new Antecedent(paragraphs.getFirst().id(), 9, 25);
        set(paragraphs, 0, new Mention(Facet.TREATY, "new-start", Kind.NAME, 9, 25, "label \"New START Treaty\""));
        set(
                paragraphs,
                1,
                new Mention(Facet.TREATY, "new-start", Kind.ANAPHOR, 0, 10, "the nearest treaty", first),
                new Mention(Facet.TREATY, "npt", Kind.NAME, 28, 47, "label \"Arms Control Treaty\""),
                new Mention(Facet.TOPIC, "arms-control", Kind.CUE, 28, 40, "cue \"arms control\""),
                new Mention(Facet.TOPIC, "security", Kind.IMPLIED, 28, 47, "implied by treaty/npt"),
                new Mention(Facet.TOPIC, "missile-defence", Kind.CUE, 51, 66, "hints \"missile\", \"defence\""));
        set(
                paragraphs,
                2,
                new Mention(Facet.TREATY, "npt", Kind.ANAPHOR, 0, 2, "the title", new Antecedent(bare.id(), 9, 21)),
                new Mention(Facet.TREATY, "npt", Kind.ANAPHOR, 19, 27, "elsewhere", new Antecedent("other.p1", 0, 5)));
        return bare.with(
                List.of(new Mention(Facet.TOPIC, "arms-control", Kind.CUE, 9, 21, "cue \"arms control\"")), paragraphs);
    }

    private static void set(List<Paragraph> paragraphs, int index, Mention... mentions) {
        paragraphs.set(index, paragraphs.get(index).with(List.of(mentions)));
    }

    @BeforeAll
    static void put() {
        room.archive().put(TALKS, "test/1");
        room.archive().commit();
    }

    private static List<String> notes(Document page, String place) throws Exception {
        return texts(page, "//*[@id='" + place + "']//span[@class='why']/span");
    }

    @Test
    void aMentionSaysWhatItIsTakenForByWhichKindAndRule() throws Exception {
        Document page = page(PAGE, 200);
        assertThat(notes(page, "p1")).containsExactly("New START (treaty), by its name “New START Treaty”");
        assertThat(texts(page, "//*[@id='p1']//span[@class='why']//a/@href")).containsExactly("/?treaty=new-start");
        assertThat(notes(page, "p2"))
                .contains("Missile defence (topic): these words speak for it, “missile”, “defence”");
    }

    @Test
    void wordsThatPointBackSayToWhichWordsAndLeadThere() throws Exception {
        Document page = page(PAGE, 200);
        assertThat(notes(page, "p2"))
                .startsWith("New START (treaty): these words point back to “New START Treaty” in paragraph 1");
        assertThat(texts(page, "//*[@id='p2']//span[contains(@class,'mention--back')]//a/@href"))
                .containsExactly("#w2-1", "/?treaty=new-start", "#p1");
        assertThat(notes(page, "p3"))
                .containsExactly(
                        "NPT (treaty): these words point back to “arms control” in the title",
                        "NPT (treaty): these words point back to elsewhere");
        assertThat(texts(page, "//*[@id='p3']//span[@class='why']//a/@href"))
                .containsExactly("/?treaty=npt", "#title", "/?treaty=npt");
    }

    @Test
    void mentionsThatOverlapAreAllToldInOneNote() throws Exception {
        Document page = page(PAGE, 200);
        assertThat(texts(page, "//*[@id='p2']//span[contains(@class,'mention')]/a"))
                .containsExactly("The Treaty", "Arms Control Treaty", "missile defence");
        assertThat(notes(page, "p2").subList(1, 4))
                .containsExactly(
                        "NPT (treaty), by its name “Arms Control Treaty”",
                        "Security (topic), implied by NPT",
                        "“Arms Control”: Arms control (topic): these words speak for it, “arms control”");
    }

    @Test
    void theTitleShowsItsMentions() throws Exception {
        Document page = page(PAGE, 200);
        assertThat(texts(page, "//h1/span/a")).containsExactly("arms control");
        assertThat(notes(page, "title"))
                .containsExactly("Arms control (topic): these words speak for it, “arms control”");
        assertThat(texts(page, "//title")).containsExactly("Talks on arms control – Chancery");
    }

    @Test
    void everyMentionIsDescribedByANoteThatIsThere() throws Exception {
        Document page = page(PAGE, 200);
        List<String> described = texts(page, "//span[contains(@class,'mention')]/a/@aria-describedby");
        assertThat(described).hasSize(7).isEqualTo(texts(page, "//span[@class='why']/@id"));
        assertThat(texts(page, "//span[contains(@class,'mention')]/a/@href"))
                .isEqualTo(described.stream().map(note -> "#" + note).toList());
        assertThat(texts(page, "//span[@class='why'][not(@hidden)]")).isEmpty();
    }

    @Test
    void aNoteSpeaksTheReadersLanguageAndSaysSo() throws Exception {
        Document page = page(PAGE + "?lang=ru", 200);
        assertThat(notes(page, "p2"))
                .startsWith("Договор о СНВ (договор): эти слова указывают назад, на «New START Treaty» в абзаце 1");
        assertThat(texts(page, "//*[@id='p1']//span[@class='why']/@lang")).containsExactly("ru");
        assertThat(texts(page(PAGE, 200), "//span[@class='why']/@lang")).isEmpty();
    }

    @Test
    void aHitShowsTheWordsForWhichItsFacetsLetItPass() throws Exception {
        String why = "//li[@class='hit']//*[contains(@class,'hit__why')]";
        Document page = page("/?treaty=npt&topic=security", 200);
        assertThat(texts(page, why)).containsExactly("Arms Control Treaty", "missile defence");
        Document matched = page("/?q=control&treaty=npt", 200);
        assertThat(texts(matched, why)).containsExactly("Arms", "Control", "Treaty");
        assertThat(texts(matched, "//li[@class='hit']//mark")).containsExactly("Control");
        assertThat(texts(page("/?q=treaty", 200), why)).isEmpty();
    }
}
