package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of the README do what the README says. */
class RecipesTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String JDK = "new HttpJdkSolrClient.Builder(url).useHttp1_1(true).build()";
    private static final String JETTY = "new Http2SolrClient.Builder(url).build()";

    @TempDir
    private static Path folder;

    private static RealServer server;
    private static List<String> recipes;

    @BeforeAll
    static void start() throws Exception {
        server = RealServer.in(folder.resolve("data"));
        assertThat(server.index(Run.home()
                                .resolve("src/main/resources/primer/new-start.en.md")
                                .toString())
                        .code())
                .isZero();
        Matcher block = BLOCK.matcher(Files.readString(Run.home().resolve("README.md")));
        recipes = block.results().map(result -> result.group(1)).toList();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thereAreFour() {
        assertThat(recipes).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, JETTY})
    void searchWithFacetsPrintsHitsAndCountries(String client) throws Exception {
        String printed = run(recipes.get(0), client, System.getProperty("java.class.path"));
        assertThat(printed).contains("\uE000").contains("US ").contains("RU ");
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, JETTY})
    void everythingByCursorPrintsEachParagraphOnce(String client) throws Exception {
        List<String> lines = run(recipes.get(1), client, System.getProperty("java.class.path"))
                .lines()
                .toList();
        assertThat(lines).hasSizeGreaterThan(15).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, JETTY})
    void jsonFacetsCountTreaties(String client) throws Exception {
        assertThat(run(recipes.get(2), client, System.getProperty("java.class.path")))
                .containsPattern("new-start \\d+ 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, JETTY})
    void anAddedDocumentIsOnThePage(String client) throws Exception {
        run(recipes.get(3), client, System.getProperty("java.class.path"));
        assertThat(server.get("documents/conference-0000abcd").body())
                .contains("Opening of the conference", "It closes on Friday.");
        assertThat(server.get("?q=%22closes+on+Friday%22").body()).contains("Opening of the conference");
    }

    @Test
    void theFirstRunsWithSolrj10InAClassPathOfItsOwn() throws Exception {
        Path jars = Path.of(System.getProperty("chancery.build", "target")).resolve("solrj10");
        try (Stream<Path> files = Files.list(jars)) {
            String classPath = files.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
            assertThat(classPath).contains("solr-solrj-10.1.0.jar");
            assertThat(run(recipes.get(0), JDK, classPath))
                    .contains("\uE000")
                    .contains("US ")
                    .contains("RU ");
        }
    }

    private static String run(String recipe, String client, String classPath) throws Exception {
        Path place = Files.createTempDirectory(folder, "recipe");
        Path source = place.resolve("Recipe.java");
        Files.writeString(source, program(recipe, client));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int code = compiler.run(
                null, null, problems, "-proc:none", "-cp", classPath, "-d", place.toString(), source.toString());
        assertThat(code).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        List<URL> urls = new ArrayList<>(List.of(place.toUri().toURL()));
        for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("Recipe").getMethod("run", String.class).invoke(null, server.solr());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String program(String recipe, String client) {
        String imports = Stream.of(
                        "java.util",
                        "org.apache.solr.client.solrj",
                        "org.apache.solr.client.solrj.impl",
                        "org.apache.solr.client.solrj.request",
                        "org.apache.solr.client.solrj.request.json",
                        "org.apache.solr.client.solrj.response",
                        "org.apache.solr.client.solrj.response.json",
                        "org.apache.solr.common")
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        return imports
                + "public class Recipe {\n  public static void run(String url) throws Exception {\n    try (SolrClient client = "
                + client + ") {\n" + recipe + "    }\n  }\n}\n";
    }
}
