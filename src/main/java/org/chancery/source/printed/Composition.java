package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** The last step of every reader: facts and words become a document; what nobody says is taken from the words where they tell it. */
public final class Composition {

    /** A paragraph beyond this many characters is nobody's: it is cut even where others stand beside it. */
    private static final int LONGEST_PARAGRAPH = 20_000;

    /** In characters: enough to tell a language by. */
    private static final int LONGEST_SAMPLE = 50_000;

    private Composition() {}

    /**
     * Gives paragraphs as they are printed their roles and speakers, by their labels.
     *
     * @param paragraphs in reading order, none blank
     * @param title the document's title
     * @param type what the document is announced to be; null when nothing announces it
     * @param repairs gets what is dropped on the way
     */
    public static List<Utterance> utterances(
            List<Line> paragraphs, String title, @Nullable DocumentType type, List<String> repairs) {
        return held(Turn.of(paragraphs, Labels.of(paragraphs, title), repairs), title, type, repairs);
    }

    /**
     * Gives the paragraphs of a record, which says of some of them who speaks, their roles and speakers. A paragraph of which it says nothing may print a label of
     * its own, or goes on with the words of the speaker above, as in print.
     *
     * @param paragraphs in reading order, none blank
     * @param speakers by paragraph, whom the record names; null where it names nobody
     * @param title the document's title
     * @param type what the document is announced to be; null when nothing announces it
     * @param repairs gets what is dropped or mended on the way
     */
    public static List<Utterance> utterances(
            List<Line> paragraphs,
            List<@Nullable String> speakers,
            String title,
            @Nullable DocumentType type,
            List<String> repairs) {
        List<Line> lines = new ArrayList<>(paragraphs.size());
        List<@Nullable Label> given = new ArrayList<>(paragraphs.size());
        int words = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Line line = paragraphs.get(i);
            String speaker = speakers.get(i);
            Label label = speaker == null ? null : Label.given(speaker, line.text());
            if (speaker != null && label == null) {
                words++;
                boolean printed = line.text().regionMatches(true, 0, speaker, 0, speaker.length());
                line = printed ? line : new Line(line.number(), speaker + " " + line.text());
            }
            lines.add(line);
            given.add(label);
        }
        if (words > 0) {
            repairs.add(words + (words == 1 ? " speaker that names" : " speakers that name")
                    + " nobody, or more than a name, read as words of the paragraph");
        }
        return held(Turn.of(lines, Labels.of(lines, given, title), repairs), title, type, repairs);
    }

    private static List<Utterance> held(
            List<Turn> turns, String title, @Nullable DocumentType type, List<String> repairs) {
        long rules =
                turns.stream().filter(turn -> turn.form() == Turn.Form.RULE).count();
        if (rules > 0) {
            repairs.add(rules + (rules == 1 ? " line" : " lines") + " without words dropped (\"* * *\" and the like)");
        }
        return Conversation.of(turns, title, type);
    }

    /**
     * The type that is said, else the one that the title's words announce; null when neither tells.
     *
     * @param facts what is said about the document
     * @param title its title
     */
    public static @Nullable DocumentType announced(Facts facts, String title) {
        DocumentType said = facts.type();
        return said == null ? TitleWords.type(title) : said;
    }

    /**
     * Makes the document.
     *
     * @param draft where it comes from
     * @param facts all that is said about it, the strongest word for each key
     * @param utterances its words, in reading order
     * @throws RejectedInput when there are no words
     */
    public static Document document(Draft draft, Facts facts, List<Utterance> utterances) throws RejectedInput {
        if (utterances.isEmpty()) {
            throw new RejectedInput(draft.where(), "there is no text below its title and labels; nothing to index");
        }
        String title = title(draft, facts);
        String language = facts.get(Facts.Key.LANGUAGE) == null
                ? Languages.of(sample(utterances))
                : String.valueOf(facts.get(Facts.Key.LANGUAGE));
        List<Utterance> words = cut(attributed(utterances, facts.get(Facts.Key.SPEAKER)), language);
        return Document.of(
                draft.identity(),
                about(facts, title, language, utterances),
                draft.provenance(facts.get(Facts.Key.RIGHTS), facts.get(Facts.Key.RETRIEVED)),
                words);
    }

    /** A title by the name of the file, for a text that has none of its own. */
    public static String title(Draft draft, Facts facts) {
        String said = facts.get(Facts.Key.TITLE);
        if (said != null) {
            return said;
        }
        String file = draft.path().substring(draft.path().lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String bare = Spaces.fold((dot > 0 ? file.substring(0, dot) : file).replace('_', ' '));
        boolean useless = bare.isEmpty() || bare.equals("-");
        String id = facts.get(Facts.Key.ID);
        return useless && id != null ? id : useless ? "Untitled" : bare;
    }

    private static Description about(Facts facts, String title, String language, List<Utterance> utterances) {
        DocumentType announced = announced(facts, title);
        Dating dating = facts.dating();
        String outlet = facts.get(Facts.Key.OUTLET);
        return new Description(
                title,
                dating == null ? Dating.UNDATED : dating,
                language,
                announced == null ? typeBySpeech(utterances) : announced,
                facts.get(Facts.Key.WORK),
                facts.get(Facts.Key.PLACE),
                facts.get(Facts.Key.SOURCE),
                outlet == null ? outlet(title, announced, utterances) : outlet,
                facts.get(Facts.Key.ORIGIN),
                facts.get(Facts.Key.URL),
                facts.get(Facts.Key.VOLUME),
                facts.get(Facts.Key.RECIPIENT),
                new Description.Tags(
                        facts.all(Facts.Key.SOURCE_TOPIC),
                        facts.all(Facts.Key.SOURCE_COUNTRY),
                        facts.all(Facts.Key.SOURCE_PERSON)));
    }

    /** Enough of the words to tell their language by. */
    private static String sample(List<Utterance> utterances) {
        StringBuilder sample = new StringBuilder();
        for (Utterance utterance : utterances) {
            int room = LONGEST_SAMPLE - sample.length();
            if (room <= 0) {
                break;
            }
            String text = utterance.text();
            sample.append(text, 0, Math.min(room, text.length())).append('\n');
        }
        return sample.toString();
    }

    /** Words that nobody is printed to say are those of the speaker whom the metadata name; in a conversation that would be a guess. */
    private static List<Utterance> attributed(List<Utterance> utterances, @Nullable String speaker) {
        boolean silent = utterances.stream()
                .allMatch(utterance -> utterance.speaker() == null && utterance.role() == Role.STATEMENT);
        if (speaker == null || !silent) {
            return utterances;
        }
        Speaker named = new Speaker(speaker, null, Speaker.By.METADATA);
        return utterances.stream()
                .map(utterance -> new Utterance(
                        utterance.role(), utterance.exchange(), named, utterance.text(), utterance.cutBy()))
                .toList();
    }

    /** A text that has no paragraphs, for all of it is one, is cut at its sentences; so is a paragraph that is none, by its length. */
    private static List<Utterance> cut(List<Utterance> utterances, String language) {
        List<Utterance> cut = new ArrayList<>(utterances.size());
        int longest = utterances.size() == 1 ? Passages.LONGEST_UNCUT : LONGEST_PARAGRAPH;
        for (Utterance whole : utterances) {
            if (whole.cutBy() != null || whole.text().length() <= longest) {
                cut.add(whole);
            } else {
                Speaker speaker = whole.speaker();
                for (String passage : Passages.of(whole.text(), language)) {
                    cut.add(new Utterance(whole.role(), whole.exchange(), speaker, passage, Passages.RULE));
                    speaker = speaker == null || speaker.by() == Speaker.By.METADATA ? speaker : speaker.carried();
                }
            }
        }
        return cut;
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
}
