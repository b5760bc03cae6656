package org.chancery.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * What the lines between {@code ---} and {@code ---} at the top of a file say about it.
 *
 * @param values by key; each checked
 * @param body the index of the first line behind it; 0 when there is none
 */
record FrontMatter(Map<String, String> values, int body) {

    static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "id", "work", "title", "language", "type", "date", "place", "source", "outlet", "origin", "url", "rights"));
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern OPENS = Pattern.compile("[A-Za-z_-]+\\s*:.*");

    /** Reads it from the lines of the named file; a {@code ---} that no {@code key: value} follows is a mere rule. */
    static FrontMatter read(String name, List<Line> lines) throws RejectedInput {
        if (lines.size() < 2
                || !lines.get(0).text().equals("---")
                || !OPENS.matcher(lines.get(1).text()).matches()) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().equals("---")) {
                return new FrontMatter(values, i + 1);
            }
            if (!line.isBlank() && !line.text().startsWith("#")) {
                put(values, name, line);
            }
        }
        throw new RejectedInput(name, 1, "the front matter that begins here has no end; close it with a line \"---\"");
    }

    @Nullable
    String get(String key) {
        return values.get(key);
    }

    @Nullable
    Dating dating() {
        String date = values.get("date");
        return date == null ? null : Dating.parse(date);
    }

    @Nullable
    DocumentType type() {
        String type = values.get("type");
        return type == null ? null : DocumentType.byId(type).orElseThrow();
    }

    private static void put(Map<String, String> values, String name, Line line) throws RejectedInput {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            throw new RejectedInput(
                    name,
                    line.number(),
                    "\"" + line.text() + "\" is no \"key: value\"; is the closing \"---\" missing?");
        }
        String key = Spaces.strip(line.text().substring(0, colon));
        String value = unquoted(Spaces.strip(line.text().substring(colon + 1)));
        if (!KEYS.contains(key)) {
            throw new RejectedInput(
                    name, line.number(), "unknown key \"" + key + "\" (known: " + String.join(", ", KEYS) + ")");
        }
        if (value.isEmpty()) {
            throw new RejectedInput(
                    name, line.number(), "\"" + key + "\" has no value; write one or take the line out");
        }
        if (value.length() > LONGEST_VALUE) {
            throw new RejectedInput(
                    name,
                    line.number(),
                    key + ": the value has " + value.length() + " characters; at most " + LONGEST_VALUE
                            + " are taken, shorten it");
        }
        String fault = fault(key, value);
        if (fault != null) {
            throw new RejectedInput(name, line.number(), key + ": " + fault);
        }
        if (values.put(key, key.equals("language") ? canonical(value) : value) != null) {
            throw new RejectedInput(name, line.number(), "\"" + key + "\" is given twice; keep one");
        }
    }

    private static @Nullable String fault(String key, String value) {
        try {
            return switch (key) {
                case "date" -> Dating.parse(value).toString().isEmpty() ? "no date" : null;
                case "type" ->
                    DocumentType.byId(value).isPresent() ? null : "\"" + value + "\" is not a type (" + types() + ")";
                case "language" ->
                    isLanguage(canonical(value))
                            ? null
                            : "\"" + value + "\" is not a BCP 47 language tag (write en, ru, pt-BR)";
                case "url" ->
                    isWebAddress(new URI(value))
                            ? null
                            : "\"" + value + "\" is not a whole address of the web (https://...)";
                case "origin" ->
                    ORIGIN.matcher(value).matches()
                            ? null
                            : "\"" + value + "\" is not an id (letters, digits and hyphens, a letter first)";
                default -> null;
            };
        } catch (IllformedLocaleException e) {
            return "\"" + value + "\" is not a BCP 47 language tag (write en, ru, pt-BR)";
        } catch (URISyntaxException e) {
            return "\"" + value + "\" is not an address";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The tag in the case that BCP 47 recommends: {@code EN-gb} becomes {@code en-GB}. */
    private static String canonical(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }

    /** Two letters of ISO 639-1, or any three, of which there are thousands; "english" is well-formed too, but nobody's code. */
    private static boolean isLanguage(String tag) {
        String language = tag.split("-", -1)[0];
        return language.length() == 2 ? LANGUAGES.contains(language) : language.length() == 3;
    }

    private static boolean isWebAddress(URI address) {
        String scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && address.getHost() != null;
    }

    private static String types() {
        return String.join(
                ", ", Arrays.stream(DocumentType.values()).map(DocumentType::id).toList());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
