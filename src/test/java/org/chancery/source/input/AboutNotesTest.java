package org.chancery.source.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutNotesTest {

    private final AboutNotes notes = AboutNotes.of(About.NOTHING);

    @ParameterizedTest
    @ValueSource(strings = {"about.yaml", "a/about.yaml", "a/talks.pdf.about.yaml", "talks.about.yml", "A/ABOUT.YAML"})
    void anAboutFileIsKnownByItsName(String path) {
        assertThat(AboutNotes.isAbout(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about.yaml.txt", "a/.about.yaml", "about.json", "all-about.yaml", "about.yaml/talks.txt"})
    void otherNamesAreDocuments(String path) {
        assertThat(AboutNotes.isAbout(path)).isFalse();
    }

    @Test
    void aSidecarSpeaksOfTheFileBesideItAlone() throws Exception {
        notes.add("a/talks.pdf.about.yaml", yaml("title: Talks\nid: talks-1"));
        assertThat(notes.of("a/talks.pdf").sidecar().get(Facts.Key.TITLE)).isEqualTo("Talks");
        assertThat(notes.of("a/talks.pdf").sidecar().get(Facts.Key.ID)).isEqualTo("talks-1");
        assertThat(notes.of("talks.pdf")).isEqualTo(About.NOTHING);
        assertThat(notes.of("a/talks.txt").hash()).isEmpty();
    }

    @Test
    void aFolderSpeaksOfAllBelowItAndTheNearestGoesFirst() throws Exception {
        notes.add("about.yaml", yaml("source: Far\nplace: Port Alba"));
        notes.add("a/about.yaml", yaml("source: Near"));
        Facts below = notes.of("a/b/talks.txt").surroundings();
        assertThat(below.get(Facts.Key.SOURCE)).isEqualTo("Near");
        assertThat(below.get(Facts.Key.PLACE)).isEqualTo("Port Alba");
        assertThat(notes.of("talks.txt").surroundings().get(Facts.Key.SOURCE)).isEqualTo("Far");
        assertThat(notes.of("ab/talks.txt").surroundings().get(Facts.Key.SOURCE))
                .isEqualTo("Far");
    }

    @Test
    void theCommandLineSpeaksLast() throws Exception {
        AboutNotes outermost = AboutNotes.outermost("mine.yaml", yaml("source: Outer\ntype: speech"));
        outermost.add("about.yaml", yaml("source: Inner"));
        Facts said = outermost.of("talks.txt").surroundings();
        assertThat(said.get(Facts.Key.SOURCE)).isEqualTo("Inner");
        assertThat(said.get(Facts.Key.TYPE)).isEqualTo("speech");
    }

    @Test
    void valuesAreTakenAsTheyAreWritten() throws Exception {
        notes.add("about.yaml", yaml("date: 2020-12-29\nvolume: 007\ntitle: NO\nplace: 1_000\noutlet: 'Радио: «Эхо»'"));
        Facts said = notes.of("talks.txt").surroundings();
        assertThat(said.get(Facts.Key.DATE)).isEqualTo("2020-12-29");
        assertThat(said.get(Facts.Key.VOLUME)).isEqualTo("007");
        assertThat(said.get(Facts.Key.TITLE)).isEqualTo("NO");
        assertThat(said.get(Facts.Key.PLACE)).isEqualTo("1_000");
        assertThat(said.get(Facts.Key.OUTLET)).isEqualTo("Радио: «Эхо»");
    }

    @Test
    void aListIsSeveralValues() throws Exception {
        notes.add("about.yaml", yaml("source_topic:\n  - Disarmament\n  - Trade\nsource_person: [Anna Berg]"));
        Facts said = notes.of("talks.txt").surroundings();
        assertThat(said.all(Facts.Key.SOURCE_TOPIC)).containsExactly("Disarmament", "Trade");
        assertThat(said.all(Facts.Key.SOURCE_PERSON)).containsExactly("Anna Berg");
    }

    @Test
    void theNearestMappingCounts() throws Exception {
        notes.add("about.yaml", yaml("mapping:\n  title: headline\n  date: [day, meta.day]"));
        notes.add("a/b/about.yaml", yaml("mapping:\n  title: name"));
        assertThat(notes.of("a/x.jsonl").mapping())
                .isEqualTo(Map.of("title", List.of("headline"), "date", List.of("day", "meta.day")));
        assertThat(notes.of("a/b/x.jsonl").mapping()).isEqualTo(Map.of("title", List.of("name")));
    }

    @Test
    void aNameTellsWhatItsFormSays() throws Exception {
        notes.add("about.yaml", yaml("""
                        path: "{origin}_{session}_{date}.txt"
                        volume: "Session {session}"
                        title: "Session {session.number}: {origin.name}"
                        type: speech
                        """));
        Facts said = notes.of("Session 07 - 1952/CSK_07_1952.txt").surroundings();
        assertThat(said.get(Facts.Key.ORIGIN)).isEqualTo("czechoslovakia");
        assertThat(said.get(Facts.Key.DATE)).isEqualTo("1952");
        assertThat(said.get(Facts.Key.VOLUME)).isEqualTo("Session 07");
        assertThat(said.get(Facts.Key.TITLE)).isEqualTo("Session 7: Czechoslovakia");
        assertThat(said.get(Facts.Key.TYPE)).isEqualTo("speech");
    }

    @Test
    void ofANameOfAnotherFormOnlyTheRestIsSaid() throws Exception {
        notes.add("about.yaml", yaml("path: \"{origin}_{date}.txt\"\ntitle: \"Speech {date}\"\ntype: speech"));
        Facts said = notes.of("README.txt").surroundings();
        assertThat(said.get(Facts.Key.TITLE)).isNull();
        assertThat(said.get(Facts.Key.TYPE)).isEqualTo("speech");
    }

    @Test
    void aFormMayTakeInFolders() throws Exception {
        notes.add("about.yaml", yaml("path: \"{volume} - {date}/*_{speaker}.*\""));
        Facts said = notes.of("archive/Session 30 - 1975/000_Anna Berg.tar.gz").surroundings();
        assertThat(said.get(Facts.Key.VOLUME)).isEqualTo("Session 30");
        assertThat(said.get(Facts.Key.DATE)).isEqualTo("1975");
        assertThat(said.get(Facts.Key.SPEAKER)).isEqualTo("Anna Berg");
        assertThat(notes.of("Anna Berg.txt").surroundings().isEmpty()).isTrue();
    }

    @Test
    void aNameThatMakesNoValueIsRefusedAndSaysWhy() throws Exception {
        notes.add("about.yaml", yaml("type: speech\npath: \"{origin}_{date}.txt\""));
        assertThatThrownBy(() -> notes.of("a/RUS_1919-02-30.txt"))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith(
                        "a/RUS_1919-02-30.txt: its name has the form of about.yaml, line 2, but makes no"
                                + " date: \"1919-02-30\" is not a date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "colour: red; line 2: unknown key \"colour\" (known: date, id,",
                "type: sermon; line 2: type: \"sermon\" is not a type",
                "date: 29/12/2020; line 2: date: \"29/12/2020\" is not a date",
                "source: again; line 2: \"source\" is given twice; keep one",
                "title:; line 2: title: it has no value",
                "title: [a, b]; line 2: title: it has one value, no list",
                "title: {a: b}; line 2: title: a single value is wanted here",
                "title: !secret x; line 2: title: a tag (!) is not taken",
                "mapping: headline; line 2: mapping: write the fields below it",
                "mapping: {title: {a: b}}; line 2: mapping, title: a single value is wanted",
                "title: \"{session}\"; line 2: title: {session} is not in the path (none is given)",
                "path: talks.txt; line 2: path: \"talks.txt\" names nothing",
                "path: \"{a}{b}.txt\"; line 2: path: nothing stands before {b}",
                "path: \"{date}/{date}.txt\"; line 2: path: {date} stands in it twice",
                "path: \"{Date}.txt\"; line 2: path: \"{Date}\" is no name",
                "path: \"{date.txt\"; line 2: path: a brace without its other",
                "path: \"{source}.txt\"; line 1: source: the path gives it too",
                "title: \"unfinished; line 3: no valid YAML",
                "[[[[[[; line 2: lists and mappings within each other",
                "id: one; line 2: id: it names one document, but this is about many",
                "url: https://example.org/; line 2: url: it names one document",
                "path: \"{id}.txt\"; line 2: path: it names one document",
            })
    void aFaultIsNamedWithFileLineAndKey(String line, String message) {
        String text = line.startsWith("[") ? "#\n" + line : "source: United Nations\n" + line + "\n";
        assertThatThrownBy(() -> notes.add("a/about.yaml", yaml(text)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith("a/about.yaml, " + message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anEmptyAboutFileIsRefused() {
        assertThatThrownBy(() -> notes.add("about.yaml", new byte[0]))
                .hasMessage("about.yaml: it is empty; write what is to be said (title: ...), or delete it");
        assertThatThrownBy(() -> notes.add("a/about.yaml", yaml("# to do\n")))
                .hasMessageStartingWith("a/about.yaml: it says nothing");
    }

    @Test
    void aYamlBombIsRefusedBeforeItGrows() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c + ": &" + c + " [*" + (char) (c - 1) + ", *" + (char) (c - 1) + "]\n");
        }
        assertThatThrownBy(() -> notes.add("about.yaml", yaml(bomb.toString())))
                .hasMessageStartingWith("about.yaml, line 2: an alias (*) is not taken");
        assertThatThrownBy(() -> notes.add("a/about.yaml", yaml("[".repeat(500_000))))
                .hasMessageStartingWith("a/about.yaml, line 1: lists and mappings within each other");
        assertThatThrownBy(() -> notes.add("b/about.yaml", new byte[2 << 20]))
                .hasMessageStartingWith("b/about.yaml: it has 2048 KB; at most 1024 are read");
    }

    @Test
    void filesWhoseAboutFileIsFaultyAreNotIndexedAsSomethingElse() {
        assertThatThrownBy(() -> notes.add("a/about.yaml", yaml("colour: red"))).isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> notes.of("a/b/talks.txt"))
                .hasMessage(
                        "a/b/talks.txt: what \"a/about.yaml\" says about it cannot be used; mend that file and index"
                                + " this one again");
        assertThatThrownBy(() -> notes.add("talks.txt.about.yaml", yaml("["))).isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> notes.of("talks.txt")).isInstanceOf(RejectedInput.class);
    }

    @Test
    void twoAboutFilesOfOneFileAreRefused() throws Exception {
        notes.add("talks.txt.about.yaml", yaml("title: A"));
        assertThatThrownBy(() -> notes.add("talks.txt.about.yml", yaml("title: B")))
                .hasMessage("talks.txt.about.yml: \"talks.txt.about.yaml\" is about the same; keep one of them");
        assertThatThrownBy(() -> notes.of("talks.txt")).isInstanceOf(RejectedInput.class);
    }

    @Test
    void aSidecarWithoutItsFileIsAnOrphan() throws Exception {
        notes.add("b/talks.pdf.about.yml", yaml("title: A"));
        notes.add("talks.txt.about.yaml", yaml("title: A"));
        notes.add("gone.txt.about.yaml", yaml("title: A"));
        notes.add("a/about.yaml", yaml("type: speech"));
        assertThat(notes.orphans("talks.txt"::equals)).containsExactly("b/talks.pdf.about.yml", "gone.txt.about.yaml");
    }

    @Test
    void whatIsSaidOfAnArchiveHoldsForWhatIsInItButItsId() throws Exception {
        notes.add("about.yaml", yaml("path: \"{origin}_{date}.txt\"\nplace: Port Alba"));
        notes.add("a.zip.about.yaml", yaml("id: one\nsource: Archive\nmapping:\n  title: name"));
        AboutNotes inside = AboutNotes.of(notes.of("a.zip"));
        inside.add("a.zip/b/about.yaml", yaml("place: Tavira"));
        About entry = inside.of("a.zip/b/RUS_1999.txt");
        assertThat(entry.sidecar().isEmpty()).isTrue();
        assertThat(entry.surroundings().get(Facts.Key.ID)).isNull();
        assertThat(entry.surroundings().get(Facts.Key.SOURCE)).isEqualTo("Archive");
        assertThat(entry.surroundings().get(Facts.Key.PLACE)).isEqualTo("Tavira");
        assertThat(entry.surroundings().get(Facts.Key.ORIGIN)).isEqualTo("RU");
        assertThat(entry.mapping()).containsKey("title");
    }

    @Test
    void anIdOfTheUsersOwnGoesFirst() throws Exception {
        notes.add("talks.txt.about.yaml", yaml("id: theirs\ntitle: Talks"));
        About about = notes.of("talks.txt").withId("mine");
        assertThat(about.sidecar().get(Facts.Key.ID)).isEqualTo("mine");
        assertThat(about.sidecar().get(Facts.Key.TITLE)).isEqualTo("Talks");
    }

    @Test
    void otherWordsHaveAnotherHash() throws Exception {
        About one = AboutNotes.parse("x", yaml("title: A"), "talks.txt");
        About two = AboutNotes.parse("y", yaml("# again\ntitle: A"), "talks.txt");
        About other = AboutNotes.parse("z", yaml("title: B"), "talks.txt");
        assertThat(one.hash()).hasSize(64).isEqualTo(two.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void theAboutFileOfTheGeneralDebateReadsItsNames() throws Exception {
        Path file = Path.of("docs/archives/un-general-debate.about.yaml");
        AboutNotes debate = AboutNotes.outermost(file.toString(), Files.readAllBytes(file));
        Facts said = debate.of("TXT/Session 05 - 1950/ZAF_05_1950.txt").surroundings();
        assertThat(said.get(Facts.Key.ORIGIN)).isEqualTo("ZA");
        assertThat(said.get(Facts.Key.TITLE)).isEqualTo("General Debate, session 5: South Africa");
        assertThat(said.get(Facts.Key.DATE)).isEqualTo("1950");
        assertThat(debate.of("README.txt").surroundings().get(Facts.Key.TITLE)).isNull();
    }

    private static byte[] yaml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
