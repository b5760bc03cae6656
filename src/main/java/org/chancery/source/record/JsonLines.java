package org.chancery.source.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.chancery.corpus.Hashes;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;

/** A record a line. A line that cannot be read is named; the others go on. */
final class JsonLines {

    private final RecordFile file;

    private JsonLines(RecordFile file) {
        this.file = file;
    }

    /** Reads them one by one. */
    static void read(RecordFile file, InputStream in) throws RejectedInput, IOException {
        ByteLines lines = new ByteLines(in);
        JsonLines records = new JsonLines(file);
        for (ByteLines.Found line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                records.take(line);
            }
        }
    }

    private void take(ByteLines.Found line) throws RejectedInput, IOException {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            file.fault(fault(
                    line, "the line is longer than " + (ByteLines.LONGEST >> 20) + " MB; cut its text into several"));
            return;
        }
        Set<String> unknown;
        try (JsonParser parser = Json.object(Encodings.line(file.input(), line.number(), bytes))) {
            unknown = file.tree().scan(parser);
            Json.end(parser);
        } catch (RejectedInput e) {
            file.fault(e);
            return;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            file.fault(fault(line, "no valid record at character " + column + ": " + Json.reason(e)));
            return;
        }
        int number = line.number();
        Entry entry = new Entry(
                "line " + number,
                number,
                Hashes.sha256(bytes),
                bytes.length + 200L,
                () -> Json.tree(Encodings.line(file.input(), number, bytes)));
        file.take(entry, unknown, file.tree().value(Facts.Key.URL), file.tree().value(Facts.Key.ID));
    }

    private RejectedInput fault(ByteLines.Found line, String reason) {
        return new RejectedInput(file.input().name(), line.number(), reason);
    }
}
