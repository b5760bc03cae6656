package org.chancery.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made to do harm, or come to harm: each is named in one line, and the rest is read. */
class DangersTest {

    private static final byte[] TALK = Packs.talk("Talks with pilots");

    /** 101 MB: more than what is harmless however it was packed. */
    private static final int MUCH = 101 << 20;

    private static void assertOnly(Unpacks unpacks, String path, String fault) {
        assertThat(unpacks.paths()).containsExactly(path);
        assertThat(unpacks.faults()).hasSize(1);
        assertThat(unpacks.fault()).isEqualTo(fault);
    }

    private static Map<String, byte[]> two(String name, byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, bytes);
        files.put("talks.txt", TALK);
        return files;
    }

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
        assertOnly(
                Unpacks.of("a.zip", Packs.zip(two(name, TALK))),
                "a.zip/talks.txt",
                "a.zip/" + name.replace('\\', name.contains("/") ? '\\' : '/')
                        + ": its name leads out of the archive; it is not read");
    }

    @Test
    void aTarThatLeadsOutIsRefusedToo() throws Exception {
        assertOnly(
                Unpacks.of("a.tar", Packs.tar(two("../../etc/passwd", TALK))),
                "a.tar/talks.txt",
                "a.tar/../../etc/passwd: its name leads out of the archive; it is not read");
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
        assertOnly(
                Unpacks.of("a.zip", Packs.zip(two("bomb.txt", new byte[MUCH]))),
                "a.zip/talks.txt",
                "a.zip/bomb.txt: it unpacks to more than 100 MB, 200 times its packed size: unpack it yourself, if you"
                        + " trust it, and index the folder");
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsStoppedAllTheSame() throws Exception {
        byte[] zip = Packs.zip(two("bomb.txt", new byte[MUCH]));
        int contents = indexOf(zip, new byte[] {'P', 'K', 1, 2});
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
        Unpacks tar = Unpacks.of("a.tgz", Packs.gzip(Packs.tar(two("bomb.txt", new byte[MUCH]))));
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
        archive = Packs.zip(two("inner.zip", archive));
        assertOnly(
                Unpacks.of("a.zip", archive),
                "a.zip/talks.txt",
                "a.zip/inner.zip/inner.zip/inner.zip: an archive within 3 others; unpack it and index what is in it");
    }

    @Test
    void aFilePackedAgainAndAgainEnds() throws Exception {
        byte[] packed = TALK;
        for (int i = 0; i < 5; i++) {
            packed = Packs.gzip(packed);
        }
        assertThat(Unpacks.of("a", packed).fault())
                .isEqualTo("rejected: a: an archive within 3 others; unpack it and index what is in it");
    }

    @Test
    void anEncryptedEntryIsNamed() throws Exception {
        byte[] zip = Packs.zip(two("secret.txt", TALK));
        zip[6] |= 1; // in its header and in the table of contents
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        assertOnly(
                Unpacks.of("a.zip", zip),
                "a.zip/talks.txt",
                "a.zip/secret.txt: it is encrypted; unpack it with its password and index it then");
    }

    @Test
    void anUnknownMethodIsNamed() throws Exception {
        byte[] zip = Packs.zip(two("odd.txt", TALK));
        int contents = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[8] = 98;
        zip[contents + 10] = 98;
        assertOnly(
                Unpacks.of("a.zip", zip),
                "a.zip/talks.txt",
                "a.zip/odd.txt: it is packed by a method that is not known here (PPMD); unpack it and index it then");
    }

    @Test
    void aWrongChecksumIsFound() throws Exception {
        byte[] zip = Packs.zip(two("odd.txt", TALK));
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 16] ^= 1;
        assertOnly(
                Unpacks.of("a.zip", zip),
                "a.zip/talks.txt",
                "a.zip/odd.txt: it is damaged or cut short (its checksum is wrong); fetch or pack the archive again");
        byte[] gzip = Packs.gzip(TALK);
        gzip[gzip.length - 8] ^= 1;
        Unpacks unpacks = Unpacks.of("talks.txt.gz", gzip);
        assertThat(unpacks.documents()).isEmpty();
        assertThat(unpacks.fault()).startsWith("rejected: talks.txt.gz: a gzip file that is damaged or cut short (");
    }

    @Test
    void aZipCutShortIsRejected() throws Exception {
        byte[] zip = Packs.zip(two("odd.txt", TALK));
        Unpacks unpacks = Unpacks.of("a.zip", Arrays.copyOf(zip, zip.length - 40));
        assertThat(unpacks.documents()).isEmpty();
        assertThat(unpacks.fault())
                .startsWith(
                        "rejected: a.zip: a ZIP archive without a whole table of contents, so it is damaged or cut short (")
                .endsWith("; fetch it again");
    }

    @Test
    void ofATarCutShortTheStartIsReadAndTheRestSaid() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("talks.txt", TALK);
        files.put("more.txt", Packs.utf8("More\n\n" + "We met again. ".repeat(300)));
        byte[] tar = Packs.tar(files);
        for (byte[] cut : new byte[][] {Arrays.copyOf(tar, 3000), Packs.gzip(Arrays.copyOf(tar, 3000))}) {
            Unpacks unpacks = Unpacks.of("a.tar", cut);
            assertThat(unpacks.paths()).containsExactly("a.tar/talks.txt");
            assertThat(unpacks.faults()).hasSize(1);
            assertThat(unpacks.fault())
                    .startsWith("rejected: a.tar: the archive is damaged or cut short behind \"")
                    .endsWith("; what stands before is read: fetch it again");
        }
    }

    @Test
    void aPackedTarCutShortIsSaidToBe() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("talks.txt", TALK);
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        files.put("noise.bin", noise);
        byte[] tar = Packs.tar(files);
        for (byte[] packed : new byte[][] {Packs.gzip(tar), Packs.xz(tar)}) {
            Unpacks unpacks = Unpacks.of("a.tgz", Arrays.copyOf(packed, packed.length / 2));
            assertThat(unpacks.faults()).hasSize(1);
            assertThat(unpacks.fault()).startsWith("rejected: a.tgz: ").contains("damaged or cut short");
        }
    }

    @Test
    void aSecondArchiveBehindTheFirstIsNotDroppedInSilence() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(Packs.tar(Map.of("talks.txt", TALK)));
        both.write(Packs.tar(Map.of("more.txt", TALK)));
        assertOnly(
                Unpacks.of("a.tar", both.toByteArray()),
                "a.tar/talks.txt",
                "rejected: a.tar: the archive is damaged or cut short behind \"talks.txt\" (more stands behind its end,"
                        + " perhaps a second archive); what stands before is read: fetch it again");
    }

    @Test
    void aNameGivenTwiceIsReadOnce() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = Packs.tar(bytes)) {
            Packs.add(tar, "talks.txt", TALK);
            Packs.add(tar, "./talks.txt", Packs.talk("Other talks"));
        }
        assertOnly(
                Unpacks.of("a.tar", bytes.toByteArray()),
                "a.tar/talks.txt",
                "a.tar/talks.txt: a second entry of this name; only the first is read: rename one of them");
    }

    @Test
    void anArchiveWithoutTextsIsRejected() throws Exception {
        String nothing = "an archive with nothing in it to index";
        assertThat(Unpacks.of("a.zip", Packs.zip(Map.of())).fault()).isEqualTo("rejected: a.zip: " + nothing);
        assertThat(Unpacks.of("a.tar.gz", Packs.gzip(Packs.tar(Map.of()))).fault())
                .isEqualTo("rejected: a.tar.gz: " + nothing);
        assertThat(Unpacks.of("a.zip", Packs.zip(Map.of("folder/", new byte[0], ".DS_Store", TALK)))
                        .fault())
                .isEqualTo("rejected: a.zip: " + nothing);
    }

    @Test
    void aPackedNothingIsEmpty() throws Exception {
        assertThat(Unpacks.of("a.txt.gz", Packs.gzip(new byte[0])).fault())
                .isEqualTo("rejected: a.txt: the file is empty; nothing to index");
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsForgedIsReadOrNamedAndNeverCrashes(long seed) throws Exception {
        byte[][] archives = {
            Packs.zip(two("a.txt", TALK)),
            Packs.tar(two("a.txt", TALK)),
            Packs.gzip(Packs.tar(two("a.txt", TALK))),
            Packs.bzip2(TALK),
            Packs.xz(TALK)
        };
        Random random = new Random(seed);
        for (int i = 0; i < 600; i++) {
            byte[] forged = archives[i % archives.length].clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                forged[8 + random.nextInt(forged.length - 8)] = (byte) random.nextInt(256);
            }
            Unpacks unpacks = Unpacks.of("a", forged);
            assertThat(unpacks.documents().size() + unpacks.faults().size()).isPositive();
            assertThat(unpacks.faults()).allMatch(fault -> fault.indexOf('\n') < 0);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
