package org.chancery.source.tei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The Foreign Relations of the United States: {@code mvn verify -Dchancery.corpora=FOLDER}, where {@code FOLDER/volumes} holds the volumes in TEI and {@code
 * FOLDER/volumes.csv} their counts. The counts of paragraphs there are of every {@code <p>} of body and back matter, those in notes, outside documents and commented out too; so
 * this test counts the markup once more with a parser of its own, holds the sum to the list and the reader to its part of it.
 */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+", disabledReason = "no folder of corpora is named")
class ForeignRelationsTest {

    private static final Path FOLDER = Path.of(System.getProperty("chancery.corpora", "."));

    /** What the markup of a volume has, by another parser. */
    private record Counted(int documents, int paragraphs, int inNotes, int outside) {
        static Counted of(Path volume) throws Exception {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            int documents = 0;
            int[] paragraphs = new int[3];
            int depth = 0;
            int document = 0;
            int note = 0;
            boolean body = false;
            try (InputStream in = Files.newInputStream(volume)) {
                XMLStreamReader reader = factory.createXMLStreamReader(in);
                while (reader.hasNext()) {
                    switch (reader.next()) {
                        case XMLStreamConstants.START_ELEMENT -> {
                            depth++;
                            String name = reader.getLocalName();
                            body |= name.equals("body");
                            if (name.equals("div") && "document".equals(reader.getAttributeValue(null, "type"))) {
                                documents++;
                                document = depth;
                            }
                            note = note == 0 && name.equals("note") ? depth : note;
                            if (body && name.equals("p")) {
                                paragraphs[document == 0 ? 2 : note == 0 ? 0 : 1]++;
                            }
                        }
                        case XMLStreamConstants.END_ELEMENT -> {
                            document = document == depth ? 0 : document;
                            note = note == depth ? 0 : note;
                            depth--;
                        }
                        case XMLStreamConstants.COMMENT ->
                            paragraphs[2] += body ? reader.getText().split("<p[ >]", -1).length - 1 : 0;
                        default -> {}
                    }
                }
            }
            return new Counted(documents, paragraphs[0], paragraphs[1], paragraphs[2]);
        }
    }

    /** What the reader finds in all volumes. */
    private static final class Found implements Drafts {
        final Map<Block.Kind, Integer> elements = new EnumMap<>(Block.Kind.class);
        final Map<Block.Kind, Integer> blocks = new EnumMap<>(Block.Kind.class);
        final Map<String, Integer> types = new TreeMap<>();
        final Map<String, Integer> precisions = new TreeMap<>();
        final Map<String, Integer> speakers = new TreeMap<>();
        final Map<String, Integer> repairs = new TreeMap<>();
        final List<String> faults = new ArrayList<>();
        final List<Draft> waiting = new ArrayList<>();
        final List<String> lost = new ArrayList<>();
        final List<String> rejected = new ArrayList<>();
        int documents;
        int paragraphs;
        int placed;
        int sent;
        int received;
        int american;
        int heads;
        long nanos;

        @Override
        public void draft(Draft draft) {
            waiting.add(draft);
        }

        @Override
        public void fault(RejectedInput fault) {
            faults.add(fault.getMessage());
        }

        @Override
        public void repair(String repair) {
            repairs.merge(repair.replaceAll("\\d+", "N"), 1, Integer::sum);
        }

        void readAll() throws Exception {
            for (Draft draft : waiting) {
                long begun = System.nanoTime();
                try {
                    Reading reading = draft.read();
                    nanos += System.nanoTime() - begun;
                    take(reading);
                } catch (RejectedInput empty) {
                    rejected.add(empty.getMessage());
                }
            }
            waiting.clear();
        }

        private void take(Reading reading) {
            Document document = reading.document();
            documents++;
            paragraphs += document.paragraphs().size();
            types.merge(document.about().type().id(), 1, Integer::sum);
            Dating dating = document.about().dating();
            precisions.merge(dating.precision().id() + (dating.isRange() ? " range" : ""), 1, Integer::sum);
            placed += document.about().place() == null ? 0 : 1;
            received += document.about().recipient() == null ? 0 : 1;
            american += document.about().origin() == null ? 0 : 1;
            List<Speaker> named = document.paragraphs().stream()
                    .map(Paragraph::said)
                    .map(said -> said.speaker())
                    .filter(speaker -> speaker != null)
                    .toList();
            sent += named.stream().anyMatch(speaker -> speaker.by() == Speaker.By.METADATA) ? 1 : 0;
            named.stream()
                    .filter(speaker -> speaker.by() == Speaker.By.PRINTED)
                    .forEach(speaker -> speakers.merge(speaker.name(), 1, Integer::sum));
            for (String repair : reading.repairs()) {
                repairs.merge(repair.replaceAll("\\d+", "N"), 1, Integer::sum);
                heads += repair.startsWith("no text below") ? 1 : 0;
            }
        }

        void count(Draft draft) {
            Element document = Tape.read(((Piece) draft.text()).tape());
            if (!Markup.bare(Markup.gathered(document)).equals(Markup.bare(Markup.printed(document)))) {
                lost.add(draft.where());
            }
            Body body = Body.of(document, document.child("head"));
            body.elements().forEach((kind, times) -> elements.merge(kind, times, Integer::sum));
            body.parts().forEach(part -> part.blocks().forEach(block -> blocks.merge(block.kind(), 1, Integer::sum)));
        }
    }

    private static Input input(Path volume) {
        return new Input(volume.getFileName().toString(), Content.of(volume), "frus", About.NOTHING);
    }

    private static List<CSVRecord> volumes() throws Exception {
        try (CSVParser list = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FOLDER.resolve("volumes.csv")))) {
            return list.getRecords();
        }
    }

    @Test
    void everyVolumeHasAsManyDocumentsAndParagraphsAsItsMarkup() throws Exception {
        Found all = new Found();
        Map<String, String> unlike = new TreeMap<>();
        long bytes = 0;
        long drafting = 0;
        int listed = 0;
        int inNotes = 0;
        int outside = 0;
        for (CSVRecord volume : volumes()) {
            Path file = FOLDER.resolve("volumes").resolve(volume.get("volume") + ".xml");
            bytes += Files.size(file);
            long begun = System.nanoTime();
            Tei.read(input(file), all);
            drafting += System.nanoTime() - begun;
            int documents = all.waiting.size();
            int before = all.elements.getOrDefault(Block.Kind.PARAGRAPH, 0);
            all.waiting.forEach(all::count);
            int paragraphs = all.elements.getOrDefault(Block.Kind.PARAGRAPH, 0) - before;
            all.readAll();
            Counted markup = Counted.of(file);
            inNotes += markup.inNotes();
            outside += markup.outside();
            listed += Integer.parseInt(volume.get("body_paragraphs"));
            if (documents != Integer.parseInt(volume.get("documents"))
                    || documents != markup.documents()
                    || paragraphs != markup.paragraphs()
                    || markup.paragraphs() + markup.inNotes() + markup.outside()
                            != Integer.parseInt(volume.get("body_paragraphs"))) {
                unlike.put(volume.get("volume"), documents + " " + paragraphs + " " + markup);
            }
        }
        print(all, bytes, drafting, listed, inNotes, outside);
        assertThat(unlike).isEmpty();
        assertThat(all.lost).as("documents that lost words").isEmpty();
        assertThat(all.faults).isEmpty();
        assertThat(all.documents).isEqualTo(34_489 - all.rejected.size());
        assertThat(all.rejected).hasSizeLessThan(10).allMatch(reason -> reason.contains("no text"));
    }

    private static void print(Found all, long bytes, long drafting, int listed, int inNotes, int outside) {
        Function<Integer, String> share =
                part -> part + String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / all.documents);
        System.out.println(
                all.documents + " documents, " + all.heads + " of them but a head; " + all.paragraphs + " paragraphs");
        System.out.println("listed " + listed + " <p>: " + all.elements.get(Block.Kind.PARAGRAPH) + " in documents, "
                + inNotes + " in their notes, " + outside + " outside documents");
        System.out.println("elements " + all.elements + "\nblocks " + all.blocks);
        System.out.println("types " + all.types + "\ndates " + all.precisions);
        System.out.println("place " + share.apply(all.placed) + ", sender " + share.apply(all.sent) + ", recipient "
                + share.apply(all.received) + ", origin " + share.apply(all.american));
        System.out.println(String.format(
                Locale.ROOT,
                "drafted %.1f MB in %.1f s (%.0f MB/s); read in %.1f s",
                bytes / 1e6,
                drafting / 1e9,
                bytes * 1e3 / drafting,
                all.nanos / 1e9));
        System.out.println("labels "
                + all.speakers.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(60)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
        System.out.println(all.speakers.size() + " names in labels; rejected " + all.rejected);
        all.repairs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(40)
                .forEach(System.out::println);
    }
}
