package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Role;
import org.chancery.query.Question;
import org.junit.jupiter.api.Test;

/** The interface speaks through its message files only, and both languages say everything. */
class MessagesTest {
    private static final Path HOME = Path.of(System.getProperty("chancery.home", "."));
    private static final Path WEBAPP = HOME.resolve("webapp");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = properties("messages.properties");
        Properties russian = properties("messages_ru.properties");
        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(100);
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(russian, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @Test
    void everyMessageIsUsedAndEveryUseHasItsMessage() throws IOException {
        assertThat(usedKeys())
                .containsExactlyInAnyOrderElementsOf(
                        properties("messages.properties").stringPropertyNames());
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        for (Path template : files(WEBAPP.resolve("templates"), ".html")) {
            String html = Files.readString(template);
            // Parameters and their values are the same in every language.
            String bare = html.replaceAll("(?s)<code>[^<]*</code>", "").replaceAll("(?s)<[^>]*>", "");
            assertThat(bare).as(template.toString()).doesNotContainPattern("\\p{L}");
            assertThat(html)
                    .as(template.toString())
                    .doesNotContainPattern("[^:](aria-label|title|placeholder|alt)=\"[^\"$#|]*\\p{L}")
                    .doesNotContain("th:utext", "__$", "style=", "<script", "onclick");
        }
    }

    @Test
    void russianPluralsAgreeWithTheirNumbers() {
        Messages messages = new Messages(WEBAPP, false);
        assertThat(Stream.of(1, 2, 5, 11, 21, 22, 401, 1000)
                        .map(count -> messages.text(Language.RU, "count.paragraphs", count)))
                .containsExactly(
                        "1 абзац",
                        "2 абзаца",
                        "5 абзацев",
                        "11 абзацев",
                        "21 абзац",
                        "22 абзаца",
                        "401 абзац",
                        "1\u00a0000 абзацев");
        assertThat(messages.text(Language.EN, "count.in_documents", 1)).isEqualTo("in 1 document");
    }

    @Test
    void aPartHasItsTemplateAndItsStyleSheetUnderOneName() throws IOException {
        for (Path template : files(WEBAPP.resolve("templates/parts"), ".html")) {
            String name = template.getFileName().toString().replace(".html", "");
            assertThat(WEBAPP.resolve("static/css/" + name + ".css")).exists();
            assertThat(HOME.resolve("src/main/java/org/chancery/web/"
                            + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                            + "Part.java"))
                    .exists();
        }
    }

    private static Set<String> usedKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path template : files(WEBAPP.resolve("templates"), ".html")) {
            find("#\\{([a-z._-]+)", Files.readString(template), keys);
        }
        for (Path source : files(HOME.resolve("src/main/java/org/chancery/web"), ".java")) {
            // Whole keys; those that end in a dot are made whole below.
            find("\"([a-z_]+(?:\\.[a-z_]+)+)\"", Files.readString(source), keys);
        }
        keys.removeIf(key ->
                key.endsWith(".css") || key.endsWith(".svg") || key.endsWith(".txt") || key.endsWith(".properties"));
        for (Facet facet : Facet.values()) {
            keys.addAll(List.of("facet." + facet.id(), "filter." + facet.id()));
        }
        Stream.of(Role.values()).forEach(role -> keys.add("role." + role.id()));
        Stream.of(DocumentType.values()).forEach(type -> keys.add("type." + type.id()));
        Stream.of(Mention.Kind.values()).forEach(kind -> keys.add("mention." + kind.id()));
        Stream.of(Fault.Kind.values()).forEach(kind -> keys.add("fault." + kind.id()));
        Stream.of(Question.Sort.values()).forEach(sort -> keys.add("order." + State.id(sort)));
        Stream.of(Language.values()).forEach(language -> keys.add("language." + language.tag()));
        Stream.of("", "about", "help").forEach(page -> keys.add("frame.page." + page));
        Stream.of(400, 404, 405, 500, 503).forEach(status -> {
            keys.add("error." + status);
            keys.add("error." + status + ".advice");
        });
        return keys;
    }

    private static void find(String pattern, String text, Set<String> keys) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static Set<String> arguments(Properties messages, String key) {
        return key.startsWith("date.")
                ? Set.of()
                : new MessageFormat(messages.getProperty(key), Language.EN.locale()).getArgumentNames();
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WEBAPP.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
