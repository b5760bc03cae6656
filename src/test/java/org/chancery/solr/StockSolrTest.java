package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockSolrTest {
    /** Libraries that we bring and a stock Solr with its analysis-extras module has not. */
    private static final List<String> OURS = List.of(
            "rdf4j",
            "hasmac",
            "jsonld",
            "thymeleaf",
            "ognl",
            "attoparser",
            "unbescape",
            "picocli",
            "progressbar",
            "jline",
            "jetty-servlet-10",
            "jul-to-slf4j");

    @Test
    void theConfigsetLoadsInASolrThatKnowsNothingOfUs(@TempDir Path folder) throws Exception {
        Path home = Path.of(System.getProperty("chancery.home", ".")).toAbsolutePath();
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        stockJars(),
                        home.resolve("src/test/resources/stock/StockSolr.java").toString(),
                        Files.createDirectory(folder.resolve("solr")).toString(),
                        home.resolve("solr-config/paragraphs/conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("found 1");
    }

    private static String stockJars() throws IOException {
        Path lib = Path.of(System.getProperty("chancery.build", "target"))
                .resolve("lib")
                .toAbsolutePath();
        try (Stream<Path> jars = Files.list(lib)) {
            String stock = jars.map(Path::toString)
                    .filter(jar -> OURS.stream().noneMatch(jar::contains))
                    .collect(Collectors.joining(File.pathSeparator));
            assertThat(stock)
                    .contains("solr-core")
                    .contains("lucene-analysis-icu")
                    .doesNotContain("chancery.jar");
            return stock;
        }
    }
}
