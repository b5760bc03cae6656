package org.chancery.journey;

import static org.chancery.journey.Poison.added;
import static org.chancery.journey.Poison.rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Bad archives: what is good in them comes in. */
final class PoisonedArchives {
    private static final byte[] TALK =
            "Remarks on the talks\n\nThe talks ended well for all who came.\n".getBytes(StandardCharsets.UTF_8);

    private PoisonedArchives() {}

    static List<Poison> all() throws IOException {
        return List.of(
                Poison.of("archives/empty.zip", zip(Map.of()), rejected("archives/empty.zip")),
                Poison.of(
                        "archives/slip.zip",
                        zip(names("../../slipped.txt", "good.txt")),
                        rejected("slipped"),
                        added("")),
                Poison.of(
                        "archives/absolute.zip",
                        zip(names("/tmp/chancery-absolute.txt", "good.txt")),
                        rejected("absolute"),
                        added("")),
                Poison.of("archives/bomb.zip", zip(Map.of("bomb.txt", new byte[300 << 20])), rejected("bomb.txt")),
                Poison.of("archives/nested.zip", nested(12), rejected("archives/nested.zip")),
                Poison.of("archives/cut.zip", cut(zip(names("a.txt", "b.txt")), 60), rejected("archives/cut.zip")),
                Poison.of("archives/encrypted.zip", encrypted(), rejected("encrypted")),
                Poison.of("archives/cut.tar.gz", cut(gzip(tar(false)), 20), rejected("archives/cut.tar.gz")),
                Poison.of("archives/links.tar", tar(true), added("")),
                Poison.of("archives/garbage.gz", cut(gzip(TALK), 12), rejected("archives/garbage.gz")),
                Poison.of("archives/renamed-to.txt", zip(names("inside.txt")), added("")));
    }

    private static Map<String, byte[]> names(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> files.put(name, TALK));
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = TALK;
        for (int i = 0; i < depth; i++) {
            inner = zip(Map.of(i == 0 ? "talk.txt" : "inner.zip", inner));
        }
        return inner;
    }

    /** The flag alone makes a reader ask for a password. */
    private static byte[] encrypted() throws IOException {
        byte[] zip = zip(names("secret.txt"));
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    private static byte[] tar(boolean links) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            if (links) {
                TarArchiveEntry link = new TarArchiveEntry("passwords.txt", TarConstants.LF_SYMLINK);
                link.setLinkName("/etc/passwd");
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
            }
            TarArchiveEntry entry = new TarArchiveEntry("talk.txt");
            entry.setSize(TALK.length);
            tar.putArchiveEntry(entry);
            tar.write(TALK);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] cut(byte[] bytes, int end) {
        return Arrays.copyOf(bytes, bytes.length - end);
    }
}
