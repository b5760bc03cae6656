package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Gives every paragraph its role, exchange and speaker. Words are attributed only as printed: a label's person speaks until the next label, heading or stage
 * direction, and whoever is not named has no name. What is said before the first question is a statement; an exchange is a question, in one turn or several, and
 * all that follows up to the next question, heading aside.
 */
public final class Conversation {

    private final List<Turn> turns;
    private final Parties parties;
    private final boolean answersAreLabelled;
    private final List<Utterance> utterances = new ArrayList<>();

    private Role role = Role.STATEMENT;
    private @Nullable Speaker speaker;
    private int exchanges;
    private boolean inExchange;
    private boolean asking;

    private Conversation(List<Turn> turns, String title, @Nullable DocumentType type) {
        this.turns = turns;
        this.parties = new Parties(turns, title, type);
        this.answersAreLabelled = parties.answersAreLabelled(turns);
    }

    /** The paragraphs of a document with this title and type, as far as the type is known. */
    public static List<Utterance> of(List<Turn> turns, String title, @Nullable DocumentType type) {
        return new Conversation(turns, title, type).hold();
    }

    private List<Utterance> hold() {
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            switch (turn.form()) {
                case RULE -> speaker = null;
                case DIRECTION -> {
                    speaker = null;
                    say(Role.STATEMENT, null, turn.text());
                }
                case HEADING -> {
                    breakOff();
                    say(Role.STATEMENT, null, turn.text());
                }
                case WORDS -> speak(turn, i);
            }
        }
        return utterances;
    }

    private void speak(Turn turn, int at) {
        Label label = turn.label();
        if (label == null) {
            goOn(turn);
            return;
        }
        role = roleOf(label, at);
        boolean question = role == Role.QUESTION;
        if (question && !asking) {
            exchanges++;
            inExchange = true;
        }
        asking = question;
        PersonName person = label.person();
        speaker = person == null ? null : new Speaker(person.text(), label.printed(), Speaker.By.PRINTED);
        say(role, speaker, turn.text());
        speaker = speaker == null ? null : speaker.carried();
    }

    /** A paragraph without a label goes on with the turn; behind a question whose answers have no labels it answers. */
    private void goOn(Turn turn) {
        if (asking && !answersAreLabelled) {
            asking = false;
            role = Role.ANSWER;
            speaker = null;
        }
        say(role, speaker, turn.text());
    }

    private Role roleOf(Label label, int at) {
        Role answer = inExchange ? Role.ANSWER : Role.STATEMENT;
        return switch (label.kind()) {
            case QUESTION, ASKER -> Role.QUESTION;
            case ANSWER -> answer;
            case VOICE, NAME -> {
                boolean asks = parties.isAsker(label) && (Parties.asks(Parties.words(turns, at)) || isAnswered(at));
                boolean answers = parties.isAnswerer(label) || (!parties.isAsker(label) && takesPart(label, at));
                yield asks ? Role.QUESTION : answers ? answer : Role.STATEMENT;
            }
        };
    }

    /** An official among those who answer, unless the turn but gives the floor to a journalist. */
    private boolean takesPart(Label label, int at) {
        return parties.isOfficial(label) && !Parties.callsForQuestion(Parties.words(turns, at));
    }

    /** Whether the next turn is of somebody who answers. */
    private boolean isAnswered(int at) {
        for (int i = at + 1; i < turns.size(); i++) {
            Label next = turns.get(i).label();
            if (next != null) {
                return next.kind() == Label.Kind.ANSWER || parties.isAnswerer(next);
            }
        }
        return false;
    }

    private void breakOff() {
        speaker = null;
        role = Role.STATEMENT;
        inExchange = false;
        asking = false;
    }

    private void say(Role as, @Nullable Speaker who, String text) {
        utterances.add(new Utterance(as, inExchange ? exchanges : null, who, text, null));
    }
}
