package org.chancery.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.source.archive.Archives;
import org.chancery.source.html.HtmlPage;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.npm.NpmPackage;
import org.chancery.source.npm.UnionAddresses;
import org.chancery.source.npm.UniversalDeclaration;
import org.chancery.source.office.Office;
import org.chancery.source.record.Records;
import org.chancery.source.tei.Tei;
import org.chancery.source.text.Transcript;

/** The front door: recognises a file by its content, never by its name alone, and has it read. */
public final class Sources {

    private static final Set<String> PACKAGES = Set.of(UnionAddresses.PACKAGE, UniversalDeclaration.PACKAGE);

    private Sources() {}

    /**
     * Drafts the documents of a file, in its order, as it streams by.
     *
     * @param out gets them, and what is wrong with single ones
     * @throws RejectedInput when the file as a whole is empty, of a kind that nobody here reads, or faulty: what was drafted before stays drafted
     */
    public static void read(Input input, Drafts out) throws RejectedInput {
        byte[] start = input.start(Format.TELLING);
        if (start.length == 0) {
            throw new RejectedInput(input.name(), "the file is empty; nothing to index");
        }
        Format format = Format.of(start);
        if (format == Format.ZIP && Office.isOffice(start)) {
            Office.read(input, out);
            return;
        }
        switch (format) {
            case GZIP -> {
                if (PACKAGES.contains(NpmPackage.nameOf(input))) {
                    readPackage(input, out);
                } else {
                    Archives.read(input, Sources::read, out);
                }
            }
            case ZIP, TAR, BZIP2, XZ -> Archives.read(input, Sources::read, out);
            case PDF, RTF, OLE -> Office.read(input, out);
            case XML -> Tei.read(input, out);
            case HTML -> HtmlPage.read(input, input.bytes(), out);
            case JSON -> Records.read(input, out);
            case TEXT -> {
                if (Records.isTable(input, start)) {
                    Records.read(input, out);
                } else {
                    Transcript.read(input, input.bytes(), out);
                }
            }
        }
    }

    /** Reads a small file whole: its drafts, or the first fault. */
    public static List<Draft> drafts(Input input, List<String> repairs) throws RejectedInput {
        List<Draft> drafts = new ArrayList<>();
        List<RejectedInput> faults = new ArrayList<>();
        read(input, new Drafts() {
            @Override
            public void draft(Draft draft) {
                drafts.add(draft);
            }

            @Override
            public void fault(RejectedInput fault) {
                faults.add(fault);
            }

            @Override
            public void repair(String repair) {
                repairs.add(repair);
            }
        });
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return drafts;
    }

    private static void readPackage(Input input, Drafts out) throws RejectedInput {
        NpmPackage npm = NpmPackage.unpack(input, input.bytes());
        String id = input.about().sidecar().get(Facts.Key.ID);
        if (id != null) {
            throw new RejectedInput(
                    input.name(), "the id \"" + id + "\" names one document, but a package holds many; leave it out");
        }
        if (npm.name().equals(UnionAddresses.PACKAGE)) {
            UnionAddresses.read(npm, input, out);
        } else {
            UniversalDeclaration.read(npm, input, out);
        }
    }
}
