package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
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
 *   <li>An office without a name ("Spokesman", "THE MINISTER") is one if it comes again or the document has other labels; so are a lone Q and A without a colon.
 * </ol>
 *
 * Then one person gets one name: "Minister Lavrov", "LAVROV" and "S. Lavrov" become "Sergey Lavrov" if exactly one longer name with that surname, in another label
 * or in the title, is there to take.
 */
public final class Labels {

    private static final Pattern STARTS_SENTENCE =
            Pattern.compile("[\\p{Lu}\\p{N}\"“„«'‘(\\[<–—…*¿¡-].*", Pattern.DOTALL);

    private static final Pattern GREETS = Pattern.compile(
            "(?:Dear|Friends|Colleagues|Comrades|Ladies|Good (?:morning|afternoon|evening|day)|Hello|Welcome|Thank you|Thanks|Mr\\.? |Madam|Mrs\\.? |Your (?:Excellenc|Majest|High|Holi)|Distinguished|Уважаем|Дорогие|Дорогой|Дорогая|Добрый|Доброе|Коллеги|Друзья|Дамы|Спасибо|Благодарю|Здравствуйте|Товарищ|Господин|Ваше )");

    /** "A. Nothing.", "A    Nothing.": an answer's letter without a colon. */
    private static final Pattern LETTERED_ANSWER = Pattern.compile(
            "(?<label>A)(?:\\t\\s*|\\s{2,}|\\.\\s+(?!\\p{Lu}\\S*:\\s))(?<rest>[\\p{Lu}\\p{N}\"“‘(\\[—–-].*)",
            Pattern.DOTALL);

    private static final Pattern LIST_GOES_ON = Pattern.compile("B(?:\\.|\\s{2}).*", Pattern.DOTALL);
    /** So far into a text the names of the people who speak may stand above it. */
    private static final int LINES_ABOVE = 8;

    private static final int LONGEST_ABOVE = 120;

    private final List<Line> paragraphs;
    private final List<@Nullable Label> candidates;
    private final Set<Integer> given;
    private final String title;
    private final Map<String, Integer> times = new HashMap<>();
    /** By paragraph, the next label behind it that is beyond doubt or comes again; null where none follows. */
    private final List<@Nullable Label> following;

    private boolean conversation;

    private Labels(List<Line> paragraphs, List<@Nullable Label> candidates, Set<Integer> given, String title) {
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        this.given = given;
        this.title = title;
        this.following = new ArrayList<@Nullable Label>(Collections.nCopies(candidates.size(), null));
        for (Label label : candidates) {
            if (label != null) {
                times.merge(key(label), 1, Integer::sum);
            }
        }
    }

    /** By paragraph, its label; null for a paragraph that has none. */
    public static List<@Nullable Label> of(List<Line> paragraphs, String title) {
        List<@Nullable Label> candidates = new ArrayList<>(paragraphs.size());
        paragraphs.forEach(paragraph -> candidates.add(Label.read(paragraph.text())));
        addLetteredAnswers(paragraphs, candidates);
        return new Labels(paragraphs, candidates, Set.of(), title).decide();
    }

    /**
     * By paragraph, its label, where a record says of some who speaks. What it says counts; beside it a label that is printed in the words must be beyond doubt.
     *
     * @param given by paragraph, the label that the record gives; null where it gives none
     */
    static List<@Nullable Label> of(List<Line> paragraphs, List<@Nullable Label> given, String title) {
        List<@Nullable Label> candidates = new ArrayList<>(given);
        Set<Integer> sure = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i) == null) {
                candidates.set(i, Label.read(paragraphs.get(i).text()));
            } else {
                sure.add(i);
            }
        }
        return sure.isEmpty() ? of(paragraphs, title) : new Labels(paragraphs, candidates, sure, title).decide();
    }

    /** An A without a colon may be the article or the first of a list; it answers only a Q. */
    private static void addLetteredAnswers(List<Line> paragraphs, List<@Nullable Label> candidates) {
        boolean lettered = candidates.stream()
                .anyMatch(label -> label != null
                        && label.kind() == Label.Kind.QUESTION
                        && label.printed().startsWith("Q"));
        boolean list = paragraphs.stream()
                .anyMatch(line -> LIST_GOES_ON.matcher(line.text()).matches());
        for (int i = 0; lettered && !list && i < candidates.size(); i++) {
            Matcher answer = LETTERED_ANSWER.matcher(paragraphs.get(i).text());
            if (answer.matches()) {
                candidates.set(i, new Label(Label.Kind.ANSWER, "A", null, false, answer.group("rest")));
            }
        }
    }

    /** The people whom lines above the first label name with their offices: "NED PRICE, DEPARTMENT SPOKESPERSON". */
    private List<PersonName> namesAbove(List<@Nullable Label> accepted) {
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < Math.min(LINES_ABOVE, accepted.size()) && accepted.get(i) == null; i++) {
            String line = paragraphs.get(i).text();
            int comma = line.indexOf(", ");
            boolean office = comma > 0
                    && line.length() <= LONGEST_ABOVE
                    && List.of(line.substring(comma).split("[\\s,]+", -1)).stream()
                            .anyMatch(NameWords::isOffice);
            PersonName name = office ? PersonName.read(line.substring(0, comma)) : null;
            if (name != null) {
                names.add(name);
            }
        }
        return names;
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
        follow();
        List<@Nullable Label> accepted = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Label label = candidates.get(i);
            accepted.add(label != null && isAccepted(label, i) ? label : null);
        }
        return new OnePerson(accepted, title, namesAbove(accepted)).unify();
    }

    private void follow() {
        Label next = null;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Label label = candidates.get(i);
            following.set(i, next);
            next = label != null && (isFirm(label) || isLikely(label)) ? label : next;
        }
    }

    private boolean isAccepted(Label label, int at) {
        return given.isEmpty()
                ? isFirm(label) || isLikely(label) || isTurnTaken(label, at)
                : given.contains(at) || isFirm(label) || isRepeatedName(label);
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
            case SINGLE, POST -> false;
        };
    }

    /** Accepted because it comes again. */
    private boolean isLikely(Label label) {
        PersonName person = label.person();
        boolean again = times.getOrDefault(key(label), 0) > 1;
        if (person == null) {
            return again || conversation;
        }
        if (person.shape() == PersonName.Shape.POST) {
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
        Label next = following.get(at);
        return next == null
                || next.kind() != Label.Kind.QUESTION
                || asks(label)
                || Parties.callsForQuestion(label.rest());
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
}
