package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Facts;
import org.chancery.source.printed.Conversation;
import org.chancery.source.printed.Label;
import org.chancery.source.printed.Labels;
import org.chancery.source.printed.Line;
import org.chancery.source.printed.Turn;
import org.chancery.source.tei.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who says the paragraphs of a document: whom the markup names; in a letter or cable its sender; else whoever is printed before the words, for a record of a
 * conversation prints labels. An enclosure is not the sender's.
 */
final class Saying {

    /** What is written by one hand; a colon in it is no label. */
    private static final Set<DocumentType> WRITTEN =
            EnumSet.of(DocumentType.CABLE, DocumentType.LETTER, DocumentType.TREATY, DocumentType.RESOLUTION);

    /** A title that announces people who speak; in other papers of a volume what stands before a colon is a heading. */
    private static final Pattern SPOKEN = Pattern.compile(
            "\\b(?:conversations?|meetings?|minutes|discussions?|conferences?|interviews?|transcripts?|talks?|sessions?|telephone|notes of|hearings?|remarks|questions|memcon|telcon|briefings?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Lines that nobody speaks, whatever stands before their colon. */
    private static final Set<Kind> MUTE =
            EnumSet.of(Kind.SALUTE, Kind.CLOSER, Kind.ROW, Kind.HEAD, Kind.VERSE, Kind.LABEL, Kind.OTHER);

    private Saying() {}

    /** The paragraphs of a document, with what is left of its facts to say who speaks. */
    static List<Utterance> of(
            List<Part> parts, Facts facts, List<String> senders, Map<String, String> persons, List<String> repairs) {
        boolean written = !senders.isEmpty() || isWritten(facts);
        String sender = facts.get(Facts.Key.SPEAKER) == null && !senders.isEmpty() ? String.join("; ", senders) : null;
        List<Utterance> said = new ArrayList<>();
        long dates = 0;
        for (Part part : parts) {
            List<Line> lines = new ArrayList<>();
            List<Kind> kinds = new ArrayList<>();
            for (Block block : part.blocks()) {
                if (block.kind() == Kind.DATELINE) {
                    dates++;
                } else {
                    kinds.add(block.kind());
                    lines.add(new Line(lines.size() + 1, block.text()));
                }
            }
            Speaker named = speaker(part, part.attached() ? null : sender, persons);
            said.addAll(later(
                    named != null || written ? plain(lines, named) : labelled(lines, kinds, facts, repairs), said));
        }
        if (dates > 0) {
            repairs.add(dates + (dates == 1 ? " date line" : " date lines")
                    + " kept as date and place, not as a paragraph");
        }
        return said;
    }

    /** Whether labels are none; of a text whose kind nobody knows, {@link Labels} decides alone. */
    private static boolean isWritten(Facts facts) {
        DocumentType type = facts.type();
        String title = facts.get(Facts.Key.TITLE);
        return type != null
                && (WRITTEN.contains(type)
                        || (title != null && !SPOKEN.matcher(title).find()));
    }

    /** A head alone. */
    static List<Utterance> of(String head) {
        return List.of(new Utterance(Role.STATEMENT, null, null, head, null));
    }

    private static List<Utterance> plain(List<Line> lines, @Nullable Speaker speaker) {
        return lines.stream()
                .map(line -> new Utterance(Role.STATEMENT, null, speaker, line.text(), null))
                .toList();
    }

    /** The title of a text may name who speaks; the head of a document in a volume is a phrase about it, not made of names. */
    private static List<Utterance> labelled(List<Line> lines, List<Kind> kinds, Facts facts, List<String> repairs) {
        boolean names = facts.get(Facts.Key.VOLUME) == null;
        String title = names ? Objects.requireNonNullElse(facts.get(Facts.Key.TITLE), "") : "";
        List<@Nullable Label> labels = new ArrayList<>(Labels.of(lines, title));
        for (int i = 0; i < labels.size(); i++) {
            labels.set(i, MUTE.contains(kinds.get(i)) ? null : labels.get(i));
        }
        return Conversation.of(Turn.of(lines, labels, repairs), title, facts.type());
    }

    /** The exchanges of a later part of a document have later numbers. */
    private static List<Utterance> later(List<Utterance> part, List<Utterance> before) {
        int last = before.stream()
                .map(Utterance::exchange)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return part.stream()
                .map(one -> one.exchange() == null
                        ? one
                        : new Utterance(one.role(), one.exchange() + last, one.speaker(), one.text(), one.cutBy()))
                .toList();
    }

    private static @Nullable Speaker speaker(Part part, @Nullable String sender, Map<String, String> persons) {
        String who = part.who();
        String name = who == null || who.isBlank() ? sender : named(who, persons);
        return name == null || name.isBlank() ? null : new Speaker(name, null, Speaker.By.METADATA);
    }

    /** The names of those whose ids are written, by the file's own list; an id that it does not have is given as it stands. */
    private static String named(String who, Map<String, String> persons) {
        return Arrays.stream(who.strip().split("\\s+", -1))
                .map(reference -> reference.substring(reference.indexOf('#') + 1))
                .map(id -> persons.getOrDefault(id, id))
                .collect(Collectors.joining("; "));
    }
}
