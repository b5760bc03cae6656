package org.chancery.annotate.treaties;

import org.chancery.annotate.labels.LabelTrie;
import org.chancery.annotate.labels.LabelTrie.Match;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** Looks up two stretches of a text as if they were one name: "resolutions" and "338" of "resolutions 242 and 338". */
final class Joined {

    private final Analysis analysis;
    private final LabelTrie names;

    Joined(Analysis analysis, LabelTrie names) {
        this.analysis = analysis;
        this.names = names;
    }

    /** The words {@code from} to {@code to} and {@code first} to {@code last} as the name of a treaty, which stands at the latter; null when there is none. */
    @Nullable
    Match read(Words words, int from, int to, int first, int last) {
        String year = first < last && Numerals.isInBrackets(words, last) ? ")" : "";
        return treaty(stretch(words, from, to) + " " + stretch(words, first, last) + year, first, last);
    }

    /** The same, when the name stands at the former. */
    @Nullable
    Match readFormer(Words words, int from, int to, int first, int last) {
        return treaty(stretch(words, from, to) + " " + stretch(words, first, last), from, to);
    }

    private @Nullable Match treaty(String name, int first, int last) {
        Match match = names.whole(analysis.read(name));
        boolean treaty = match != null && match.labels().getFirst().concept().scheme() == Scheme.TREATY;
        return match != null && treaty ? new Match(first, last, match.labels()) : null;
    }

    private static String stretch(Words words, int first, int last) {
        return words.text().substring(words.start(first), words.end(last));
    }
}
