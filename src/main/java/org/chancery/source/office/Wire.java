package org.chancery.source.office;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the two processes say to each other: bytes, numbers and UTF-8 only. No object is ever made of what the child says but strings and members of our own
 * enums, since whoever made the file may have taken the child over.
 */
final class Wire {

    /** The child is up. */
    static final int READY = 'R';

    static final int BLOCK = 'B';
    static final int SAID = 'S';
    static final int DROPPED = 'D';
    static final int END = 'E';
    static final int FAULT = 'F';

    /** More characters than the longest book has; ten times those of the longest record of a conference. */
    static final int MOST_TEXT = 16_000_000;

    /** More paragraphs and pages than any text has. */
    static final int MOST_BLOCKS = 1_000_000;

    private Wire() {}

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 4 * MOST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("a text cut short");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Reads an answer to its end.
     *
     * @throws Unreadable with the child's reason, or when the text is too much
     * @throws IOException when the child says what it cannot mean, or is gone
     */
    static Extract answer(DataInputStream in) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Map<Extract.Said, String> said = new EnumMap<>(Extract.Said.class);
        Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
        long characters = 0;
        while (true) {
            int tag = in.readByte();
            switch (tag) {
                case BLOCK -> blocks.add(new Block(member(in, Block.Mark.class), read(in)));
                case SAID -> said.put(member(in, Extract.Said.class), read(in));
                case DROPPED -> dropped.put(member(in, Dropped.class), in.readInt());
                case FAULT -> throw new Unreadable(read(in));
                case END -> {
                    return new Extract(blocks, said, dropped);
                }
                default -> throw new IOException("the tag " + tag);
            }
            characters += tag == BLOCK ? blocks.getLast().text().length() : 0;
            if (characters > MOST_TEXT || blocks.size() > MOST_BLOCKS) {
                throw new IOException("more text than was agreed");
            }
        }
    }

    private static <T extends Enum<T>> T member(DataInputStream in, Class<T> members) throws IOException {
        String name = in.readUTF();
        try {
            return Enum.valueOf(members, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("an unknown word", e);
        }
    }
}
