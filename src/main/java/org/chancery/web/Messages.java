package org.chancery.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The words of the interface: {@code messages.properties} in English, {@code messages_ru.properties} in Russian, in the syntax of ICU's MessageFormat. */
final class Messages {
    private final Path webapp;
    private final boolean dev;
    private final Map<Language, Properties> read = new EnumMap<>(Language.class);

    /** The messages of this folder; in dev mode a saved file shows at once. */
    Messages(Path webapp, boolean dev) {
        this.webapp = webapp;
        this.dev = dev;
        for (Language language : Language.values()) {
            read.put(language, read(webapp, language));
        }
    }

    /** The message with this key; an {@link IllegalArgumentException} names a key that is not there. */
    String text(Language language, String key, Object... arguments) {
        Properties messages = dev ? read(webapp, language) : read.getOrDefault(language, new Properties());
        String pattern = messages.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException(file(webapp, language) + " has no message \"" + key + "\"");
        }
        return pattern.indexOf('{') < 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private static Properties read(Path webapp, Language language) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file(webapp, language))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file(webapp, language) + " cannot be read: " + e.getMessage(), e);
        }
        return messages;
    }

    private static Path file(Path webapp, Language language) {
        return webapp.resolve(
                language == Language.EN ? "messages.properties" : "messages_" + language.tag() + ".properties");
    }
}
