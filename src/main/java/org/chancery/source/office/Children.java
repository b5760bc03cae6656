package org.chancery.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.chancery.corpus.Hashes;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** The children that this process has: none until the first office file, then one for each thread that reads such a file, up to {@link #MOST}; all end with it. */
final class Children {

    /** More would not be faster: whoever reads office files also annotates and sends them. */
    static final int MOST = 2;

    /** Seconds for one file. */
    private static final int SECONDS = 60;

    /** Lowers or raises the seconds. */
    static final String SECONDS_SETTING = "chancery.office.seconds";

    private static final Semaphore PLACES = new Semaphore(MOST);
    private static final Deque<Child> IDLE = new ArrayDeque<>();
    private static final List<Child> ALL = new ArrayList<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::endAll, "office end"));
    }

    private Children() {}

    /**
     * Has a file read by a child that has nothing to do; a child that does not survive it is replaced when the next file comes.
     *
     * @throws RejectedInput with the reason; or when the bytes are not those of the draft any more
     */
    static Extract read(Input input, Draft draft, Kind kind) throws RejectedInput, IOException {
        PLACES.acquireUninterruptibly();
        try {
            Child child = idle();
            child = child == null ? started() : child;
            try {
                lay(input, draft, child);
                return child.read(kind, Integer.getInteger(SECONDS_SETTING, SECONDS));
            } catch (Unreadable e) {
                throw new RejectedInput(draft.where(), String.valueOf(e.getMessage()));
            } finally {
                child.clearDesk();
                release(child);
            }
        } finally {
            PLACES.release();
        }
    }

    private static void lay(Input input, Draft draft, Child child) throws IOException, RejectedInput {
        MessageDigest digest = Hashes.digest();
        try (InputStream in = new DigestInputStream(input.content().open(), digest)) {
            child.lay(in);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(draft.sourceHash())) {
            throw input.changed();
        }
    }

    private static @Nullable Child idle() {
        synchronized (ALL) {
            while (!IDLE.isEmpty()) {
                Child child = IDLE.pop();
                if (child.isAlive()) {
                    return child;
                }
                bury(child);
            }
            return null;
        }
    }

    private static Child started() throws IOException {
        Child child = Child.start();
        synchronized (ALL) {
            if (ending) {
                child.close();
                throw new IOException("the program ends");
            }
            ALL.add(child);
        }
        return child;
    }

    private static void release(Child child) {
        synchronized (ALL) {
            if (child.isAlive()) {
                IDLE.push(child);
            } else {
                bury(child);
            }
        }
    }

    private static void bury(Child child) {
        child.close();
        ALL.remove(child);
    }

    private static void endAll() {
        synchronized (ALL) {
            ending = true;
            ALL.forEach(Child::close);
        }
    }
}
