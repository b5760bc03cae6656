package org.chancery.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.index.Inputs;
import org.chancery.vocabulary.Vocabularies;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much text one thread annotates in a second, all facets: documents of the folder or file {@code -Dchancery.texts}, read beforehand, a document an
 * operation. The counter {@code megabytes} is what counts: 10^6 bytes of UTF-8 a second. The heap that the vocabularies need is printed at the start.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class AnnotatorBenchmark {

    /** At most so much is kept in memory: characters. */
    private static final long MOST = 40_000_000;

    /** The texts, and what reads them. */
    @State(Scope.Benchmark)
    public static class Texts {
        private final List<Document> documents = new ArrayList<>();
        private final List<Long> bytes = new ArrayList<>();
        private Annotator annotator;

        /** Reads all there is. */
        @Setup
        public void read() throws IOException {
            long before = used();
            Vocabularies vocabularies = Vocabularies.load(Path.of("solr-config/vocabularies"));
            annotator = new Annotator(vocabularies);
            System.out.printf("%nvocabularies and annotator: %.1f MB of heap%n", (used() - before) / 1e6);
            long[] left = {MOST};
            try (Inputs inputs = new Inputs("benchmark", null)) {
                inputs.add(Path.of(System.getProperty("chancery.texts", "src/main/resources/primer")));
                inputs.forEach(
                        reading -> {
                            long size = size(reading.document());
                            if (left[0] > size) {
                                left[0] -= size;
                                documents.add(reading.document());
                                bytes.add(size);
                            }
                        },
                        fault -> {});
            }
            System.out.printf("%d documents, %.1f MB%n", documents.size(), bytes.stream().mapToLong(any -> any).sum() / 1e6);
        }

        private static long size(Document document) {
            long size = document.about().title().length();
            for (Paragraph paragraph : document.paragraphs()) {
                size += paragraph.text().getBytes(StandardCharsets.UTF_8).length;
            }
            return size;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** Where a thread is, and what it has done. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Done {
        /** Millions of bytes annotated. */
        public double megabytes;

        private int next;
    }

    /** Annotates the next document. */
    @Benchmark
    public void annotate(Texts texts, Done done, Blackhole hole) {
        done.next = (done.next + 1) % texts.documents.size();
        hole.consume(texts.annotator.annotate(texts.documents.get(done.next)));
        done.megabytes += texts.bytes.get(done.next) / 1e6;
    }
}
