package org.chancery.annotate.treaties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Scheme;

/**
 * What a document tells of the treaties that its ambiguous names may mean: "the Charter" is that of the United Nations where the United Nations are spoken of,
 * "the Geneva Accords" those on Laos where Laos is. The vocabulary says what stands beside a treaty ({@code ch:beside}). Of several treaties with one name, that
 * counts which the text tells best, by its own words, then by what it names beside; when two are told as well, none does.
 */
public final class Circumstances {

    /** A concept that so many paragraphs name, and every so manieth, is what the document is about; so is one that the title names. */
    private static final int OFTEN = 3;

    private static final int SHARE = 10;

    /** By its year alone a treaty is told only where the text itself or the title names what stands beside it, and so is a resolution by a small number. */
    private static final Pattern THIN = Pattern.compile("\\d{4} \\p{L}+|\\p{L}+ of \\d{4}|\\p{L}+ (?:No\\. )?\\d{1,2}");

    private static final double NAMED_HERE = 8;
    private static final double BESIDE_HERE = 4;
    private static final double NAMED = 2;
    private static final double BESIDE = 1;

    private final Years years;
    private final OptionalInt written;
    private final List<Set<Concept>> texts = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final List<Set<String>> paths = new ArrayList<>();

    /**
     * The circumstances of a document.
     *
     * @param texts what each paragraph names clearly, in order, and last the title
     * @param written the year when it was written, where known
     */
    public Circumstances(List<Set<Concept>> texts, Years years, OptionalInt written) {
        this.years = years;
        this.written = written;
        for (Set<Concept> concepts : texts) {
            boolean title = this.texts.size() == texts.size() - 1;
            Set<String> here = new HashSet<>();
            concepts.forEach(concept -> here.add(concept.path()));
            here.forEach(path -> frequency.merge(path, title ? often(texts.size()) : 1, Integer::sum));
            this.texts.add(concepts);
            paths.add(here);
        }
    }

    /** Whether an ambiguous name of a treaty counts by what else the text, the title or the whole document speaks of. */
    public boolean vouchFor(Name name, int text) {
        double needed = isThin(name) ? BESIDE_HERE : BESIDE;
        return name.is(Scheme.TREATY) && beside(name.concept(), text) >= needed;
    }

    /** Whether a treaty told by its year is one with another state: "the treaty of 1903 with Cuba". */
    public static boolean isWithAnother(Words words, Name name, List<Name> names) {
        int with = name.last() + 1;
        return name.is(Scheme.TREATY)
                && name.isAmbiguous()
                && isThin(name)
                && with < words.count()
                && words.is(with, "with")
                && names.stream()
                        .filter(other -> other.is(Scheme.COUNTRY) && other.first() > with && other.first() <= with + 2)
                        .anyMatch(other -> !name.concept()
                                .beside()
                                .contains(other.concept().path()));
    }

    private static boolean isThin(Name name) {
        return THIN.matcher(name.pattern().label().text()).matches();
    }

    /** The names without those treaties that share their words with a likelier one. */
    public List<Name> withoutRivals(List<Name> names, int text) {
        Map<Integer, List<Name>> treaties = new HashMap<>();
        for (Name name : names) {
            if (name.is(Scheme.TREATY) && !isTooYoung(name)) {
                treaties.computeIfAbsent(name.first(), any -> new ArrayList<>()).add(name);
            }
        }
        return names.stream()
                .filter(name -> !name.is(Scheme.TREATY)
                        || (!isTooYoung(name)
                                && isLikeliest(name, treaties.getOrDefault(name.first(), List.of()), text)))
                .toList();
    }

    private boolean isLikeliest(Name name, List<Name> all, int text) {
        return all.stream()
                .filter(other -> !other.concept().equals(name.concept()))
                .allMatch(rival -> likelihood(rival.concept(), text) < likelihood(name.concept(), text));
    }

    private boolean isTooYoung(Name name) {
        return name.is(Scheme.TREATY) && name.isAmbiguous() && years.isAfter(name.concept(), written);
    }

    private double likelihood(Concept concept, int text) {
        double nearest = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains(concept)) {
                boolean before = i <= text || i == texts.size() - 1;
                int distance = Math.abs(text - i);
                nearest = Math.max(nearest, distance == 0 ? NAMED_HERE : NAMED + (before ? 1 : 0.5) / (1 + distance));
            }
        }
        return nearest + beside(concept, text);
    }

    private double beside(Concept concept, int text) {
        double most = 0;
        for (String path : concept.beside()) {
            int times = frequency.getOrDefault(path, 0);
            double share = Math.min(1, times / (double) texts.size());
            if (paths.get(text).contains(path) || paths.getLast().contains(path)) {
                most = Math.max(most, BESIDE_HERE + share);
            } else if (times >= often(texts.size())) {
                most = Math.max(most, BESIDE + share);
            }
        }
        return most;
    }

    private static int often(int texts) {
        return Math.max(OFTEN, texts / SHARE);
    }
}
