package org.chancery.source.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/** What is said about a document, by whomever: each value checked when it is put in. Every field of a document can be said so. */
public final class Facts {

    /** What can be said. */
    public enum Key {
        ID,
        WORK,
        TITLE,
        LANGUAGE,
        TYPE,
        DATE,
        PLACE,
        SOURCE,
        OUTLET,
        ORIGIN,
        URL,
        RIGHTS,
        RETRIEVED,
        VOLUME,
        SPEAKER,
        RECIPIENT,
        SOURCE_TOPIC,
        SOURCE_COUNTRY,
        SOURCE_PERSON;

        /** The name that people write, e.g. {@code source_topic}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it may have several values. */
        public boolean many() {
            return compareTo(SOURCE_TOPIC) >= 0;
        }

        /** The key with this name, if there is one. */
        public static Optional<Key> byId(String id) {
            return Stream.of(values()).filter(key -> key.id().equals(id)).findFirst();
        }

        /** All names, for messages. */
        public static String known() {
            return Stream.of(values()).map(Key::id).sorted().collect(Collectors.joining(", "));
        }
    }

    /** Nothing is said. */
    public static final Facts NONE = new Facts(new EnumMap<>(Key.class));

    /** Above what any index field takes, below what a reader would read as a title. */
    public static final int LONGEST_VALUE = 1000;

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Map<Key, List<String>> values;

    private Facts(Map<Key, List<String>> values) {
        this.values = values;
    }

    /** Gathers facts. */
    public static final class Builder {
        private final Map<Key, Set<String>> values = new EnumMap<>(Key.class);

        /**
         * Says a value; a second one of a key that has but one takes the first's place.
         *
         * @throws IllegalArgumentException with the reason, in words, when the value cannot be one of this key's
         */
        public Builder put(Key key, String value) {
            String checked = checked(key, Spaces.fold(value));
            Set<String> all = values.computeIfAbsent(key, any -> new LinkedHashSet<>());
            if (!key.many()) {
                all.clear();
            }
            all.add(checked);
            return this;
        }

        /** Says a value that a machine wrote: one that cannot be is left out, and the repairs say so; null and blank ones are left out in silence. */
        public Builder offer(Key key, @Nullable String value, List<String> repairs) {
            if (value == null || Spaces.isBlank(value)) {
                return this;
            }
            try {
                return put(key, value);
            } catch (IllegalArgumentException e) {
                repairs.add(key.id() + " left out: " + e.getMessage());
                return this;
            }
        }

        /** Whether something is said of this key. */
        public boolean has(Key key) {
            return values.containsKey(key);
        }

        /** What was gathered. */
        public Facts build() {
            Map<Key, List<String>> copy = new EnumMap<>(Key.class);
            values.forEach((key, all) -> copy.put(key, List.copyOf(all)));
            return new Facts(copy);
        }
    }

    /** The value of this key, the first if there are many; null when nothing is said. */
    public @Nullable String get(Key key) {
        List<String> all = all(key);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** All values of this key. */
    public List<String> all(Key key) {
        return values.getOrDefault(key, List.of());
    }

    /** The date; null when nothing is said. */
    public @Nullable Dating dating() {
        String date = get(Key.DATE);
        return date == null ? null : Dating.parse(date);
    }

    /** The type; null when nothing is said. */
    public @Nullable DocumentType type() {
        String type = get(Key.TYPE);
        return type == null ? null : DocumentType.byId(type).orElseThrow();
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** These facts, and where they say nothing, those. */
    public Facts or(Facts weaker) {
        Map<Key, List<String>> all = new EnumMap<>(weaker.values);
        all.putAll(values);
        return new Facts(all);
    }

    /** These facts without what makes one document this one: what may be said of many. */
    public Facts withoutIdentity() {
        Map<Key, List<String>> rest = new EnumMap<>(values);
        rest.remove(Key.ID);
        rest.remove(Key.URL);
        return new Facts(rest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** In the order of the keys: the same for the same facts. */
    @Override
    public String toString() {
        return values.toString();
    }

    private static String checked(Key key, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("it has no value; write one or take it out");
        }
        if (value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("the value has " + value.length() + " characters; at most "
                    + LONGEST_VALUE + " are taken, shorten it");
        }
        return switch (key) {
            case DATE -> dated(value);
            case RETRIEVED -> Dating.parse(value).toString();
            case LANGUAGE -> language(value);
            case TYPE -> type(value);
            case URL -> url(value);
            case ORIGIN -> origin(value);
            default -> value;
        };
    }

    private static String dated(String value) {
        return Dating.parse(value).toString();
    }

    private static String type(String value) {
        return DocumentType.byId(value)
                .map(DocumentType::id)
                .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" is not a type (" + types() + ")"));
    }

    private static String url(String value) {
        try {
            URI address = new URI(value);
            String scheme = address.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (web && address.getHost() != null) {
                return value;
            }
            throw new IllegalArgumentException("\"" + value + "\" is not a whole address of the web (https://...)");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not an address", e);
        }
    }

    private static String origin(String value) {
        if (!ORIGIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not an id (letters, digits and hyphens, a letter first)");
        }
        return Origins.id(value);
    }

    /** The tag in the case that BCP 47 recommends: {@code EN-gb} becomes {@code en-GB}. */
    private static String language(String value) {
        try {
            String tag = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
            if (isLanguage(tag)) {
                return tag;
            }
            throw new IllformedLocaleException();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not a BCP 47 language tag (write en, ru, pt-BR)", e);
        }
    }

    /** Two letters of ISO 639-1, or any three, of which there are thousands; "english" is well-formed too, but nobody's code. */
    private static boolean isLanguage(String tag) {
        String language = tag.split("-", -1)[0];
        return language.length() == 2 ? LANGUAGES.contains(language) : language.length() == 3;
    }

    private static String types() {
        return Arrays.stream(DocumentType.values()).map(DocumentType::id).collect(Collectors.joining(", "));
    }
}
