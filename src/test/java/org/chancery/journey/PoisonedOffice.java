package org.chancery.journey;

import static org.chancery.journey.Poison.added;
import static org.chancery.journey.Poison.rejected;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chancery.source.office.Made;

/** Bad office files; between two that make the parser work for ever stands a good one. */
final class PoisonedOffice {
    private PoisonedOffice() {}

    static List<Poison> all() throws IOException {
        byte[] pdf = Made.pdf("Remarks on the harbour", "The harbour opens again in spring, the minister said.");
        byte[] docx = Made.docx("<w:p><w:r><w:t>The harbour opens again in spring.</w:t></w:r></w:p>", Map.of());
        return List.of(
                Poison.of("office/cut.pdf", half(pdf), rejected("office/cut.pdf")),
                Poison.of("office/endless-1.pdf", Made.endlessPdf(20), rejected("office/endless-1.pdf")),
                Poison.of("office/endless-2.pdf", Made.endlessPdf(21), rejected("office/endless-2.pdf")),
                Poison.of("office/good.pdf", pdf, added("")),
                Poison.of("office/cut.docx", half(docx), rejected("office/cut.docx")),
                Poison.of(
                        "office/pdf-in-name-only.pdf",
                        "%PDF-1.7\nno more of it",
                        rejected("office/pdf-in-name-only.pdf")),
                Poison.of("office/open.rtf", "{\\rtf1 The harbour opens.", rejected("open.rtf")));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
