package org.chancery.web;

import java.util.List;
import java.util.Objects;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;

/**
 * A paragraph of a document.
 *
 * @param anchor its name in the page, e.g. {@code p20}
 * @param url its place in the page, e.g. {@code #p20}
 * @param number its number
 * @param about its number, for people who hear the page
 * @param question whether it asks
 * @param speaker the name that stands above it; empty for none
 * @param carried the name that was carried down to it; empty for none
 * @param text in stretches
 */
public record ParagraphPart(
        String anchor,
        String url,
        String number,
        String about,
        boolean question,
        String speaker,
        String carried,
        List<StretchPart> text) {

    public ParagraphPart {
        text = List.copyOf(text);
    }

    /** The paragraph, in a document where the one before was said by this speaker (the empty string for nobody). */
    static ParagraphPart of(Paragraph paragraph, String speakerBefore, Evidence evidence, Visit visit) {
        Speaker speaker = paragraph.said().speaker();
        boolean carried = speaker != null && speaker.by() == Speaker.By.CARRIED;
        boolean printed = speaker != null
                && switch (speaker.by()) {
                    case PRINTED -> true;
                    case METADATA -> !speaker.name().equals(speakerBefore);
                    case CARRIED -> false;
                };
        String number = visit.phrases().number(paragraph.position());
        return new ParagraphPart(
                "p" + paragraph.position(),
                "#p" + paragraph.position(),
                number,
                visit.phrases().say("document.paragraph", number),
                paragraph.said().role() == Role.QUESTION,
                printed ? Objects.requireNonNull(speaker).name() : "",
                carried ? Objects.requireNonNull(speaker).name() : "",
                evidence.of(paragraph));
    }
}
