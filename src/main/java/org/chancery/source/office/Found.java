package org.chancery.source.office;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** In the child: takes what a parser finds and tells it to the parent. */
final class Found {

    private final DataOutputStream out;
    private final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
    private long characters;
    private int blocks;
    private int pages;

    Found(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Takes a piece; white space around it and within a heading or row is nobody's. */
    void block(Block.Mark mark, String text) throws IOException {
        boolean lines = mark == Block.Mark.TEXT || mark == Block.Mark.ITEM;
        String bare = lines ? Spaces.strip(text) : Spaces.fold(text);
        characters += bare.length() + 1L;
        if (characters > Wire.MOST_TEXT) {
            throw new Unreadable("it holds more than " + Wire.MOST_TEXT / 1_000_000
                    + " million characters, more than any text; cut it, or write its texts as JSON lines");
        }
        if (++blocks > Wire.MOST_BLOCKS) {
            throw new Unreadable("it holds more than " + Wire.MOST_BLOCKS / 1_000_000
                    + " million paragraphs, more than any text; cut it, or write its texts as JSON lines");
        }
        pages += mark == Block.Mark.PAGE ? 1 : 0;
        out.writeByte(Wire.BLOCK);
        out.writeUTF(mark.name());
        Wire.write(out, bare);
    }

    void said(Extract.Said what, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank() && value.length() < 10_000) {
            out.writeByte(Wire.SAID);
            out.writeUTF(what.name());
            Wire.write(out, Spaces.fold(value));
        }
    }

    void drop(Dropped what) {
        dropped.merge(what, 1, Integer::sum);
    }

    /** How many pages have begun. */
    int pages() {
        return pages;
    }

    void end() throws IOException {
        for (Map.Entry<Dropped, Integer> what : dropped.entrySet()) {
            out.writeByte(Wire.DROPPED);
            out.writeUTF(what.getKey().name());
            out.writeInt(what.getValue());
        }
        out.writeByte(Wire.END);
        out.flush();
    }

    void fault(String reason) throws IOException {
        out.writeByte(Wire.FAULT);
        Wire.write(out, reason);
        out.flush();
    }
}
