package org.chancery.annotate.labels;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Label.Use;
import org.chancery.vocabulary.Scheme;

/**
 * Turns of the short English names of treaties that the vocabulary need not print: "Accords of Lusaka" for "Lusaka Accords", "Lusaka Agreements" for "Lusaka
 * Accords"; long ones without their articles. And by their year, where the vocabulary says what stands beside them: "the 1903 Treaty", "the Treaty of 1903". What is a label of something else is
 * no variant, and what is one of two treaties is ambiguous.
 */
public final class NameVariants {

    private static final String NOUNS =
            "(Accords?|Agreements?|Treaty|Treaties|Pact|Protocol|Convention|Declaration|Memorandum)";
    private static final String NAME = "(\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)?)";
    private static final Pattern BEFORE_NOUN = Pattern.compile(NAME + " " + NOUNS);
    private static final Pattern BEHIND_NOUN = Pattern.compile(NOUNS + " of " + NAME);
    private static final Pattern YEAR = Pattern.compile(".*\\((\\d{4})\\)");
    private static final Pattern NOUN = Pattern.compile("\\b(Agreement|Treaty|Convention|Accord|Protocol)\\b");

    /** From so many words on, a name is known without its articles. */
    private static final int LONG = 5;

    private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{3})s(?!\\p{L})");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Set<Concept>> owners = new HashMap<>();
    private final Map<Concept, Map<String, Label>> variants = new LinkedHashMap<>();

    /** The variants of these concepts. */
    public NameVariants(List<Concept> concepts) {
        for (Concept concept : concepts) {
            concept.labels().forEach(label -> taken.add(key(label.text())));
        }
        for (Concept concept : concepts) {
            if (concept.scheme() == Scheme.TREATY) {
                concept.labels().forEach(label -> turn(concept, label));
                concept.labels().forEach(label -> dropArticles(concept, label));
                date(concept);
            }
        }
    }

    /** The further labels of a concept; none for most. */
    public List<Label> of(Concept concept) {
        return variants.getOrDefault(concept, Map.of()).entrySet().stream()
                .map(entry -> {
                    Label label = entry.getValue();
                    boolean ambiguous = label.ambiguous()
                            || owners.getOrDefault(entry.getKey(), Set.of()).size() > 1;
                    return new Label(label.text(), label.language(), label.use(), ambiguous);
                })
                .toList();
    }

    private void turn(Concept concept, Label label) {
        if (label.use() != Use.NAME || !label.language().equals("en")) {
            return;
        }
        Matcher before = BEFORE_NOUN.matcher(label.text());
        Matcher behind = BEHIND_NOUN.matcher(label.text());
        String name = before.matches() ? before.group(1) : behind.matches() ? behind.group(2) : "";
        String noun = name.isEmpty() ? "" : before.matches() ? before.group(2) : behind.group(1);
        if (!name.isEmpty() && !HeadNouns.isEnglish(name)) {
            for (String like : alike(noun)) {
                add(concept, name + " " + like, label.ambiguous());
                add(concept, like + " of " + name, label.ambiguous());
            }
        }
    }

    /** As telegrams and those in a hurry write: "Treaty on Limitation of Underground Nuclear Weapon Tests". */
    private void dropArticles(Concept concept, Label label) {
        boolean manyWords = label.use() == Use.NAME && label.text().split(" ").length >= LONG;
        if (manyWords && label.language().equals("en") && label.text().contains(" the ")) {
            add(concept, label.text().replace(" the ", " "), label.ambiguous());
        }
    }

    private static List<String> alike(String noun) {
        String singular = noun.endsWith("s") ? "" : noun;
        String end = singular.isEmpty() ? "s" : "";
        return noun.startsWith("Accord") || noun.startsWith("Agreement")
                ? List.of("Accord" + end, "Agreement" + end)
                : List.of(noun);
    }

    private void date(Concept concept) {
        Matcher year = YEAR.matcher(concept.names().getOrDefault("en", ""));
        if (concept.beside().stream().noneMatch(path -> path.startsWith("country/")) || !year.matches()) {
            return;
        }
        Set<String> nouns = new LinkedHashSet<>();
        for (Label label : concept.labels()) {
            Matcher noun = NOUN.matcher(label.text());
            if (noun.find()) {
                nouns.add(noun.group(1));
            }
        }
        for (String noun : nouns) {
            add(concept, year.group(1) + " " + noun, true);
            add(concept, noun + " of " + year.group(1), true);
        }
    }

    private void add(Concept concept, String text, boolean ambiguous) {
        String key = key(text);
        if (!taken.contains(key)) {
            owners.computeIfAbsent(key, any -> new HashSet<>()).add(concept);
            variants.computeIfAbsent(concept, any -> new LinkedHashMap<>())
                    .putIfAbsent(key, new Label(text, "en", Use.NAME, ambiguous));
        }
    }

    /** Without letter case, and singular and plural alike, as the stems are. */
    private static String key(String text) {
        return PLURAL.matcher(text.toLowerCase(Locale.ROOT).replace('-', ' ')).replaceAll("");
    }
}
