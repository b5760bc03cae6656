package org.chancery.source.tei;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/** What kind of paper a head announces, by the word for one that it prints first; in older volumes the file number or a line of its own above the text says it. */
final class Kinds {

    private record Kind(DocumentType type, Pattern words) {
        static Kind of(DocumentType type, String words) {
            return new Kind(type, Pattern.compile("\\b(?:" + words + ")\\b", FLAGS));
        }
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Kind> KINDS = List.of(
            Kind.of(DocumentType.CABLE, "telegrams?|airgrams?|cablegrams?|cables?|telexe?s?"),
            Kind.of(DocumentType.LETTER, "letters?|messages?"),
            Kind.of(DocumentType.MEMORANDUM, "memorandums?|memoranda|memcons?|minutes"),
            Kind.of(DocumentType.EXPLAINER, "editorial notes?"),
            Kind.of(DocumentType.NEWS, "(?:press|news) releases?"),
            Kind.of(DocumentType.PRESS_CONFERENCE, "(?:press|news) conferences?"),
            Kind.of(DocumentType.SPEECH, "speech|speeches|address|remarks"),
            Kind.of(DocumentType.STATEMENT, "communiqué|(?<=^|joint )statement(?! of policy)"),
            Kind.of(DocumentType.RESOLUTION, "(?<=^|draft )resolution"),
            Kind.of(DocumentType.TREATY, "(?<=^)(?:treaty|agreement|convention|protocol)"));

    /** What follows is what the paper is about, or a catalogue's description of it. */
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:concerning|regarding|relating to|on the subject of)\\b|(?<=[\\p{L}\\d]{3})\\. ", FLAGS);

    /** What is the record of people who speak, whoever wrote it down and whomever its markup calls sender. */
    private static final Pattern RECORD = Pattern.compile(
            "(?:(?:draft|summary|verbatim|editorial) )*(?:memorand(?:um|a) of|minutes|transcript|records?|notes (?:of|on)|(?:telephone )?conversations?)\\b",
            FLAGS);

    /** Behind the number of the file, or alone on a line: "893.00/14912: Telegram", "[Telegram—Paraphrase]". */
    private static final Pattern FILED_TELEGRAM = Pattern.compile(
            ".{0,80}[:—–-]\\s*(?:Circular )?(?:telegram|airgram|cablegram)\\b.*", FLAGS | Pattern.DOTALL);

    private static final Pattern ALONE = Pattern.compile(
            "\\P{L}*(?:(?:extract|paraphrase|circular|translation|enclosure(?: \\d+)?)\\P{L}*)*(?<word>telegram|airgram|cablegram|memorandum|aide-mémoire|letter)(?:\\P{L}*(?:extract|paraphrase|circular|translation))*\\P{L}*",
            FLAGS);
    private static final int LINES_ABOVE = 3;

    private Kinds() {}

    /** By the words of a title; null when it has none of these. */
    static @Nullable DocumentType of(@Nullable String title) {
        if (title == null) {
            return null;
        }
        Matcher about = ABOUT.matcher(title);
        String announcing = about.find() ? title.substring(0, about.start()) : title;
        DocumentType first = null;
        int at = Integer.MAX_VALUE;
        for (Kind kind : KINDS) {
            Matcher words = kind.words().matcher(announcing);
            if (words.find() && words.start() < at) {
                at = words.start();
                first = kind.type();
            }
        }
        return first;
    }

    /** Whether it is a record of a conversation or meeting: nobody sends or gets it. */
    static boolean isRecord(@Nullable String title) {
        return title != null && RECORD.matcher(title).lookingAt();
    }

    /** By the notes and lines above the text of a document whose title says nothing. */
    static @Nullable DocumentType above(Element document, List<Block> blocks) {
        boolean filed = document.children()
                .filter(child -> child.is("note") && child.has("type", "source"))
                .anyMatch(note -> FILED_TELEGRAM.matcher(note.line()).matches());
        if (filed) {
            return DocumentType.CABLE;
        }
        for (Block block : blocks.subList(0, Math.min(LINES_ABOVE, blocks.size()))) {
            Matcher alone = ALONE.matcher(block.text());
            if (alone.matches()) {
                DocumentType said = of(alone.group("word"));
                return said == null ? DocumentType.MEMORANDUM : said; // an aide-mémoire
            }
        }
        return null;
    }
}
