package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives one person one name: the only full one that fits "Minister Lavrov", "LAVROV", "S. Lavrov" or the initials "SL", from another label, from the lines above the
 * text or from the title.
 */
final class OnePerson {

    /** Frequent family names of peoples who print them before the given name: "Ambassador Zhang" is "Zhang Jun". */
    private static final Set<String> FAMILY_FIRST = Set.of(
            "Zhang", "Wang", "Li", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Xu", "Sun", "Zhu", "Ma", "Hu",
            "Guo", "Gao", "Lin", "He", "Xi", "Geng", "Dai", "Fu", "Mao", "Hua", "Qin", "Kim", "Park", "Choi", "Ban",
            "Moon", "Yoon", "Nguyen", "Tran", "Pham", "Bui");

    private final List<@Nullable Label> labels;
    private final String title;
    private final Map<String, TreeSet<String>> fullNames = new HashMap<>();
    private final Set<String> labelled = new TreeSet<>();

    /** From labels, and the names that stand above the text. */
    OnePerson(List<@Nullable Label> labels, String title, List<PersonName> above) {
        this.labels = labels;
        this.title = title;
        for (Label label : labels) {
            PersonName person = label == null ? null : label.person();
            if (person != null && isFull(person)) {
                labelled.add(person.text());
                add(person);
            }
        }
        above.stream().filter(OnePerson::isFull).forEach(this::add);
    }

    private void add(PersonName person) {
        fullNames.computeIfAbsent(person.surname(), s -> new TreeSet<>()).add(person.text());
    }

    List<@Nullable Label> unify() {
        List<@Nullable Label> unified = new ArrayList<>(labels.size());
        labels.forEach(label -> unified.add(label == null ? null : unified(label)));
        return unified;
    }

    private Label unified(Label label) {
        PersonName person = label.person();
        if (person == null) {
            return label;
        }
        String full = isFull(person) ? withinName(person) : fullName(person);
        return full == null
                ? label
                : new Label(
                        label.kind(),
                        label.printed(),
                        new PersonName(full, person.surname(), person.shape()),
                        label.sure(),
                        label.rest());
    }

    /** The shorter name of two words or more with which a longer one ends: "Archpriest Ivan Petrov" is "Ivan Petrov". */
    private @Nullable String withinName(PersonName person) {
        return fullNames.getOrDefault(person.surname(), new TreeSet<>()).stream()
                .filter(name -> person.text().endsWith(" " + name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String fullName(PersonName person) {
        if (person.shape() == PersonName.Shape.POST) {
            return null;
        }
        if (person.isLetters()) {
            String initialled = onlyOne(name -> initials(name).equals(person.text()));
            if (initialled != null) {
                return initialled;
            }
        }
        TreeSet<String> names = new TreeSet<>(fullNames.getOrDefault(person.surname(), new TreeSet<>()));
        boolean inflected = Languages.isCyrillic(person.surname().codePointAt(0)); // a Russian title declines its names
        if (names.isEmpty() && !inflected) {
            names.addAll(namesInTitle(person.surname()));
        }
        boolean initialFits = person.shape() != PersonName.Shape.INITIALS
                || names.stream()
                        .allMatch(name -> name.charAt(0) == person.text().charAt(0));
        String full = names.size() == 1 && initialFits ? names.first() : null;
        boolean familyFirst = names.isEmpty()
                && person.shape() == PersonName.Shape.ADDRESS
                && FAMILY_FIRST.contains(person.surname());
        return familyFirst ? onlyOne(name -> name.startsWith(person.surname() + " ")) : full;
    }

    private @Nullable String onlyOne(Predicate<String> which) {
        List<String> found = labelled.stream().filter(which).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static String initials(String name) {
        return Stream.of(name.split(" ", -1)).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** The capitalised words before the surname in the title, without offices: "Secretary Antony J. Blinken" has "Antony J. Blinken". */
    private Set<String> namesInTitle(String surname) {
        Set<String> names = new TreeSet<>();
        String[] words = title.split("[\\s,]+");
        for (int i = 1; i < words.length; i++) {
            if (words[i].replaceFirst("[’']s?$", "").equalsIgnoreCase(surname)) {
                String name = beforeSurname(words, i, surname);
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable String beforeSurname(String[] words, int at, String surname) {
        int from = at;
        while (from > 0
                && at - from < 3
                && words[from - 1].matches("\\p{Lu}[\\p{L}’'-]*\\.?")
                && !NameWords.isAddress(words[from - 1])) {
            from--;
        }
        if (from == at || words[from].length() < 3 || words[from].endsWith(".")) {
            return null;
        }
        String given = String.join(" ", List.of(words).subList(from, at));
        PersonName person = PersonName.read(given + " " + surname);
        return person == null ? null : person.text();
    }

    private static boolean isFull(PersonName person) {
        return person.text().contains(" ")
                && person.shape() != PersonName.Shape.ADDRESS
                && person.shape() != PersonName.Shape.POST
                && person.shape() != PersonName.Shape.SINGLE
                && !person.text().matches("^\\p{Lu}\\p{Ll}?\\..*");
    }
}
