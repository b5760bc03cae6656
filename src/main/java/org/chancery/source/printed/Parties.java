package org.chancery.source.printed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * Who asks and who answers in a conversation; whoever does neither, such as a moderator, makes statements.
 *
 * <p>Whoever the title names, before the part that names the medium, answers. Where questions are labelled as such ("Question:"), those answer too who speak right
 * after one in a fifth of their turns, or at length before the first; and of the others those ask who put a question at all. Where no question is labelled, only
 * the title's word (interview, news conference) makes a conversation one of questions and answers, for in a meeting the chairman asks as well, and nobody is
 * interviewed; then, beside people whom the title names, others ask if they put a question at all; and if it names nobody, those ask half of whose turns ask, and
 * the others answer.
 */
final class Parties {

    /** What somebody's turns amount to. */
    private static final class Count {
        int turns;
        int asking;
        int length;
        int afterQuestion;
        boolean opens;
        boolean inTitle;
        boolean named;

        boolean answersLabelled() {
            boolean oftenAfter = afterQuestion > 0 && afterQuestion * SELDOM >= turns && asking * 2 <= turns;
            return inTitle || opens || oftenAfter;
        }

        boolean answersBesideNamed() {
            return inTitle || (opens && asking * 2 <= turns);
        }
    }

    /** A turn up to this many characters asks if there is a question mark anywhere in it; a longer one only if it ends in a question. */
    private static final int SHORT = 1500;

    private static final int ENDING = 250;
    /** Whoever says more than this before the first question makes an opening statement; less is a moderator's welcome. */
    private static final int WELCOME = 500;

    private static final int SELDOM = 5;

    /** Whoever gives the floor does it in a line. */
    private static final int CALL = 200;

    private static final Pattern CALLS = Pattern.compile(
            "\\b(?:next|last|final|first|one more|another|more|any|your) questions?|\\bgo ahead|\\bover to|\\bthe floor|вопрос|пожалуйста",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEADS = Pattern.compile(
            "moderator|host|anchor|presenter|reporter|correspondent|editor|journalist|columnist|commentator|press secretary|chair|ведущ|модератор|журналист|корреспондент|редактор|пресс-секретар|председатель",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Count> counts = new HashMap<>();
    private final Set<String> askers = new HashSet<>();
    private final Set<String> answerers = new HashSet<>();
    private final Set<String> officials = new HashSet<>();

    Parties(List<Turn> turns, String title, @Nullable DocumentType type) {
        boolean labelled = turns.stream().anyMatch(turn -> turn.label() != null && isQuestion(turn.label()));
        boolean announced = type == DocumentType.INTERVIEW || type == DocumentType.PRESS_CONFERENCE;
        count(turns, title);
        if (labelled) {
            counts.forEach((name, count) -> place(name, count, count.answersLabelled()));
            letRepliesAnswer(turns);
        } else if (announced) {
            boolean someoneNamed = counts.values().stream().anyMatch(count -> count.inTitle);
            counts.forEach((name, count) ->
                    place(name, count, someoneNamed ? count.answersBesideNamed() : count.asking * 2 < count.turns));
            leaveOneToAnswer();
        }
    }

    /** Whether some label announces answers: a name, or "Answer". Without any, a question's label covers its own paragraph only. */
    boolean answersAreLabelled(List<Turn> turns) {
        return turns.stream()
                .map(Turn::label)
                .anyMatch(label -> label != null && (label.kind() == Label.Kind.ANSWER || isAnswerer(label)));
    }

    boolean isAsker(Label label) {
        return askers.contains(name(label));
    }

    boolean isAnswerer(Label label) {
        return answerers.contains(name(label));
    }

    /** Whether the label names somebody who came in an office, and not in one whose holders lead a conversation. */
    boolean isOfficial(Label label) {
        return officials.contains(name(label));
    }

    /** Whether the words give the floor to the next who asks. */
    static boolean callsForQuestion(String words) {
        return words.length() <= CALL && CALLS.matcher(words).find();
    }

    private static boolean isOffice(Label label) {
        PersonName person = label.person();
        boolean printed = person != null
                && (person.shape() == PersonName.Shape.OFFICE
                        || person.shape() == PersonName.Shape.ADDRESS
                        || person.shape() == PersonName.Shape.POST);
        return printed
                && Stream.of(label.printed().split("[\\s,]+", -1)).anyMatch(NameWords::isOffice)
                && !LEADS.matcher(label.printed()).find();
    }

    /** Whether the words of a turn ask something. */
    static boolean asks(String words) {
        String where = words.length() <= SHORT ? words : words.substring(words.length() - ENDING);
        return where.contains("?");
    }

    static boolean isQuestion(Label label) {
        return label.kind() == Label.Kind.QUESTION || label.kind() == Label.Kind.ASKER;
    }

    private static boolean isIn(@Nullable Label label, String title) {
        PersonName person = label == null ? null : label.person();
        return person != null && person.isIn(title);
    }

    private void place(String name, Count count, boolean answers) {
        if (answers && count.named) {
            answerers.add(name);
        } else if (count.asking > 0) {
            askers.add(name);
        }
    }

    private void count(List<Turn> turns, String title) {
        String before = title.substring(0, Outlet.partStart(title));
        boolean nobodyBefore = turns.stream().map(Turn::label).noneMatch(label -> isIn(label, before));
        String named = nobodyBefore ? title : before; // "Interview with Anna Berg": she is not the medium
        Label last = null;
        boolean asked = false;
        for (int i = 0; i < turns.size(); i++) {
            Label label = turns.get(i).label();
            if (label == null) {
                continue;
            }
            asked |= isQuestion(label);
            if (isOffice(label)) {
                officials.add(name(label));
            }
            if (!isQuestion(label) && label.kind() != Label.Kind.ANSWER) {
                String words = words(turns, i);
                Count count = counts.computeIfAbsent(name(label), n -> new Count());
                count.turns++;
                count.length += words.length();
                count.asking += asks(words) ? 1 : 0;
                count.afterQuestion += last != null && isQuestion(last) ? 1 : 0;
                count.named |= label.kind() == Label.Kind.NAME;
                count.opens |= !asked && words.length() > WELCOME;
                count.inTitle |= isIn(label, named);
            }
            last = label;
        }
    }

    /** Whoever is named, asks nothing and speaks right after a journalist whose turn asks, answers. */
    private void letRepliesAnswer(List<Turn> turns) {
        boolean asked = false;
        for (int i = 0; i < turns.size(); i++) {
            Label label = turns.get(i).label();
            if (label == null) {
                continue;
            }
            boolean asks = isAsker(label) && asks(words(turns, i));
            Count count = counts.get(name(label));
            if (asked && !asks && count != null && count.named && count.asking == 0) {
                answerers.add(name(label));
            }
            asked = asks;
        }
    }

    /** If everybody seems to ask, whoever speaks most answers. If nobody does, nobody answers either. */
    private void leaveOneToAnswer() {
        if (answerers.isEmpty()) {
            counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparingInt(count -> count.length)))
                    .map(Map.Entry::getKey)
                    .ifPresent(name -> {
                        askers.remove(name);
                        answerers.add(name);
                    });
        }
        if (askers.isEmpty()) {
            answerers.clear();
        }
    }

    /** All words of the turn that begins here, to the next label. */
    static String words(List<Turn> turns, int at) {
        StringBuilder words = new StringBuilder(turns.get(at).text());
        for (int i = at + 1; i < turns.size() && turns.get(i).label() == null; i++) {
            words.append(' ').append(turns.get(i).text());
        }
        return words.toString();
    }

    private static String name(Label label) {
        return label.person() == null ? label.kind().name() : label.person().text();
    }
}
