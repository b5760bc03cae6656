package org.chancery.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.jspecify.annotations.Nullable;

/** Reads plain text and Markdown, with or without front matter: interviews, news conferences, speeches, statements, explainers. */
final class Transcript {

    /** A new version means that documents read before are read again. */
    private static final String VERSION = "transcript/2";

    private Transcript() {}

    static Reading read(Input input, PlainText plain) throws RejectedInput {
        List<String> repairs = new ArrayList<>(plain.repairs());
        List<Line> lines = Line.of(plain.text());
        FrontMatter front = FrontMatter.read(input.name(), lines);
        List<Line> text = Furniture.cleared(lines.subList(front.body(), lines.size()), repairs);
        if (text.stream().allMatch(Line::isBlank)) {
            throw new RejectedInput(input.name(), "no text is left when page furniture is taken off; nothing to index");
        }
        Head head = Head.read(text, front.get("title"), repairs);
        String title = head.title() == null ? fileTitle(input) : head.title();
        DocumentType announced = announced(front, head, title);
        List<Utterance> utterances = utterances(head.body(), title, announced, repairs);
        if (utterances.isEmpty()) {
            throw new RejectedInput(input.name(), "there is no text below its title and labels; nothing to index");
        }
        String language = or(front.get("language"), Languages.of(plain.text()));
        Description about = about(front, head, title, announced, language, utterances);
        String id = input.id() == null ? front.get("id") : input.id();
        Identity identity = Identity.of(input.collection(), front.get("url"), id, input.name());
        Provenance provenance =
                new Provenance(front.get("rights"), Hashes.sha256(input.bytes()), input.name(), VERSION);
        return new Reading(List.of(Document.of(identity, about, provenance, cut(utterances, language))), repairs);
    }

    private static List<Utterance> utterances(
            List<Line> body, String title, @Nullable DocumentType announced, List<String> repairs) {
        List<Line> paragraphs = Layout.paragraphs(body);
        List<Turn> turns = Turn.of(paragraphs, Labels.of(paragraphs, title), repairs);
        countRules(turns, repairs);
        return Conversation.of(turns, title, announced);
    }

    /** What the front matter says goes before what is printed, and that before what is guessed. */
    private static Description about(
            FrontMatter front,
            Head head,
            String title,
            @Nullable DocumentType announced,
            String language,
            List<Utterance> utterances) {
        Dating dating = front.dating();
        return new Description(
                title,
                dating == null ? head.dating() : dating,
                language,
                announced == null ? typeBySpeech(utterances) : announced,
                front.get("work"),
                front.get("place") == null ? head.place() : front.get("place"),
                front.get("source"),
                front.get("outlet") == null ? outlet(title, announced, utterances) : front.get("outlet"),
                front.get("origin"),
                front.get("url"));
    }

    private static @Nullable DocumentType announced(FrontMatter front, Head head, String title) {
        DocumentType printed = head.type() == null ? TitleWords.type(title) : head.type();
        return front.type() == null ? printed : front.type();
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String fileTitle(Input input) {
        String file = input.name().substring(input.name().lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String bare = Spaces.fold((dot > 0 ? file.substring(0, dot) : file).replace('_', ' '));
        boolean useless = bare.isEmpty() || bare.equals("-");
        return useless && input.id() != null ? input.id() : useless ? "Untitled" : bare;
    }

    /**
     * What a title without a telling word leaves open. Questions and answers that make up most of the text are an interview if one person answers, else a news
     * conference; other labelled words are speeches.
     */
    private static DocumentType typeBySpeech(List<Utterance> utterances) {
        long asked = utterances.stream()
                .filter(utterance -> utterance.exchange() != null)
                .count();
        long answering = utterances.stream()
                .filter(utterance -> utterance.role() == Role.ANSWER)
                .map(Utterance::speaker)
                .filter(Objects::nonNull)
                .map(Speaker::name)
                .distinct()
                .count();
        if (asked * 2 > utterances.size()) {
            return answering > 1 ? DocumentType.PRESS_CONFERENCE : DocumentType.INTERVIEW;
        }
        boolean spoken = utterances.stream().anyMatch(utterance -> utterance.speaker() != null);
        return spoken ? DocumentType.SPEECH : DocumentType.STATEMENT;
    }

    /** The title's medium, unless it is one of the people who speak: "interview with Sergey Lavrov". */
    private static @Nullable String outlet(String title, @Nullable DocumentType announced, List<Utterance> utterances) {
        boolean askedByOne = announced == DocumentType.INTERVIEW || announced == DocumentType.ARTICLE;
        String outlet = askedByOne ? Outlet.of(title) : null;
        if (outlet == null || NameWords.isAddress(outlet.replaceFirst(" .*", ""))) {
            return null;
        }
        boolean person = utterances.stream()
                .map(Utterance::speaker)
                .anyMatch(speaker -> speaker != null && outlet.contains(surname(speaker)));
        return person ? null : outlet;
    }

    private static String surname(Speaker speaker) {
        return speaker.name()
                .substring(
                        Math.max(speaker.name().lastIndexOf(' '), speaker.name().lastIndexOf('.')) + 1);
    }

    private static void countRules(List<Turn> turns, List<String> repairs) {
        long rules =
                turns.stream().filter(turn -> turn.form() == Turn.Form.RULE).count();
        if (rules > 0) {
            repairs.add(rules + (rules == 1 ? " line" : " lines") + " without words dropped (\"* * *\" and the like)");
        }
    }

    /** A text that has no paragraphs, for all of it is one, is cut at its sentences. */
    private static List<Utterance> cut(List<Utterance> utterances, String language) {
        if (utterances.size() > 1 || utterances.get(0).text().length() <= Passages.LONGEST_UNCUT) {
            return utterances;
        }
        Utterance whole = utterances.get(0);
        List<Utterance> passages = new ArrayList<>();
        for (String passage : Passages.of(whole.text(), language)) {
            Speaker speaker = whole.speaker();
            Speaker carried = speaker == null || passages.isEmpty() ? speaker : speaker.carried();
            passages.add(new Utterance(whole.role(), whole.exchange(), carried, passage, Passages.RULE));
        }
        return passages;
    }
}
