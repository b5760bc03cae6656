package org.chancery.source.archive;

import org.chancery.source.input.Drafts;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * What the archives of one file may unpack to, those within each other together: more than any real one needs, and less than a disk holds. A few kilobytes can be
 * made to unpack to petabytes, by nothing but zeros, by archives within archives, or by entries that share their bytes.
 */
final class Allowance {

    /** 64 GB for all. */
    private static final long MOST = 64L << 30;
    /** 4 GB for one. */
    private static final long MOST_OF_ONE = 4L << 30;
    /** Texts pack to a fifth, tables of repeated words to a fiftieth. */
    private static final int MOST_TIMES = 200;
    /** Below 100 MB nothing is dangerous, however it was packed. */
    private static final long HARMLESS = 100L << 20;

    private static final int MOST_ENTRIES = 1_000_000;

    private long left = MOST;
    private int entriesLeft = MOST_ENTRIES;
    private @Nullable String firstTooDeep;
    private int tooDeep;

    /** Counts an entry. */
    void entry() throws Excess {
        if (--entriesLeft < 0) {
            throw new Excess("more than " + MOST_ENTRIES + " entries", true);
        }
    }

    /**
     * Counts bytes of one file.
     *
     * @param more how many came just now
     * @param all how many that makes
     * @param packed how many they were made of so far
     */
    void take(long more, long all, long packed) throws Excess {
        left -= more;
        if (left < 0) {
            throw new Excess("more than " + (MOST >> 30) + " GB in all", true);
        }
        if (all > MOST_OF_ONE) {
            throw new Excess("more than " + (MOST_OF_ONE >> 30) + " GB", false);
        }
        checkRatio(all, packed);
    }

    /** An archive lies too deep to be opened. They may be thousands: one line tells of all. */
    void passOver(String archive) {
        firstTooDeep = firstTooDeep == null ? archive : firstTooDeep;
        tooDeep++;
    }

    /** Tells of those that were passed over. */
    void tell(Drafts out) {
        if (firstTooDeep != null) {
            out.fault(new RejectedInput(
                    firstTooDeep,
                    tooDeep == 1
                            ? "an archive within " + Nesting.DEEPEST + " others; unpack it and index what is in it"
                            : "an archive within " + Nesting.DEEPEST + " others, and so are " + (tooDeep - 1)
                                    + " more; unpack them and index what is in them"));
        }
    }

    /** Looks whether so many bytes are made of strangely few. */
    static void checkRatio(long all, long packed) throws Excess {
        if (all > HARMLESS && all / MOST_TIMES > packed) {
            throw new Excess("more than " + (HARMLESS >> 20) + " MB, " + MOST_TIMES + " times its packed size", false);
        }
    }
}
