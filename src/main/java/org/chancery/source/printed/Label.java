package org.chancery.source.printed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a colon at the start of a paragraph and may be the label of who speaks. Whether it is one is decided by {@link Labels}, which sees the whole
 * document.
 *
 * @param kind what it announces
 * @param printed as printed, without colon and bold marks
 * @param person whom it names; null exactly when the kind is not {@code NAME}
 * @param sure whether its form alone is proof: a whole word like "Question", bold type, a remark in parentheses such as "(retranslated)"
 * @param rest the words behind it; empty when the label has a line of its own
 */
public record Label(Kind kind, String printed, @Nullable PersonName person, boolean sure, String rest) {

    /** What a label announces. */
    enum Kind {
        QUESTION,
        ANSWER,
        /** Somebody whose trade is to ask, without a name: "Journalist". */
        ASKER,
        /** Somebody without a name who may ask, answer or comment: "Moderator", "Remark". */
        VOICE,
        NAME
    }

    private static final int LONGEST = 200;
    private static final String NUMBER = "(?: ?(?:No\\.?|№|#)? ?\\d{1,3})?";
    private static final Pattern QUESTION = Pattern.compile(
            "(?:\\d{1,3}[.)] ?)?(?:(?:Follow[- ]?up|Additional|Supplementary|Дополнительный|Уточняющий) )?"
                    + "(?:[Qq]uestion|Question|QUESTION|[Вв]опрос|ВОПРОС|Питання|Запитання|Frage|Pregunta|Domanda)"
                    + NUMBER
                    + "(?: (?:from|to|by|for|к|ко|от|для|из) .{1,80}| (?:\\p{Lu}|корреспондент|журналист|ведущ|телеканал|газет|агентств|редакци|студент|участник).{0,60})?");
    private static final Pattern ANSWER = Pattern.compile(
            "(?:\\d{1,3}[.)] ?)?(?:Answer|ANSWER|Ответ|ОТВЕТ|Відповідь|Réponse|Antwort|Respuesta|Risposta)" + NUMBER);
    private static final Pattern ASKER = Pattern.compile(
            "(?:Journalist|JOURNALIST|Correspondent|CORRESPONDENT|Reporter|REPORTER|Interviewer|INTERVIEWER|Журналист|ЖУРНАЛИСТ|Корреспондент|КОРРЕСПОНДЕНТ|Интервьюер)"
                    + NUMBER);
    private static final Pattern VOICE = Pattern.compile(
            "(?:Moderator|MODERATOR|Remark|REMARK|From the audience|Ведущий|ВЕДУЩИЙ|Ведущая|ВЕДУЩАЯ|Модератор|МОДЕРАТОР|Реплика|РЕПЛИКА|(?:Голос |Реплика |Вопрос )?[Ии]з зала)"
                    + NUMBER);
    /** Words and letters that are labels only where they come again. */
    private static final Pattern SHORT_QUESTION = Pattern.compile("(?:Q|В)" + NUMBER);

    private static final Pattern SHORT_ANSWER = Pattern.compile("(?:A|О|Reply|REPLY|Response|RESPONSE)" + NUMBER);
    private static final Pattern SHORT_VOICE = Pattern.compile(
            "(?:Host|HOST|Presenter|PRESENTER|Anchor|Speaker|SPEAKER|Comment|COMMENT|Voice|VOICE|Participant|PARTICIPANT|Audience|Interpreter|INTERPRETER|Operator|OPERATOR|STAFF|Переводчик|Участник|Редакция)"
                    + NUMBER);
    /** «Вопрос. – ...», "Question – ...", the dash in the colon's place. */
    private static final Pattern DASHED = Pattern.compile(
            "(?<bold>\\*\\*|__)?(?<label>(?:Question|Вопрос|Answer|Ответ|Q|QUESTION|ВОПРОС|ANSWER|ОТВЕТ)(?: ?\\d{1,3})?(?: ?\\([^)]{1,60}\\))?)\\.?(?:\\*\\*|__)?\\.? ?[–—-] (?<rest>.+)",
            Pattern.DOTALL);

    private static final Pattern OWN_LINE = Pattern.compile(
            "(?<bold>\\*\\*|__)?(?<label>Question|Вопрос|Answer|Ответ|QUESTION|ВОПРОС|ANSWER|ОТВЕТ)(?: ?\\d{1,3})?\\.?(?:\\*\\*|__)?");
    /** "Q    Will you", "Q. And Cuba?": no colon, but wide space or a full stop. */
    private static final Pattern LETTERED = Pattern.compile(
            "(?<label>Q)(?:\\t\\s*|\\s{2,}|\\d{0,3}\\.\\s+)(?<rest>[\\p{Lu}\\p{N}\"“‘(\\[—–-].*)", Pattern.DOTALL);
    /** "THE MINISTER – ...": an office in capitals, the dash in the colon's place. */
    private static final Pattern DASHED_POST = Pattern.compile(
            "(?<label>\\p{Lu}[\\p{Lu}’'-]+(?: [\\p{Lu}’'-]+){0,3})\\.? [–—-] (?<rest>.+)", Pattern.DOTALL);

    private static final Pattern NOTE = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern SENTENCE = Pattern.compile(".*[.?!…;,]|.*[:?!] .*", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^[-–—•]\\s+");

    /** "60. Mr. BERG (Ostland): ...": the number of a paragraph before its label. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?<number>\\d{1,3}\\.)\\s+(?<label>M(?:r|rs|s|iss)\\.? .*)", Pattern.DOTALL);

    /** Reads the start of a paragraph; null when nothing there has the form of a label. A number before the label stays with the words. */
    public static @Nullable Label read(String paragraph) {
        if (!mayBeOne(paragraph)) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(paragraph);
        if (numbered.matches()) {
            Label label = read(numbered.group("label"));
            return label == null || label.kind() != Kind.NAME || label.rest().isEmpty()
                    ? null
                    : label.with(numbered.group("number") + " " + label.rest());
        }
        Matcher dashed = DASHED.matcher(paragraph);
        if (dashed.matches()) {
            return generic(dashed.group("label"), dashed.group("bold") != null, dashed.group("rest"));
        }
        Matcher own = OWN_LINE.matcher(paragraph);
        if (own.matches()) {
            return generic(own.group("label"), own.group("bold") != null, "");
        }
        Matcher lettered = LETTERED.matcher(paragraph);
        if (lettered.matches()) {
            return generic("Q", false, lettered.group("rest"));
        }
        Matcher post = DASHED_POST.matcher(paragraph);
        PersonName office = post.matches() ? PersonName.read(post.group("label")) : null;
        if (office != null && office.shape() == PersonName.Shape.POST) {
            return new Label(Kind.NAME, post.group("label"), office, false, post.group("rest"));
        }
        String text = BULLET.matcher(paragraph).replaceFirst("");
        int colon = colon(text);
        if (colon < 0) {
            return null;
        }
        Bold bold = Bold.around(text, colon);
        return labelled(bold);
    }

    /**
     * The label that a record gives apart from its words, or before them as well. Null when it is none: the words begin with more than a name and a colon, are
     * nothing but it, or it has the look of a sentence.
     *
     * @param speaker as the record has it
     * @param words the paragraph
     */
    static @Nullable Label given(String speaker, String words) {
        String printed = Spaces.fold(speaker).replaceFirst("\\s*:$", "");
        String rest = words;
        if (words.regionMatches(true, 0, printed, 0, printed.length())) {
            String behind = Spaces.strip(words.substring(printed.length()));
            if (!behind.startsWith(":")) {
                return null;
            }
            rest = Spaces.strip(behind.substring(1));
        }
        Label generic = generic(printed, true, rest);
        if (generic != null) {
            return generic;
        }
        String core = Spaces.strip(NOTE.matcher(printed).replaceAll(""));
        PersonName person = PersonName.read(core);
        if (person != null) {
            return new Label(Kind.NAME, printed, person, true, rest);
        }
        boolean sentence = core.isEmpty()
                || printed.length() > LONGEST
                || SENTENCE.matcher(printed).matches();
        return sentence || rest.isEmpty()
                ? null
                : new Label(Kind.NAME, printed, new PersonName(core, core, PersonName.Shape.POST), true, rest);
    }

    /** Most paragraphs have neither a colon near their start nor a letter that a label without one begins with. */
    private static boolean mayBeOne(String text) {
        if (text.isEmpty()) {
            return false;
        }
        boolean capitals =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !Character.isLowerCase(text.charAt(1));
        if (capitals || "*_QВAО".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int end = Math.min(text.length(), LONGEST + 10);
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return true;
            }
        }
        return false;
    }

    private Label with(String words) {
        return new Label(kind, printed, person, sure, words);
    }

    private static @Nullable Label labelled(Bold split) {
        String printed = Spaces.strip(split.label());
        Label generic = generic(printed, split.bold(), split.rest());
        if (generic != null) {
            return generic;
        }
        String core = Spaces.strip(NOTE.matcher(printed).replaceAll(""));
        PersonName person =
                printed.isEmpty() || "\"“«'(".indexOf(printed.charAt(0)) >= 0 ? null : PersonName.read(core);
        boolean noted = core.length() < printed.length();
        return person == null ? null : new Label(Kind.NAME, printed, person, split.bold() || noted, split.rest());
    }

    private static @Nullable Label generic(String printed, boolean bold, String rest) {
        String core = Spaces.strip(NOTE.matcher(printed).replaceAll(""));
        boolean noted = core.length() < printed.length() || bold;
        Kind sure = VOICE.matcher(core).matches()
                ? Kind.VOICE
                : QUESTION.matcher(core).matches()
                        ? Kind.QUESTION
                        : ANSWER.matcher(core).matches()
                                ? Kind.ANSWER
                                : ASKER.matcher(core).matches() ? Kind.ASKER : null;
        if (sure != null) {
            return new Label(sure, printed, null, true, rest);
        }
        Kind perhaps = SHORT_QUESTION.matcher(core).matches()
                ? Kind.QUESTION
                : SHORT_ANSWER.matcher(core).matches()
                        ? Kind.ANSWER
                        : SHORT_VOICE.matcher(core).matches() ? Kind.VOICE : null;
        return perhaps == null ? null : new Label(perhaps, printed, null, noted, rest);
    }

    /** Where the colon of a label may be: the first outside parentheses, before any end of a sentence. */
    private static int colon(String text) {
        int depth = 0;
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && (c == ':' || c == '：')) {
                return endsLabel(text, i + 1) ? i : -1;
            }
            if (c == '?' || c == '!' || c == '…' || c == '\n' || (c == ';' && depth == 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsLabel(String text, int after) {
        return after >= text.length()
                || Spaces.isSpace(text.charAt(after))
                || text.startsWith("**", after)
                || text.startsWith("__", after)
                || Character.isUpperCase(text.charAt(after));
    }

    /** The bold marks of Markdown around a label, or around its whole paragraph, taken off. */
    private record Bold(String label, String rest, boolean bold) {

        static Bold around(String text, int colon) {
            String label = text.substring(0, colon);
            String rest = text.substring(colon + 1);
            for (String mark : new String[] {"**", "__"}) {
                if (label.startsWith(mark)) {
                    return within(label.substring(2), rest, mark);
                }
            }
            return new Bold(label, Spaces.strip(rest), false);
        }

        private static Bold within(String label, String rest, String mark) {
            if (label.endsWith(mark)) {
                return new Bold(label.substring(0, label.length() - 2), Spaces.strip(rest), true);
            }
            if (rest.startsWith(mark)) {
                return new Bold(label, Spaces.strip(rest.substring(2)), true);
            }
            boolean whole = rest.endsWith(mark);
            return new Bold(label, Spaces.strip(whole ? rest.substring(0, rest.length() - 2) : rest), true);
        }
    }
}
