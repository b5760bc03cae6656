package org.chancery.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.chancery.source.input.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made to do harm: each is named in one line, and the rest is read. */
class DangersTest {

    private static final byte[] TALK = Packs.talk("Talks with pilots");

    /** 101 MB: more than what is harmless however it was packed. */
    private static final int MUCH = 101 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../talks.txt",
                "a/../../talks.txt",
                "/etc/talks.txt",
                "C:\\talks.txt",
                "C:/talks.txt",
                "..\\talks.txt",
                "\\\\host\\talks.txt",
                ".."
            })
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) throws Exception {
        Unpacks.of("a.zip", Packs.zip(Packs.two(name, TALK)))
                .assertOnly(
                        "a.zip/talks.txt",
                        "a.zip/" + name.replace('\\', name.contains("/") ? '\\' : '/')
                                + ": its name leads out of the archive; it is not read");
    }

    @Test
    void aTarThatLeadsOutIsRefusedToo() throws Exception {
        Unpacks.of("a.tar", Packs.tar(Packs.two("../../etc/passwd", TALK)))
                .assertOnly(
                        "a.tar/talks.txt", "a.tar/../../etc/passwd: its name leads out of the archive; it is not read");
    }

    @Test
    void linksAndDevicesAreCountedAndNotFollowed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = Packs.tar(bytes)) {
            special(tar, "loop", TarConstants.LF_SYMLINK, "loop");
            special(tar, "hard.txt", TarConstants.LF_LINK, "/etc/passwd");
            special(tar, "pipe", TarConstants.LF_FIFO, "");
            special(tar, "disk", TarConstants.LF_BLK, "");
            Packs.add(tar, "talks.txt", TALK);
        }
        Unpacks unpacks = Unpacks.of("a.tar", bytes.toByteArray());
        assertThat(unpacks.paths()).containsExactly("a.tar/talks.txt");
        assertThat(unpacks.faults()).isEmpty();
        assertThat(unpacks.repairs())
                .contains(
                        "2 links not followed, the first: a.tar/loop",
                        "2 devices and pipes not read, the first: a.tar/pipe");
    }

    private static void special(TarArchiveOutputStream tar, String name, byte kind, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    @Test
    void aLinkInAZipIsNotFollowed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("secret.txt");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write(Packs.utf8("/etc/passwd"));
            zip.closeArchiveEntry();
            Packs.add(zip, "talks.txt", TALK);
        }
        Unpacks unpacks = Unpacks.of("a.zip", bytes.toByteArray());
        assertThat(unpacks.paths()).containsExactly("a.zip/talks.txt");
        assertThat(unpacks.repairs()).contains("1 links not followed, the first: a.zip/secret.txt");
    }

    @Test
    void anEntryOfAZipThatUnpacksToStrangelyMuchIsRefused() throws Exception {
        Unpacks.of("a.zip", Packs.zip(Packs.two("bomb.txt", new byte[MUCH])))
                .assertOnly(
                        "a.zip/talks.txt",
                        "a.zip/bomb.txt: it unpacks to more than 100 MB, 200 times its packed size: unpack it yourself, if you"
                                + " trust it, and index the folder");
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsStoppedAllTheSame() throws Exception {
        byte[] zip = Packs.zip(Packs.two("bomb.txt", new byte[MUCH]));
        int contents = Packs.indexOf(zip, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(zip, contents + 24, contents + 28, (byte) 1); // the size in the table of contents
        Unpacks unpacks = Unpacks.of("a.zip", zip);
        assertThat(unpacks.paths()).containsExactly("a.zip/talks.txt");
        assertThat(unpacks.fault()).startsWith("a.zip/bomb.txt: it unpacks to more than 100 MB");
    }

    @Test
    void aPackedBombIsRefusedBeforeAnythingIsRead() throws Exception {
        byte[] bomb = Packs.gzip(new byte[MUCH]);
        assertThat(Unpacks.of("a.txt.gz", bomb).fault())
                .startsWith("rejected: a.txt.gz: it unpacks to more than 100 MB");
        Unpacks tar = Unpacks.of("a.tgz", Packs.gzip(Packs.tar(Packs.two("bomb.txt", new byte[MUCH]))));
        assertThat(tar.fault()).startsWith("rejected: a.tgz: it unpacks to more than 100 MB");
        assertThat(tar.documents()).isEmpty();
    }

    @Test
    void aFileOfHolesIsNamed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = Packs.tar(bytes)) {
            Packs.add(tar, "talks.txt", TALK);
            int size = Integer.MAX_VALUE; // the unpacker knows no larger ones
            TarArchiveEntry facts = new TarArchiveEntry("facts", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            byte[] records = Packs.utf8(
                    "30 GNU.sparse.size=" + size + "\n26 GNU.sparse.numblocks=1\n31 GNU.sparse.map=" + size + ",0\n");
            facts.setSize(records.length);
            tar.putArchiveEntry(facts);
            tar.write(records);
            tar.closeArchiveEntry();
            Packs.add(tar, "sparse.txt", new byte[0]);
        }
        Unpacks unpacks = Unpacks.of("a.tar", bytes.toByteArray());
        assertThat(unpacks.paths()).containsExactly("a.tar/talks.txt");
        assertThat(unpacks.faults())
                .contains("a.tar/sparse.txt: it is a file with holes (sparse); unpack it and index it then");
    }

    @Test
    void archivesWithinArchivesEnd() throws Exception {
        byte[] archive = Packs.zip(Map.of("talks.txt", TALK));
        for (int i = 0; i < 2; i++) {
            archive = Packs.zip(Map.of("inner.zip", archive));
        }
        assertThat(Unpacks.of("a.zip", archive).paths()).containsExactly("a.zip/inner.zip/inner.zip/talks.txt");
        archive = Packs.zip(Packs.two("inner.zip", archive));
        Unpacks.of("a.zip", archive)
                .assertOnly(
                        "a.zip/talks.txt",
                        "a.zip/inner.zip/inner.zip/inner.zip: an archive within 3 others; unpack it and index what is in it");
    }

    @Test
    void aNestOfArchivesIsToldInOneLine() throws Exception {
        byte[] archive = Packs.zip(Map.of("talks.txt", TALK));
        for (int i = 0; i < 3; i++) {
            Map<String, byte[]> all = new LinkedHashMap<>();
            for (int copy = 1; copy <= 5; copy++) {
                all.put(copy + ".zip", archive);
            }
            archive = Packs.zip(all);
        }
        assertThat(Unpacks.of("a.zip", archive).faults())
                .containsExactly("a.zip/1.zip/1.zip/1.zip: an archive within 3 others, and so are 124 more;"
                        + " unpack them and index what is in them");
    }

    @Test
    void whatHasNoPlaceToBeUnpackedIsNoFaultOfTheArchive() throws Exception {
        byte[] large = Packs.utf8("Talks\n\n" + "We met in Port Alba and parted friends.\n\n".repeat(300_000));
        byte[] zip = Packs.zip(Packs.two("large.txt", large));
        byte[] tar = Packs.tar(Packs.two("large.txt", large));
        Path used = Scratch.file(".unpacked");
        String before = System.getProperty("java.io.tmpdir");
        Scratch.remove(used.resolveSibling(""));
        System.setProperty("java.io.tmpdir", "/nonexistent");
        try {
            for (String name : List.of("a.zip", "a.tar", "a.tgz")) {
                byte[] archive = name.equals("a.zip") ? zip : name.equals("a.tar") ? tar : Packs.gzip(tar);
                Unpacks unpacks = Unpacks.of(name, archive);
                assertThat(unpacks.paths()).containsExactly(name + "/talks.txt");
                assertThat(unpacks.fault())
                        .startsWith(name + "/large.txt: there is no place to unpack it in /nonexistent (")
                        .contains("make room");
            }
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    @Test
    void aFilePackedAgainAndAgainEnds() throws Exception {
        byte[] packed = TALK;
        for (int i = 0; i < 5; i++) {
            packed = Packs.gzip(packed);
        }
        assertThat(Unpacks.of("a", packed).fault())
                .isEqualTo("a: an archive within 3 others; unpack it and index what is in it");
    }

    @Test
    void aHeaderThatNeverEndsIsRefusedBeforeItFillsTheMemory() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            TarArchiveEntry name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(2L << 30);
            byte[] header = new byte[512];
            name.writeEntryHeader(header);
            out.write(header);
            for (int i = 0; i < 40; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(Unpacks.of("a.tgz", packed.toByteArray()).fault())
                .startsWith(
                        "rejected: a.tgz: the archive is damaged or cut short behind its start (a header of more than 16 MB)");
    }
}
