package org.chancery.source.office;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.SAXException;

/** In the child: reads an RTF. */
final class RtfFile {

    private RtfFile() {}

    static void read(Path file, Found out) throws IOException, SAXException, TikaException {
        requireEnd(file);
        Path text = file.resolveSibling("text");
        try (PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)));
                OutputStream copy = new BufferedOutputStream(Files.newOutputStream(text))) {
            new RtfAsides(in, copy, out).copy();
        }
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(text)) {
            new RTFParser().parse(in, new XhtmlReader(new Story(out)), metadata, Properties.context(out));
        }
        Files.delete(text);
        Properties.tell(metadata, out);
    }

    /** An RTF is one group: its last brace closes it. */
    private static void requireEnd(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            for (long at = bytes.length() - 1; at >= 0; at--) {
                bytes.seek(at);
                int last = bytes.read();
                if (last == '}') {
                    return;
                }
                if (last > ' ') {
                    break;
                }
            }
        }
        throw Unreadable.cut("its last brace is missing");
    }
}
