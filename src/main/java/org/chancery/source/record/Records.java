package org.chancery.source.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** Reads files of records: JSON, JSON lines, CSV. */
public final class Records {

    /** A new version means that documents read before are read again. */
    static final String VERSION = "records/2";

    private static final int TELLING = 64 << 10;
    /** A byte order mark and blank lines. */
    private static final Pattern START = Pattern.compile("\\A[\\ufeff\\r\\n]+");

    private Records() {}

    /**
     * Drafts its documents, as they stream by.
     *
     * @throws RejectedInput when the file as a whole cannot be read, or cannot be read on: what was drafted before stays drafted
     */
    public static void read(Input input, Drafts out) throws RejectedInput {
        byte[] start = input.start(TELLING);
        int mark = Encodings.mark(input, start);
        String text = Spaces.strip(new String(start, mark, start.length - mark, StandardCharsets.UTF_8));
        boolean json = text.startsWith("{") || text.startsWith("[");
        if (mark > 0) {
            out.repair("UTF-8 byte order mark dropped");
        }
        try {
            String before = input.content().stamp();
            Wrapping around = text.startsWith("{") ? wrapping(input, mark, text) : null;
            RecordFile file = new RecordFile(around == null ? input : around.around(input), !json, out);
            try (InputStream in = input.content().open()) {
                in.skipNBytes(mark);
                if (!json) {
                    table(file, rows(start, mark), in);
                } else if (around != null) {
                    JsonFile.read(file, around.field(), in);
                } else if (text.startsWith("[") || isOneOverManyLines(text)) {
                    JsonFile.read(file, null, in);
                } else {
                    JsonLines.read(file, in);
                }
            }
            file.end();
            tell(around, out);
            if (!before.equals(input.content().stamp())) {
                out.fault(input.changed());
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }

    private static @Nullable Wrapping wrapping(Input input, int mark, String text) throws RejectedInput, IOException {
        List<String> lines = firstTwo(text);
        if (lines.size() > 1 && lines.getFirst().endsWith("}")) {
            return null; // a record a line
        }
        try (InputStream in = input.content().open()) {
            in.skipNBytes(mark);
            return Wrapping.of(input, in);
        }
    }

    private static void tell(@Nullable Wrapping around, Drafts out) {
        if (around != null) {
            around.repairs().forEach(out::repair);
            if (!around.rest().isEmpty()) {
                out.repair((around.rest().size() == 1 ? "field" : "fields") + " beside the list \"" + around.field()
                        + "\" not taken: " + RecordFile.names(around.rest()));
            }
        }
    }

    private static void table(RecordFile file, String text, InputStream in) throws RejectedInput, IOException {
        Table.Header header = Table.header(text);
        if (header == null) {
            throw new RejectedInput(
                    file.input().name(),
                    1,
                    "no comma, semicolon or tab parts the columns of its header; a table needs a header");
        }
        Table.read(file, header, in);
    }

    /** A brace that opens a record and is not closed on its line; but where the next line opens another, the first is cut short. */
    private static boolean isOneOverManyLines(String text) {
        List<String> lines = firstTwo(text);
        String first = lines.getFirst();
        return lines.size() > 1
                && !first.endsWith("}")
                && (!lines.get(1).startsWith("{") || first.endsWith("[") || first.endsWith(":"));
    }

    private static List<String> firstTwo(String text) {
        return text.lines()
                .map(Spaces::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
    }

    /** From its first row on; an empty name of a first column stays. */
    private static String rows(byte[] start, int mark) {
        String text = new String(start, mark, start.length - mark, StandardCharsets.UTF_8);
        return START.matcher(text).replaceFirst("");
    }

    /**
     * Whether a text that begins so is a table of records: its first line names two of the columns that are known here and one of them is the title or the text; or
     * it names a column of the mapping; or the file's name says so and the next line has as many cells.
     */
    public static boolean isTable(Input input, byte[] start) {
        String text = rows(start, 0);
        Table.Header header = text.startsWith("{") || text.startsWith("[") ? null : Table.header(text);
        if (header == null) {
            return false;
        }
        boolean mapped = input.about().mapping().values().stream()
                .flatMap(List::stream)
                .anyMatch(path -> !path.equals("*") && names(header, path));
        long known = header.columns().stream().filter(Mapping::isField).count();
        boolean words = header.columns().stream()
                .anyMatch(column ->
                        column.equals("title") || column.equals(Mapping.TEXT) || column.equals(Mapping.PARAGRAPHS));
        return mapped || (known > 1 && words) || (isNamedTable(input.name()) && Table.isEven(text, header));
    }

    private static boolean names(Table.Header header, String path) {
        return header.columns().stream()
                .anyMatch(column -> path.endsWith("*")
                        ? column.startsWith(path.substring(0, path.length() - 1))
                        : column.equals(path));
    }

    private static boolean isNamedTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }
}
