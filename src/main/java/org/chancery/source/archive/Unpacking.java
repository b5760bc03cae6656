package org.chancery.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.corpus.Hashes;
import org.chancery.source.archive.Archive.Entry;
import org.chancery.source.archive.Archive.Kind;
import org.chancery.source.input.About;
import org.chancery.source.input.AboutNotes;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** Goes through one archive: first for its about files, then for all others, each of which is read or named. */
final class Unpacking {

    /** An about file that is longer is refused by its reader. */
    private static final int LONGEST_ABOUT = 2 << 20;

    private final Input input;
    private final Archive archive;
    private final Nesting nesting;
    private final Archives.Door door;
    private final Drafts out;
    private final AboutNotes notes;

    /** The files that have a sidecar and did not come yet. */
    private final Set<String> awaited = new HashSet<>();

    /** The first 8 bytes of each name's hash: a million names take no more than a few texts. */
    private final Set<Long> names = new HashSet<>();

    private final Map<Kind, String> first = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private String firstHidden = "";
    private int hidden;
    private int files;
    private String last = "its start";

    Unpacking(Input input, Archive archive, Nesting nesting, Archives.Door door, Drafts out) {
        this.input = input;
        this.archive = archive;
        this.nesting = nesting;
        this.door = door;
        this.out = out;
        this.notes = AboutNotes.of(input.about());
    }

    /** Has all entries read. */
    void run() throws RejectedInput, IOException {
        collectAbouts();
        notes.orphans(awaited::add);
        archive.forEach(this::visit);
        for (String orphan : notes.orphans(path -> !awaited.contains(path))) {
            out.fault(new RejectedInput(orphan, "there is no file of that name beside it; rename it, or delete it"));
        }
        passedOver(Kind.LINK, "links not followed");
        passedOver(Kind.DEVICE, "devices and pipes not read");
        if (hidden > 0) {
            out.repair(hidden + (hidden == 1 ? " hidden file" : " hidden files") + " passed over, the first: \""
                    + firstHidden + "\"");
        }
        if (files == 0) {
            throw new RejectedInput(input.name(), "an archive with nothing in it to index");
        }
    }

    /** The last entry that was met, for a message about what cannot be read behind it. */
    String last() {
        return last;
    }

    /** A fault that ends the archive is left to the second time, when all before it is read. */
    private void collectAbouts() throws RejectedInput, Excess {
        try {
            archive.forEach(entry -> {
                if (entry.kind() == Kind.FILE && AboutNotes.isAbout(entry.name())) {
                    collect(entry);
                }
            });
        } catch (Excess e) {
            throw e;
        } catch (IOException e) {
            return;
        }
    }

    private void collect(Entry entry) throws IOException {
        String path;
        try {
            path = EntryName.path(entry.name());
        } catch (IllegalArgumentException e) {
            return; // named when all entries are gone through
        }
        if (EntryName.isPassedOver(path)) {
            return;
        }
        try {
            notes.add(full(path), bytes(entry, full(path)));
        } catch (RejectedInput e) {
            out.fault(e);
        }
    }

    private byte[] bytes(Entry entry, String path) throws RejectedInput, IOException {
        if (entry.obstacle() != null) {
            throw new RejectedInput(path, entry.obstacle());
        }
        try (InputStream in = entry.content().open()) {
            return in.readNBytes(LONGEST_ABOUT);
        } catch (IOException e) {
            if (!archive.hasTableOfContents()) {
                throw e;
            }
            throw damaged(path, e);
        }
    }

    private void visit(Entry entry) throws RejectedInput, IOException {
        nesting.allowance().entry();
        if (entry.kind() == Kind.FOLDER) {
            return;
        }
        String path;
        try {
            path = EntryName.path(entry.name());
        } catch (IllegalArgumentException e) {
            files++;
            out.fault(new RejectedInput(full(EntryName.shown(entry.name())), String.valueOf(e.getMessage())));
            return;
        }
        last = "\"" + path + "\"";
        if (EntryName.isPassedOver(path)) {
            if (!EntryName.isLitter(path) && hidden++ == 0) {
                firstHidden = full(path);
            }
            return;
        }
        if (entry.kind() != Kind.FILE) {
            first.putIfAbsent(entry.kind(), full(path));
            counts.merge(entry.kind(), 1, Integer::sum);
            return;
        }
        if (!names.add(hash(path))) {
            out.fault(new RejectedInput(
                    full(path), "a second entry of this name; only the first is read: rename one of them"));
        } else if (!AboutNotes.isAbout(path)) {
            files++;
            read(entry, full(path));
        }
    }

    private void read(Entry entry, String path) throws IOException {
        awaited.remove(path);
        try {
            if (entry.obstacle() != null) {
                throw new RejectedInput(path, entry.obstacle());
            }
            About about = notes.of(path);
            try (Spooled content = spool(entry, path)) {
                door.read(input.within(path, content, about), out);
            }
        } catch (RejectedInput e) {
            out.fault(e);
        }
    }

    private Spooled spool(Entry entry, String path) throws RejectedInput, IOException {
        try (InputStream in = entry.content().open()) {
            return Spooled.of(in, nesting.within());
        } catch (Excess e) {
            if (e.ofAll()) {
                throw e;
            }
            throw new RejectedInput(path, String.valueOf(e.getMessage()));
        } catch (Spooled.NoPlace e) {
            throw new RejectedInput(path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            if (!archive.hasTableOfContents()) {
                throw e;
            }
            throw damaged(path, e);
        }
    }

    private static RejectedInput damaged(String path, IOException e) {
        return new RejectedInput(
                path, "it is damaged or cut short (" + Unpacked.reason(e) + "); fetch or pack the archive again");
    }

    private void passedOver(Kind kind, String words) {
        int count = counts.getOrDefault(kind, 0);
        if (count > 0) {
            out.repair(count + " " + words + ", the first: " + first.get(kind));
        }
    }

    private String full(String path) {
        return input.name() + "/" + path;
    }

    private static long hash(String path) {
        return ByteBuffer.wrap(Hashes.digest().digest(path.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
