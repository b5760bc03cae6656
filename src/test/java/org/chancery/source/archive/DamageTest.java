package org.chancery.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that came to harm, or that cannot be read whole: each is named in one line, and the rest is read. */
class DamageTest {

    private static final byte[] TALK = Packs.talk("Talks with pilots");

    @Test
    void anEncryptedEntryIsNamed() throws Exception {
        byte[] zip = Packs.zip(Packs.two("secret.txt", TALK));
        zip[6] |= 1; // in its header and in the table of contents
        zip[Packs.indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        Unpacks.of("a.zip", zip)
                .assertOnly(
                        "a.zip/talks.txt",
                        "a.zip/secret.txt: it is encrypted; unpack it with its password and index it then");
    }

    @Test
    void anUnknownMethodIsNamed() throws Exception {
        byte[] zip = Packs.zip(Packs.two("odd.txt", TALK));
        int contents = Packs.indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[8] = 98;
        zip[contents + 10] = 98;
        Unpacks.of("a.zip", zip)
                .assertOnly(
                        "a.zip/talks.txt",
                        "a.zip/odd.txt: it is packed by a method that is not known here (PPMD); unpack it and index it then");
    }

    @Test
    void aWrongChecksumIsFound() throws Exception {
        byte[] zip = Packs.zip(Packs.two("odd.txt", TALK));
        zip[Packs.indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 16] ^= 1;
        Unpacks.of("a.zip", zip)
                .assertOnly(
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
        byte[] zip = Packs.zip(Packs.two("odd.txt", TALK));
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
        Unpacks.of("a.tar", both.toByteArray())
                .assertOnly(
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
        Unpacks.of("a.tar", bytes.toByteArray())
                .assertOnly(
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsForgedIsReadOrNamedAndNeverCrashes(long seed) throws Exception {
        byte[][] archives = {
            Packs.zip(Packs.two("a.txt", TALK)),
            Packs.tar(Packs.two("a.txt", TALK)),
            Packs.gzip(Packs.tar(Packs.two("a.txt", TALK))),
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
}
