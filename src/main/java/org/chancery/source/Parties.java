package org.chancery.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * Who asks and who answers in a conversation.
 *
 * <p>Whoever the title names, before the part that names the medium, answers. Where questions are labelled as such ("Question:"), whoever speaks right after one
 * answers too. Of the others, those ask more than half of whose turns ask. Where no question is labelled, only the title's word (interview, news conference) makes
 * a conversation one of questions and answers: in a meeting the chairman asks as well, and nobody is interviewed.
 */
final class Parties {

    /** What somebody's turns amount to. */
    private static final class Count {
        int turns;
        int asking;
        int length;
        boolean afterQuestion;
        boolean inTitle;
    }

    /** A turn up to this many characters asks if there is a question mark anywhere in it; a longer one only if it ends in a question. */
    private static final int SHORT = 1500;

    private static final int ENDING = 250;
    /** Whoever never answers a question and speaks no more than this at a time passes the microphone. */
    private static final int REMARK = 250;

    private final Map<String, Count> counts = new HashMap<>();
    private final Set<String> askers = new HashSet<>();
    private final boolean labelledQuestions;
    private final boolean askedAndAnswered;

    Parties(List<Turn> turns, String title, @Nullable DocumentType type) {
        labelledQuestions = turns.stream().anyMatch(turn -> turn.label() != null && isQuestion(turn.label()));
        boolean announced = type == DocumentType.INTERVIEW || type == DocumentType.PRESS_CONFERENCE;
        count(turns, title);
        if (labelledQuestions || announced) {
            counts.forEach((name, count) -> {
                if (asks(count)) {
                    askers.add(name);
                }
            });
            leaveOneToAnswer();
        }
        askedAndAnswered = labelledQuestions || !askers.isEmpty();
    }

    /** Whether there are questions in this conversation at all. */
    boolean askedAndAnswered() {
        return askedAndAnswered;
    }

    /** Whether some label announces answers: a name, or "Answer". Without any, a question's label covers its own paragraph only. */
    boolean answersAreLabelled(List<Turn> turns) {
        return turns.stream()
                .anyMatch(turn ->
                        turn.label() != null && !isQuestion(turn.label()) && !askers.contains(name(turn.label())));
    }

    boolean isAsker(Label label) {
        return askers.contains(name(label));
    }

    /** Whether this is a voice that neither asks nor answers: it never speaks after a question, and only briefly. */
    boolean passesMicrophone(Label label) {
        Count count = counts.get(name(label));
        return label.kind() == Label.Kind.VOICE
                || count != null
                        && labelledQuestions
                        && !count.inTitle
                        && !count.afterQuestion
                        && count.length <= (long) REMARK * count.turns;
    }

    /** Whether the words of a turn ask something. */
    static boolean asks(String words) {
        String where = words.length() <= SHORT ? words : words.substring(words.length() - ENDING);
        return where.contains("?");
    }

    static boolean isQuestion(Label label) {
        return label.kind() == Label.Kind.QUESTION || label.kind() == Label.Kind.ASKER;
    }

    private void count(List<Turn> turns, String title) {
        String named = title.substring(0, Outlet.partStart(title));
        Label before = null;
        for (int i = 0; i < turns.size(); i++) {
            Label label = turns.get(i).label();
            if (label != null && !isQuestion(label) && label.kind() != Label.Kind.ANSWER) {
                String words = words(turns, i);
                Count count = counts.computeIfAbsent(name(label), n -> new Count());
                count.turns++;
                count.length += words.length();
                count.asking += asks(words) ? 1 : 0;
                count.afterQuestion |= before != null && isQuestion(before);
                count.inTitle |= label.person() != null && label.person().isIn(named);
            }
            before = label == null ? before : label;
        }
    }

    private boolean asks(Count count) {
        boolean mostly = count.asking * 2 > count.turns || !labelledQuestions && count.asking * 2 == count.turns;
        return mostly && !count.inTitle && !count.afterQuestion;
    }

    /** If everybody seems to ask, whoever speaks most answers. */
    private void leaveOneToAnswer() {
        if (!labelledQuestions && !askers.isEmpty() && askers.size() == counts.size()) {
            askers.stream()
                    .max(java.util.Comparator.comparingInt(
                            name -> java.util.Objects.requireNonNull(counts.get(name)).length))
                    .ifPresent(askers::remove);
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
