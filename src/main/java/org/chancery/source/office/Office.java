package org.chancery.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.chancery.corpus.Hashes;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Reads PDF, DOCX, ODT, RTF and DOC files, in a process of their own with limits on time and memory. A file is one document. */
public final class Office {

    /** A new version means that documents read before are read again. */
    private static final String VERSION = "office/3";

    /** The parser reads from the disk, not from memory: scans with a text behind them are large. */
    private static final long LARGEST = 512L << 20;

    /** So many bytes tell the kind. */
    private static final int TELLING = 64 << 10;

    /** The text of a thousand pages. */
    private static final long MUCH_TEXT = 4L << 20;

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
        Input held = held(input);
        Facts said = input.about().over(Facts.NONE, Facts.NONE);
        out.draft(Draft.ofFile(
                input, said, hash(held), VERSION, weight(held), draft -> OfficeText.read(draft, held, kind)));
    }

    /** The file, or its bytes when it is an entry of an archive, which is gone when its text is asked for. */
    private static Input held(Input input) throws RejectedInput {
        if (input.content().lasts()) {
            return input;
        }
        try {
            if (input.content().size() > Input.LARGEST) {
                throw tooLarge(input, Input.LARGEST, "within an archive", "unpack the archive and index the folder");
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
        return new Input(input.name(), input.path(), Content.of(input.bytes()), input.collection(), input.about());
    }

    private static RejectedInput tooLarge(Input input, long most, String where, String advice) throws IOException {
        return new RejectedInput(
                input.name(),
                "the file has " + (input.content().size() >> 20) + " MB; an office file " + where + " may have "
                        + (most >> 20) + " (" + advice + ")");
    }

    /** Before it is read, what is held of it; then its text, which is seldom as large as the file. */
    private static long weight(Input held) throws RejectedInput {
        try {
            long size = held.content().size();
            return held.content().file() == null ? size : Math.min(size, MUCH_TEXT);
        } catch (IOException e) {
            throw held.unreadable(e);
        }
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
                throw tooLarge(input, LARGEST, "by itself", "cut it");
            }
            try (InputStream in = new DigestInputStream(input.content().open(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
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
