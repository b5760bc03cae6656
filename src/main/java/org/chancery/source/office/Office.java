package org.chancery.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Hashes;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Reads PDF, DOCX, ODT, RTF and DOC files, in a process of their own with limits on time and memory. A file is one document. */
public final class Office {

    /** A new version means that documents read before are read again. */
    private static final String VERSION = "office/2";

    /** The parser reads from the disk, not from memory: scans with a text behind them are large. */
    private static final long LARGEST = 512L << 20;

    /** So many bytes tell the kind. */
    private static final int TELLING = 64 << 10;

    private Office() {}

    /** Whether a ZIP that begins so is an office file or an electronic book, and no archive. */
    public static boolean isOffice(byte[] start) {
        return Kind.of(start) != null;
    }

    /** Drafts the one document of a file. Nothing is parsed until its text is asked for. */
    public static void read(Input input, Drafts out) throws RejectedInput {
        byte[] start = input.start(TELLING);
        Kind kind = Kind.of(start);
        if (kind == null || kind == Kind.OTHER) {
            throw new RejectedInput(input.name(), refusal(ZipStart.of(start).kind()));
        }
        Facts said = input.about().over(Facts.NONE, Facts.NONE);
        out.draft(Draft.ofFile(input, said, hash(input), VERSION, 0, draft -> OfficeText.read(draft, input, kind)));
    }

    /** Why something of this kind, in words, is not read. */
    static String refusal(String kind) {
        return "this is " + kind + ", not a text; save what is text in it as DOCX, ODT or PDF, tables as CSV";
    }

    private static String hash(Input input) throws RejectedInput {
        MessageDigest digest = Hashes.digest();
        try {
            String before = input.content().stamp();
            if (input.content().size() > LARGEST) {
                throw new RejectedInput(
                        input.name(),
                        "the file has " + (input.content().size() >> 20) + " MB; an office file may have "
                                + (LARGEST >> 20) + " (cut it)");
            }
            try (InputStream in = new DigestInputStream(input.content().open(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (!before.equals(input.content().stamp())) {
                throw input.changed();
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
