package org.chancery.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is set outside the command line: a flag comes first, then the variable {@code CHANCERY_<OPTION>}, then {@code chancery.properties} in the project's folder, then the
 * default. A key that no option has is refused by name.
 */
final class Settings {
    static final String FILE = "chancery.properties";
    private static final String PREFIX = "CHANCERY_";
    /** Variables that the launcher reads. */
    private static final Set<String> LAUNCHER = Set.of("CHANCERY_JAVA_OPTS", "CHANCERY_JVMS");

    private final Map<String, String> environment;
    private final Properties file;

    private Settings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /** The folder that holds {@code solr-config/} and {@code webapp/}: where the launcher lies, else where we are. */
    static Path home() {
        return Path.of(System.getProperty("chancery.home", "")).toAbsolutePath().normalize();
    }

    /** Gives every option of every command its default from outside. */
    static void provideDefaults(CommandLine line) {
        provideDefaults(line, System.getenv(), home().resolve(FILE));
    }

    static void provideDefaults(CommandLine line, Map<String, String> environment, Path path) {
        Settings settings = new Settings(environment, read(line, path));
        Set<String> known = new TreeSet<>();
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .forEach(option -> known.add(key(option))));
        settings.refuseUnknown(line, known, path);
        line.setDefaultValueProvider(settings::of);
    }

    private void refuseUnknown(CommandLine line, Set<String> known, Path path) {
        for (String name : environment.keySet()) {
            if (name.startsWith(PREFIX) && !LAUNCHER.contains(name) && !known.contains(keyOfVariable(name))) {
                throw new CommandLine.ParameterException(
                        line, "unknown variable " + name + " (known: " + String.join(", ", known) + ")");
            }
        }
        for (String name : file.stringPropertyNames()) {
            if (!known.contains(name)) {
                throw new CommandLine.ParameterException(
                        line, path + ": unknown key \"" + name + "\" (known: " + String.join(", ", known) + ")");
            }
        }
    }

    private @Nullable String of(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String variable =
                environment.get(PREFIX + key(option).toUpperCase(Locale.ROOT).replace('-', '_'));
        return variable != null ? variable : file.getProperty(key(option));
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    private static String keyOfVariable(String name) {
        return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties read(CommandLine line, Path path) {
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandLine.ParameterException(line, path + ": cannot be read (" + e.getMessage() + ")", e);
            }
        }
        return properties;
    }
}
