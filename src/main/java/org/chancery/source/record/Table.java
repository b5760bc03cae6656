package org.chancery.source.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chancery.corpus.Hashes;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** A table with a header: a record a row, a field a column. */
final class Table {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final RecordFile file;
    private final List<String> columns;
    private final Set<String> unknown;

    private Table(RecordFile file, List<String> columns, Set<String> unknown) {
        this.file = file;
        this.columns = columns;
        this.unknown = unknown;
    }

    /**
     * A header.
     *
     * @param delimiter what parts its columns
     * @param columns their names
     */
    record Header(char delimiter, List<String> columns) {}

    /** The header of a text that begins so: with the delimiter that parts most columns; null when none parts anything. */
    static @Nullable Header header(String start) {
        Header best = null;
        for (char delimiter : DELIMITERS) {
            List<String> columns = firstRow(start, delimiter);
            if (columns.size() > (best == null ? 1 : best.columns().size())) {
                best = new Header(delimiter, columns);
            }
        }
        return best;
    }

    /** Whether the next row has as many cells as the header. */
    static boolean isEven(String start, Header header) {
        try (CSVParser parser = format(header.delimiter()).parse(new StringReader(start))) {
            Iterator<CSVRecord> rows = parser.iterator();
            rows.next();
            return rows.hasNext() && rows.next().size() == header.columns().size();
        } catch (IOException | UncheckedIOException e) {
            return true; // a cell in quotation marks that goes on beyond the start
        }
    }

    private static List<String> firstRow(String start, char delimiter) {
        try (CSVParser parser = format(delimiter).parse(new StringReader(start))) {
            Iterator<CSVRecord> rows = parser.iterator();
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                if (!isBlank(row)) {
                    return named(row);
                }
            }
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // with another delimiter the quotes may stand right
        }
    }

    private static List<String> named(CSVRecord row) {
        List<String> names = new ArrayList<>();
        for (String cell : row) {
            String name = Spaces.fold(cell);
            names.add(name.isEmpty() ? "column " + (names.size() + 1) : name);
        }
        return names;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && Spaces.strip(row.get(0)).isEmpty();
    }

    /** Reads the rows as they stream by. */
    static void read(RecordFile file, Header header, InputStream in) throws RejectedInput, IOException {
        Set<String> once = new HashSet<>();
        for (String column : header.columns()) {
            if (!once.add(column)) {
                throw new RejectedInput(
                        file.input().name(), 1, "two columns have the name \"" + column + "\"; rename one");
            }
        }
        Set<String> unknown = file.tree().scan(header.columns());
        if (!unknown.isEmpty() && !file.mapping().isSaid()) {
            throw new RejectedInput(
                    file.input().name(),
                    1,
                    "nobody knows its " + (unknown.size() == 1 ? "column " : "columns ") + RecordFile.names(unknown)
                            + " (known are: " + Mapping.fieldNames()
                            + "); say in a mapping what they are, or \"ignore\" them");
        }
        StrictUtf8 strict = new StrictUtf8(in);
        try (CSVParser parser =
                format(header.delimiter()).parse(new InputStreamReader(strict, StandardCharsets.UTF_8))) {
            new Table(file, header.columns(), unknown).rows(parser, strict);
        }
    }

    private void rows(CSVParser parser, StrictUtf8 strict) throws RejectedInput, IOException {
        Iterator<CSVRecord> rows = parser.iterator();
        boolean header = true;
        boolean broken = false;
        int line = 1;
        while (true) {
            CSVRecord row;
            strict.recordEnds();
            try {
                if (!rows.hasNext()) {
                    return;
                }
                row = rows.next();
            } catch (UncheckedIOException e) {
                if (!broken) {
                    file.fault(misquoted(e, line));
                }
                broken = true;
                continue;
            }
            if (!isBlank(row) && !broken) { // what is left of a broken row is none
                if (!header) {
                    take(row, line);
                }
                header = false;
            }
            broken = false;
            line = (int) parser.getCurrentLineNumber() + 1;
        }
    }

    /** The fault of a row whose quotation marks do not match; anything else that went wrong is no row's. */
    private RejectedInput misquoted(UncheckedIOException e, int line) throws IOException, RejectedInput {
        String name = file.input().name();
        if (e.getCause() instanceof StrictUtf8.Refused refused) {
            throw new RejectedInput(name, refused.line(), refused.reason() + "; nothing behind it is read");
        }
        if (e.getCause() instanceof CSVException) {
            return new RejectedInput(
                    name,
                    line,
                    "the quotation marks of the row that begins here do not match"
                            + " (a mark within a cell is doubled: \"\"; one that is never closed swallows the rows behind it)");
        }
        throw new IOException(e.getMessage(), e);
    }

    private void take(CSVRecord row, int line) throws RejectedInput {
        if (row.size() != columns.size()) {
            file.fault(new RejectedInput(
                    file.input().name(),
                    line,
                    "the row has " + row.size() + " cells, but there are " + columns.size()
                            + " columns; a cell with the delimiter in it stands in quotation marks"));
            return;
        }
        String[] cells = row.values();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            all.append(columns.get(i)).append('\u001f').append(cells[i]).append('\u001e');
        }
        Entry entry = new Entry(
                "line " + line, line, Hashes.sha256(all.toString()), 2L * all.length() + 200, () -> fields(cells));
        file.take(entry, unknown, value(Facts.Key.URL, cells), value(Facts.Key.ID, cells));
    }

    private @Nullable String value(Facts.Key key, String[] cells) {
        for (Path path : file.mapping().paths(key.id())) {
            int at = columns.indexOf(path.text());
            if (at >= 0 && !Spaces.strip(cells[at]).isEmpty()) {
                return cells[at];
            }
        }
        return null;
    }

    private ObjectNode fields(String[] cells) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.length; i++) {
            fields.put(columns.get(i), cells[i]);
        }
        return fields;
    }
}
