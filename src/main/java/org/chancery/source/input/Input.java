package org.chancery.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A file, or an entry of an archive, to be read. */
public final class Input {

    /** More than any text that people read as one document; what is larger is no text, or many. */
    public static final int LARGEST = 64 << 20;

    private final String name;
    private final String path;
    private final Content content;
    private final String collection;
    private final About about;

    /**
     * Something to be read.
     *
     * @param name its path below the argument of the command, with {@code /}; a single file's name; {@code -} for stdin
     * @param content what is in it
     * @param collection the collection it is indexed into
     * @param about what is said about it elsewhere
     */
    public Input(String name, Content content, String collection, About about) {
        this(name, name, content, collection, about);
    }

    /**
     * Something to be read, in a run that wants to find it again.
     *
     * @param name its path below the argument of the command: what makes it the same when it has neither URL nor id
     * @param path the same with the argument's own name before it: where it came from
     * @param content what is in it
     * @param collection the collection it is indexed into
     * @param about what is said about it elsewhere
     */
    public Input(String name, String path, Content content, String collection, About about) {
        this.name = name;
        this.path = path;
        this.content = content;
        this.collection = collection;
        this.about = about;
    }

    /** Bytes in memory, with an id that the user gives or null. */
    public static Input of(String name, byte[] bytes, String collection, @Nullable String id) {
        return new Input(name, Content.of(bytes), collection, id == null ? About.NOTHING : About.id(id));
    }

    /**
     * Something within this one, which lies below it.
     *
     * @param entry its name; it begins with this one's and {@code /}, or is only what follows that
     */
    public Input within(String entry, Content entryContent, About entryAbout) {
        String below = entry.startsWith(name + "/") ? entry.substring(name.length() + 1) : entry;
        return new Input(entry, path + "/" + below, entryContent, collection, entryAbout);
    }

    /** Its path below the argument of the command. */
    public String name() {
        return name;
    }

    /** Where it came from: the argument's own name, and what is below it. */
    public String path() {
        return path;
    }

    /** What is in it. */
    public Content content() {
        return content;
    }

    /** The collection it is indexed into. */
    public String collection() {
        return collection;
    }

    /** What is said about it elsewhere than in it. */
    public About about() {
        return about;
    }

    /** Its first bytes, by which its format is recognised; fewer when it ends before. */
    public byte[] start(int length) throws RejectedInput {
        try (InputStream in = content.open()) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * All of it.
     *
     * @throws RejectedInput when it cannot be opened, changes while it is read, or is larger than {@link #LARGEST}
     */
    public byte[] bytes() throws RejectedInput {
        try {
            String before = content.stamp();
            if (content.size() > LARGEST) {
                throw new RejectedInput(
                        name,
                        "the file has " + (content.size() >> 20) + " MB; a single text may have " + (LARGEST >> 20)
                                + " (cut it, or write its texts as JSON lines)");
            }
            byte[] bytes;
            try (InputStream in = content.open()) {
                bytes = in.readNBytes(LARGEST + 1);
            }
            if (!before.equals(content.stamp())) {
                throw changed();
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The refusal of a file that changed while it was read. */
    public RejectedInput changed() {
        return new RejectedInput(name, "it changed while it was read; index it again when it is whole");
    }

    /** The refusal of a file that cannot be opened or read on. */
    public RejectedInput unreadable(IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "no permission to read it (chmod +r, or run as its owner)";
            case NoSuchFileException gone -> "it was there and is gone";
            default -> "it cannot be read (" + e.getMessage() + ")";
        };
        return new RejectedInput(name, reason);
    }
}
