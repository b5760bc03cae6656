package org.chancery.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which candidates of a document are labels, by evidence, for a sentence too may begin with two capitalised words and a colon.
 *
 * <ol>
 *   <li>A generic word ("Question", "Ответ") is a label; a letter or an everyday word ("Q", "Reply", "Host") only if it comes again or the document has sure labels.
 *   <li>A person printed with an office, a form of address, initials, a remark in parentheses, in bold type or in capitals is one; so is a person whom the title
 *       names.
 *   <li>Two to five bare capitalised words are one if they come again, or, once, if the document is a conversation anyway, a sentence begins behind them, and the
 *       next label is not a question: a heading inside an answer is followed by the next question, a speaker by whoever replies. A greeting behind the name
 *       ("Dear friends") is enough.
 *   <li>A single bare word is one only if it comes again, in a document with other labels, and is no country.
 * </ol>
 *
 * Then one person gets one name: "Minister Lavrov", "LAVROV" and "S. Lavrov" become "Sergey Lavrov" if exactly one longer name with that surname, in another label
 * or in the title, is there to take.
 */
final class Labels {

    private static final Pattern STARTS_SENTENCE =
            Pattern.compile("[\\p{Lu}\\p{N}\"“„«'‘(\\[<–—…*¿¡-].*", Pattern.DOTALL);

    private static final Pattern GREETS = Pattern.compile(
            "(?:Dear|Friends|Colleagues|Comrades|Ladies|Good (?:morning|afternoon|evening|day)|Hello|Welcome|Thank you|Thanks|Mr\\.? |Madam|Mrs\\.? |Your (?:Excellenc|Majest|High|Holi)|Distinguished|Уважаем|Дорогие|Дорогой|Дорогая|Добрый|Доброе|Коллеги|Друзья|Дамы|Спасибо|Благодарю|Здравствуйте|Товарищ|Господин|Ваше )");

    private final List<@Nullable Label> candidates;
    private final String title;
    private final Map<String, Integer> times = new HashMap<>();
    private boolean conversation;

    private Labels(List<@Nullable Label> candidates, String title) {
        this.candidates = candidates;
        this.title = title;
        for (Label label : candidates) {
            if (label != null) {
                times.merge(key(label), 1, Integer::sum);
            }
        }
    }

    /** By paragraph, its label; null for a paragraph that has none. */
    static List<@Nullable Label> of(List<Line> paragraphs, String title) {
        List<@Nullable Label> candidates = new ArrayList<>(paragraphs.size());
        paragraphs.forEach(paragraph -> candidates.add(Label.read(paragraph.text())));
        return new Labels(candidates, title).decide();
    }

    private List<@Nullable Label> decide() {
        long firm = candidates.stream().filter(this::isFirm).count();
        long people = candidates.stream()
                .filter(Objects::nonNull)
                .filter(this::isRepeatedName)
                .map(Labels::key)
                .distinct()
                .count();
        conversation = firm > 0 || people > 1;
        List<@Nullable Label> accepted = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Label label = candidates.get(i);
            accepted.add(label != null && (isFirm(label) || isLikely(label) || isTurnTaken(label, i)) ? label : null);
        }
        return new OnePerson(accepted, title).unify();
    }

    /** Accepted by its own form and the title alone. */
    private boolean isFirm(@Nullable Label label) {
        if (label == null) {
            return false;
        }
        PersonName person = label.person();
        if (person == null) {
            return label.sure();
        }
        return switch (person.shape()) {
            case OFFICE, INITIALS, ADDRESS, CAPITALS -> true;
            case FULL -> label.sure() || (person.isIn(title) && startsSentence(label));
            case SINGLE -> false;
        };
    }

    /** Accepted because it comes again. */
    private boolean isLikely(Label label) {
        PersonName person = label.person();
        boolean again = times.getOrDefault(key(label), 0) > 1;
        if (person == null) {
            return again || conversation;
        }
        return again
                && (conversation || (person.shape() == PersonName.Shape.FULL && times.getOrDefault(key(label), 0) > 2));
    }

    private boolean isRepeatedName(@Nullable Label label) {
        return label != null
                && label.person() != null
                && label.person().shape() == PersonName.Shape.FULL
                && times.getOrDefault(key(label), 0) > 1;
    }

    /** Accepted, though bare and seen once, because it takes its turn in a conversation. */
    private boolean isTurnTaken(Label label, int at) {
        PersonName person = label.person();
        if (person == null
                || person.shape() != PersonName.Shape.FULL
                || label.rest().isEmpty()
                || !startsSentence(label)) {
            return false;
        }
        if (GREETS.matcher(label.rest()).lookingAt() || !conversation) {
            return GREETS.matcher(label.rest()).lookingAt();
        }
        for (int i = at + 1; i < candidates.size(); i++) {
            Label next = candidates.get(i);
            if (next != null && (isFirm(next) || isLikely(next))) {
                return next.kind() != Label.Kind.QUESTION || asks(label);
            }
        }
        return true;
    }

    private static boolean asks(Label label) {
        return label.rest().contains("?");
    }

    private static boolean startsSentence(Label label) {
        return label.rest().isEmpty() || STARTS_SENTENCE.matcher(label.rest()).matches();
    }

    private static String key(Label label) {
        PersonName person = label.person();
        return person == null ? label.kind().name() : person.text();
    }

    /** Gives one person one name. */
    private static final class OnePerson {

        private final List<@Nullable Label> labels;
        private final String title;
        private final Map<String, TreeSet<String>> fullNames = new HashMap<>();

        OnePerson(List<@Nullable Label> labels, String title) {
            this.labels = labels;
            this.title = title;
            for (Label label : labels) {
                PersonName person = label == null ? null : label.person();
                if (person != null && isFull(person)) {
                    fullNames
                            .computeIfAbsent(person.surname(), s -> new TreeSet<>())
                            .add(person.text());
                }
            }
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
            TreeSet<String> names = new TreeSet<>(fullNames.getOrDefault(person.surname(), new TreeSet<>()));
            boolean inflected =
                    Languages.isCyrillic(person.surname().codePointAt(0)); // a Russian title declines its names
            if (names.isEmpty() && !inflected) {
                names.addAll(namesInTitle(person.surname()));
            }
            boolean initialFits = person.shape() != PersonName.Shape.INITIALS
                    || names.stream()
                            .allMatch(name -> name.charAt(0) == person.text().charAt(0));
            return names.size() == 1 && initialFits ? names.first() : null;
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
                    && person.shape() != PersonName.Shape.SINGLE
                    && !person.text().matches("^\\p{Lu}\\p{Ll}?\\..*");
        }
    }
}
