package org.chancery.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.chancery.corpus.Document;
import org.chancery.source.input.About;
import org.chancery.source.input.AboutNotes;
import org.chancery.source.input.Content;
import org.chancery.source.input.Input;
import org.chancery.source.input.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {

    private static final Map<String, byte[]> TALKS = talks();

    @TempDir
    Path folder;

    private static Map<String, byte[]> talks() {
        Map<String, byte[]> talks = new LinkedHashMap<>();
        talks.put("2019/talks.txt", Packs.talk("Talks with pilots"));
        talks.put("2020/talks.txt", Packs.talk("Talks with sailors"));
        return talks;
    }

    private static void assertTalks(Unpacks unpacks, String archive) {
        assertThat(unpacks.faults()).isEmpty();
        assertThat(unpacks.paths()).containsExactly(archive + "/2019/talks.txt", archive + "/2020/talks.txt");
        assertThat(unpacks.documents())
                .extracting(document -> document.about().title())
                .containsExactly("Talks with pilots", "Talks with sailors");
    }

    @Test
    void aZipArchiveIsReadAsItsFilesAre() throws Exception {
        assertTalks(Unpacks.of("a.zip", Packs.zip(TALKS)), "a.zip");
    }

    @Test
    void tarArchivesAreReadHoweverTheyArePacked() throws Exception {
        byte[] tar = Packs.tar(TALKS);
        assertTalks(Unpacks.of("a.tar", tar), "a.tar");
        assertTalks(Unpacks.of("a.tar.gz", Packs.gzip(tar)), "a.tar.gz");
        assertTalks(Unpacks.of("a.tar.bz2", Packs.bzip2(tar)), "a.tar.bz2");
        assertTalks(Unpacks.of("a.tar.xz", Packs.xz(tar)), "a.tar.xz");
    }

    @Test
    void anArchiveOnDiskIsReadInPlace() throws Exception {
        Path file = Files.write(folder.resolve("a.zip"), Packs.zip(TALKS));
        assertTalks(Unpacks.of(new Input("a.zip", Content.of(file), "test", About.NOTHING)), "a.zip");
    }

    @Test
    void aTarArchiveOfTheOldFormIsKnownByItsSum() throws Exception {
        byte[] tar = Packs.tar(Map.of("talks.txt", Packs.talk("Talks")));
        for (int i = 257; i < 265; i++) {
            tar[i] = 0; // the old form has no name of its own
        }
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xff;
        }
        System.arraycopy(Packs.utf8(String.format("%06o\0 ", sum)), 0, tar, 148, 8);
        assertThat(Unpacks.of("a.tar", tar).paths()).containsExactly("a.tar/talks.txt");
    }

    @Test
    void aPackedFileIsTheFile() throws Exception {
        byte[] talk = Packs.talk("Talks");
        Unpacks plain = Unpacks.of("talks.txt", talk);
        for (Unpacks packed : List.of(
                Unpacks.of("talks.txt.gz", Packs.gzip(talk)),
                Unpacks.of("talks.txt.BZ2", Packs.bzip2(talk)),
                Unpacks.of("talks.txt.xz", Packs.xz(talk)))) {
            assertThat(packed.faults()).isEmpty();
            assertThat(packed.paths()).singleElement().asString().matches("talks\\.txt\\.\\w+/talks\\.txt");
            assertThat(packed.documents()).extracting(Document::id).isEqualTo(ids(plain));
        }
    }

    @Test
    void aPackedFileMayHaveSeveralParts() throws Exception {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(Packs.gzip(Packs.talk("Talks")));
        parts.write(Packs.gzip(Packs.utf8("\nWe met again.\n")));
        Document document =
                Unpacks.of("talks.txt.gz", parts.toByteArray()).documents().getFirst();
        assertThat(document.paragraphs()).hasSize(3);
    }

    @Test
    void anIdIsThatOfAPackedFileButNotOfAnArchive() throws Exception {
        byte[] talk = Packs.gzip(Packs.talk("Talks"));
        assertThat(Unpacks.of(Input.of("talks.txt.gz", talk, "test", "mine")).documents())
                .hasSize(1);
        assertThat(Unpacks.of(Input.of("a.zip", Packs.zip(TALKS), "test", "mine"))
                        .fault())
                .isEqualTo(
                        "rejected: a.zip: the id \"mine\" names one document, but an archive holds many; leave it out");
        assertThat(Unpacks.of(Input.of("a.tar", Packs.tar(TALKS), "test", "mine"))
                        .fault())
                .contains("an archive holds many");
    }

    @Test
    void anArchiveWithinAnArchiveIsRead() throws Exception {
        byte[] inner = Packs.gzip(Packs.tar(Map.of("talks.txt", Packs.talk("Talks"))));
        Unpacks unpacks = Unpacks.of("a.zip", Packs.zip(Map.of("b/c.tgz", inner)));
        assertThat(unpacks.faults()).isEmpty();
        assertThat(unpacks.paths()).containsExactly("a.zip/b/c.tgz/talks.txt");
    }

    @Test
    void aZipWithinATarIsReadThoughItMustBeReadFromItsEnd() throws Exception {
        Unpacks unpacks = Unpacks.of("a.tar", Packs.tar(Map.of("b.zip", Packs.zip(TALKS))));
        assertTalks(unpacks, "a.tar/b.zip");
    }

    @Test
    void largeEntriesPassThroughATemporaryFileThatGoes() throws Exception {
        StringBuilder text = new StringBuilder("Talks\n\n");
        for (int i = 0; text.length() < 9 << 20; i++) {
            text.append("Round ").append(i).append(" of the talks in Port Alba ended without words.\n\n");
        }
        long before = temporary();
        Unpacks unpacks = Unpacks.of("a.zip", Packs.zip(Map.of("talks.txt", Packs.utf8(text.toString()))));
        assertThat(unpacks.faults()).isEmpty();
        assertThat(unpacks.documents().getFirst().paragraphs()).hasSizeGreaterThan(100_000);
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws Exception {
        Path own = Scratch.file(".own");
        Scratch.remove(own);
        try (Stream<Path> files = Files.list(own.getParent())) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".unpacked"))
                    .count();
        }
    }

    @Test
    void aPackedTarLargerThanTheMemoryForItIsReadAsAnyOther() throws Exception {
        Random random = new Random(1);
        byte[] noise = new byte[7 << 20];
        random.nextBytes(noise);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("noise/.hidden", noise);
        files.put("talks.txt", Packs.talk("Talks"));
        files.put("noise/.more", noise);
        files.put("about.yaml", Packs.utf8("source: Archive of Port Alba"));
        long before = temporary();
        Unpacks unpacks = Unpacks.of("a.tgz", Packs.gzip(Packs.tar(files)));
        assertThat(unpacks.faults()).isEmpty();
        assertThat(unpacks.documents())
                .singleElement()
                .extracting(document -> document.about().source())
                .isEqualTo("Archive of Port Alba");
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void aboutFilesInAnArchiveSpeakAsInAFolder() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(TALKS);
        files.put("about.yaml", Packs.utf8("source: Archive of Port Alba\npath: \"{date}/talks.txt\""));
        files.put("2020/talks.txt.about.yaml", Packs.utf8("title: Their own title\nid: sailors"));
        for (Unpacks unpacks : List.of(Unpacks.of("a.zip", Packs.zip(files)), Unpacks.of("a.tar", Packs.tar(files)))) {
            assertThat(unpacks.faults()).isEmpty();
            assertThat(unpacks.documents())
                    .extracting(document -> document.about().title())
                    .containsExactly("Talks with pilots", "Their own title");
            assertThat(unpacks.documents())
                    .extracting(document ->
                            document.about().dating() + " " + document.about().source())
                    .containsExactly("2019 Archive of Port Alba", "2020 Archive of Port Alba");
        }
    }

    @Test
    void whatIsSaidOfTheArchiveHoldsForItsEntriesByTheirNames() throws Exception {
        AboutNotes notes = AboutNotes.outermost("mine.yaml", Packs.utf8("path: \"{date}/*.txt\"\nplace: Tavira"));
        Input input = new Input("a.zip", Content.of(Packs.zip(TALKS)), "test", notes.of("a.zip"));
        assertThat(Unpacks.of(input).documents())
                .extracting(document ->
                        document.about().dating() + " " + document.about().place())
                .containsExactly("2019 Tavira", "2020 Tavira");
    }

    @Test
    void aFaultyAboutFileIsNamedAndItsFilesAreRefused() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(TALKS);
        files.put("2020/about.yaml", Packs.utf8("colour: red"));
        files.put("gone.txt.about.yaml", Packs.utf8("title: Gone"));
        Unpacks unpacks = Unpacks.of("a.zip", Packs.zip(files));
        assertThat(unpacks.paths()).containsExactly("a.zip/2019/talks.txt");
        assertThat(unpacks.faults()).hasSize(3);
        assertThat(unpacks.faults().get(0)).startsWith("a.zip/2020/about.yaml, line 1: unknown key \"colour\"");
        assertThat(unpacks.faults().get(1)).startsWith("a.zip/2020/talks.txt: what \"a.zip/2020/about.yaml\" says");
        assertThat(unpacks.faults().get(2))
                .isEqualTo(
                        "a.zip/gone.txt.about.yaml: there is no file of that name beside it; rename it, or delete it");
    }

    @Test
    void whatSystemsLeaveBehindIsPassedOver() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(TALKS);
        for (String name : List.of(
                "__MACOSX/2019/._talks.txt",
                ".DS_Store",
                "2019/Thumbs.db",
                ".git/config",
                "desktop.ini",
                "__MACOSX/._a.txt.about.yaml")) {
            files.put(name, new byte[] {0, 1, 2});
        }
        assertTalks(Unpacks.of("a.zip", Packs.zip(files)), "a.zip");
    }

    @Test
    void aHiddenEntryIsPassedOverAndSaid() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(TALKS);
        files.put("2019/.draft.txt", Packs.talk("Talks in secret"));
        files.put("~$talks.docx", Packs.talk("A lock"));
        assertThat(Unpacks.of("a.zip", Packs.zip(files)).repairs())
                .contains("1 hidden file passed over, the first: \"a.zip/2019/.draft.txt\"");
    }

    @Test
    void detoursInNamesAreTakenOut() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("./2019//talks.txt", Packs.talk("Talks with pilots"));
        files.put("2020/./talks.txt", Packs.talk("Talks with sailors"));
        assertTalks(Unpacks.of("a.tar", Packs.tar(files)), "a.tar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM866", "IBM437", "UTF-8"})
    @SuppressWarnings("PreferCharsetOverload") // that one is private
    void namesOfOldWindowsArchivesAreReadInTheirCodePage(String charset) throws Exception {
        String name = charset.equals("IBM437") ? "Gespräche é/Übung.txt" : "Переговоры 2019/Ёлка №1.txt";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(false);
            Packs.add(zip, name, Packs.talk("Talks"));
        }
        assertThat(Unpacks.of("a.zip", bytes.toByteArray()).paths()).containsExactly("a.zip/" + name);
    }

    @Test
    void aRussianNameInATarArchiveIsUtf8() throws Exception {
        String name = "Переговоры/" + "очень ".repeat(30) + "длинное имя.txt";
        assertThat(Unpacks.of("a.tar", Packs.tar(Map.of(name, Packs.talk("Talks"))))
                        .paths())
                .containsExactly("a.tar/" + name);
    }

    @Test
    void longAndOddNamesStayOneLine() throws Exception {
        Unpacks unpacks = Unpacks.of(
                "a.zip", Packs.zip(Map.of("a\nb\u202etxt.exe.txt", Packs.talk("Talks"), "c\r\n.txt", new byte[0])));
        assertThat(unpacks.paths()).containsExactly("a.zip/a\\nb\\u202etxt.exe.txt");
        assertThat(unpacks.faults()).containsExactly("a.zip/c\\r\\n.txt: the file is empty; nothing to index");
    }

    @Test
    void oneBadEntryDoesNotKeepTheOthersOut() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        files.putAll(TALKS);
        Unpacks unpacks = Unpacks.of("a.zip", Packs.zip(files));
        assertThat(unpacks.documents()).hasSize(2);
        assertThat(unpacks.fault()).startsWith("a.zip/a.png: not text: this is a PNG image");
    }

    @Test
    void manyEntriesAreAllRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = Packs.tar(bytes)) {
            for (int i = 0; i < 1000; i++) {
                Packs.add(tar, "talks-" + i + ".txt", Packs.talk("Talks " + i));
            }
        }
        assertThat(Unpacks.of("a.tar.gz", Packs.gzip(bytes.toByteArray())).documents())
                .hasSize(1000);
    }

    private static List<String> ids(Unpacks unpacks) {
        return unpacks.documents().stream().map(Document::id).toList();
    }
}
