package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Description;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.query.Answer.Span;
import org.chancery.search.Results;

/**
 * A paragraph that was found.
 *
 * @param language of its text
 * @param speaker who says it; empty where nobody is named
 * @param role what it does in the conversation, as a verb or a noun; empty for a plain statement
 * @param date of its document
 * @param text in pieces
 * @param whole the words of the link to the rest; empty when nothing is left out
 * @param title of its document
 * @param place the number of the paragraph, in words
 * @param url its place in its document
 * @param notes what a reader must know to quote it
 * @param asked the question that it answers, its beginning; empty when there is none
 * @param concepts what it is about
 */
public record HitPart(
        String language,
        String speaker,
        String role,
        DatePart date,
        List<Piece> text,
        String whole,
        String title,
        String place,
        String url,
        List<String> notes,
        String asked,
        List<ConceptPart> concepts) {

    private static final int MOST_ASKED = 170;

    static HitPart of(Results.Found found, Visit visit) {
        Paragraph paragraph = found.hit().paragraph();
        Description about = found.hit().about();
        Phrases phrases = visit.phrases();
        Speaker speaker = paragraph.said().speaker();
        List<Span> matched = found.hit().matched();
        Excerpt excerpt = Excerpt.of(paragraph.text(), matched.isEmpty() ? spans(found.evidence()) : matched);
        String asked = found.hit().asked();
        return new HitPart(
                about.language(),
                speaker == null ? "" : speaker.name(),
                role(paragraph.said().role(), speaker != null, phrases),
                phrases.date(about.dating()),
                Piece.of(paragraph.text(), excerpt, matched, found.evidence()),
                excerpt.cuts(paragraph.text()) ? phrases.say("hit.whole") : "",
                about.title(),
                phrases.say("hit.paragraph", paragraph.position()),
                visit.links().paragraph(paragraph.documentId(), paragraph.position()),
                notes(paragraph, about, phrases),
                asked == null ? "" : beginning(asked, MOST_ASKED),
                found.concepts().stream()
                        .map(named -> ConceptPart.of(named, "", visit))
                        .toList());
    }

    private static List<Span> spans(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> new Span(mention.start(), mention.end()))
                .toList();
    }

    private static String role(Role role, boolean named, Phrases phrases) {
        return switch (role) {
            case QUESTION -> phrases.say(named ? "hit.asks" : "hit.question");
            case ANSWER -> phrases.say(named ? "hit.answers" : "hit.answer");
            case STATEMENT -> "";
        };
    }

    private static List<String> notes(Paragraph paragraph, Description about, Phrases phrases) {
        List<String> notes = new ArrayList<>();
        if (paragraph.said().cutBy() != null) {
            notes.add(phrases.say("hit.cut"));
        }
        if (about.type() == DocumentType.EXPLAINER) {
            notes.add(phrases.say("hit.explainer"));
        }
        return notes;
    }

    /** The beginning of a text, cut between words, with an ellipsis. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most - (Character.isHighSurrogate(text.charAt(most - 1)) ? 1 : 0);
        return text.substring(0, end) + " …";
    }
}
