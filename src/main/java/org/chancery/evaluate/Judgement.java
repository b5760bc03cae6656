package org.chancery.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What is right and wrong in one paragraph.
 *
 * @param found the paragraph
 * @param wanted each labelled mention, and whether it was found
 * @param said each mention of the annotator, and whether it is right; without those that nobody can judge
 * @param tags for each facet of mentions, the concepts that the paragraph should have and those that it has
 * @param topics the same for topics; null when they are not labelled
 */
record Judgement(
        Found found,
        List<Wanted> wanted,
        List<Said> said,
        Map<Facet, Tags> tags,
        @Nullable TopicTags topics) {

    /**
     * A labelled mention.
     *
     * @param isFound whether the annotator has it
     * @param instead what the annotator takes these words for, when it takes them for another concept of the facet
     */
    record Wanted(
            GoldMention mention, boolean isFound, @Nullable Mention instead) {}

    /**
     * A mention of the annotator.
     *
     * @param isRight whether a person has it
     * @param isInstead whether it is told beside the labelled mention that it stands in place of
     */
    record Said(Mention mention, boolean isRight, boolean isInstead) {}

    /** The concepts that a paragraph should have, and those that it has. */
    record Tags(Set<String> wanted, Set<String> said) {
        Tags {
            wanted = Set.copyOf(wanted);
            said = Set.copyOf(said);
        }
    }

    /**
     * Topics, twice.
     *
     * @param closed with all that stand above them
     * @param exact without those that stand above another of them
     */
    record TopicTags(Tags closed, Tags exact) {}

    Judgement {
        wanted = List.copyOf(wanted);
        said = List.copyOf(said);
        tags = Map.copyOf(tags);
    }
}
