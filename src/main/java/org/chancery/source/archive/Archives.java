package org.chancery.source.archive;

import java.io.IOException;
import java.io.InputStream;
import org.chancery.source.input.Content;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * Opens archives: ZIP, tar, packed tar, and single packed files. Each entry is read as a file of its own would be, under the archive's name, a slash and its path;
 * one that cannot be read is named, and the rest goes on. Nothing is written but what a temporary file holds while it is read.
 */
public final class Archives {

    /** 1 GB: a larger tar archive is rather unpacked twice. */
    private static final long MOST_KEPT = 1L << 30;

    private Archives() {}

    /** Reads a file, whatever it is. */
    public interface Door {
        /** Drafts its documents. Its content is gone when this returns: a draft holds what it needs. */
        void read(Input input, Drafts out) throws RejectedInput;
    }

    /** Whether a file that begins so is a tar archive. */
    public static boolean isTar(byte[] start) {
        return TarArchive.begins(start) && start[0] != 0;
    }

    /**
     * Has every entry read.
     *
     * @param input begins as an archive or a packed file does
     * @param door reads the entries
     * @throws RejectedInput when there is nothing in it, or when it is damaged: what was read before stays read
     */
    public static void read(Input input, Door door, Drafts out) throws RejectedInput {
        Nesting nesting = Nesting.of(input);
        if (nesting.isTooDeep()) {
            nesting.allowance().passOver(input.name());
            return;
        }
        try {
            read(input, nesting, door, out);
        } finally {
            if (nesting.isOutermost()) {
                nesting.allowance().tell(out);
            }
        }
    }

    private static void read(Input input, Nesting nesting, Door door, Drafts out) throws RejectedInput {
        byte[] start = input.start(TarArchive.BLOCK);
        Packing packing = Packing.of(start);
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            readZip(input, nesting, door, out);
        } else if (TarArchive.begins(packing == Packing.NONE ? start : unpackedStart(input, packing))) {
            readTar(input, packing, nesting, door, out);
        } else if (packing == Packing.NONE) {
            throw new RejectedInput(input.name(), "no archive that is known here; unpack it and index its files");
        } else {
            readPacked(input, packing, nesting, door, out);
        }
    }

    private static byte[] unpackedStart(Input input, Packing packing) throws RejectedInput {
        try (InputStream in = packing.open(input.content(), (more, all, packed) -> {})) {
            return in.readNBytes(TarArchive.BLOCK);
        } catch (IOException e) {
            throw damaged(input, packing, e);
        }
    }

    private static void readTar(Input input, Packing packing, Nesting nesting, Door door, Drafts out)
            throws RejectedInput {
        checkNoId(input);
        try (Spooled whole = packing == Packing.NONE ? null : unpacked(input.content(), packing, nesting)) {
            TarArchive tar = whole == null
                    ? new TarArchive(input.content(), packing, nesting.allowance())
                    : new TarArchive(whole, Packing.NONE, nesting.allowance());
            run(input, tar, nesting, door, out);
        }
    }

    /**
     * A packed tar archive, unpacked: it is gone through twice. Null when that takes too much room, or when it is damaged: then it is unpacked each time, up to where it
     * can be.
     */
    private static @Nullable Spooled unpacked(Content content, Packing packing, Nesting nesting) {
        Unpacked.Check check = (more, all, packed) -> {
            if (all > MOST_KEPT) {
                throw new IOException("more than is kept");
            }
            Allowance.checkRatio(all, packed);
        };
        try (InputStream in = packing.open(content, check)) {
            return Spooled.of(in, nesting);
        } catch (IOException e) {
            return null;
        }
    }

    private static void readZip(Input input, Nesting nesting, Door door, Drafts out) throws RejectedInput {
        checkNoId(input);
        try (ZipArchive zip = ZipArchive.open(input.content(), nesting)) {
            run(input, zip, nesting, door, out);
        } catch (Excess | Spooled.NoPlace e) {
            throw new RejectedInput(input.name(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RejectedInput(
                    input.name(),
                    "a ZIP archive without a whole table of contents, so it is damaged or cut short ("
                            + Unpacked.reason(e) + "); fetch it again");
        }
    }

    private static void run(Input input, Archive archive, Nesting nesting, Door door, Drafts out) throws RejectedInput {
        Unpacking unpacking = new Unpacking(input, archive, nesting, door, out);
        try {
            unpacking.run();
        } catch (Excess e) {
            throw new RejectedInput(input.name(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RejectedInput(
                    input.name(),
                    "the archive is damaged or cut short behind " + unpacking.last() + " (" + Unpacked.reason(e)
                            + "); what stands before is read: fetch it again");
        }
    }

    /** A single file, packed; its name is that without the packing, so that it is the same document when it comes unpacked. */
    private static void readPacked(Input input, Packing packing, Nesting nesting, Door door, Drafts out)
            throws RejectedInput {
        try (InputStream in = packing.open(input.content(), nesting.allowance()::take);
                Spooled content = Spooled.of(in, nesting.within())) {
            String name = packing.bare(input.name());
            String path = input.path() + "/" + name.substring(name.lastIndexOf('/') + 1);
            door.read(new Input(name, path, content, input.collection(), input.about()), out);
        } catch (Excess | Spooled.NoPlace e) {
            throw new RejectedInput(input.name(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw damaged(input, packing, e);
        }
    }

    private static RejectedInput damaged(Input input, Packing packing, IOException e) {
        return new RejectedInput(
                input.name(),
                packing.words() + " that is damaged or cut short (" + Unpacked.reason(e) + "); fetch it again");
    }

    private static void checkNoId(Input input) throws RejectedInput {
        for (Facts.Key key : new Facts.Key[] {Facts.Key.ID, Facts.Key.URL}) {
            String value = input.about().sidecar().get(key);
            if (value != null) {
                throw new RejectedInput(
                        input.name(),
                        "the " + key.id() + " \"" + value
                                + "\" names one document, but an archive holds many; leave it out");
            }
        }
    }
}
