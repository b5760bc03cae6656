package org.chancery.source.tei;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes for a parser that keeps all of a tag, a comment or a declaration in memory: it gets no more of them than it can keep before it has to give something back. */
final class Leash extends FilterInputStream {

    /** Far above any tag, comment or declaration of an edition. */
    private static final int LONGEST = 24 << 20;

    /** What the parser wanted to keep is too long. */
    static final class Pulled extends IOException {
        private static final long serialVersionUID = 1L;

        Pulled() {
            super("a tag, comment or declaration of more than " + (LONGEST >> 20) + " MB");
        }
    }

    private int taken;

    Leash(InputStream in) {
        super(in);
    }

    /** The parser has given something back. */
    void loosen() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        pull(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        pull(Math.max(0, some));
        return some;
    }

    private void pull(int bytes) throws Pulled {
        taken += bytes;
        if (taken > LONGEST) {
            throw new Pulled();
        }
    }
}
