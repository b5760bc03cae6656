package org.chancery.annotate.anaphors;

import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.anaphors.Anaphors.Anaphor;
import org.chancery.annotate.treaties.Genera;
import org.chancery.annotate.treaties.Genus;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** Russian nouns that point back: it has no article, so a demonstrative or a capital must tell («этот договор», «Соглашение», «наша Организация»). */
public final class RussianNouns {

    private static final Set<String> DEMONSTRATIVES =
            Set.of("эт", "данн", "указанн", "упомянут", "настоящ", "назван", "сам", "наш");

    /** What may follow a Russian noun that stands alone; else a genitive follows, and is part of a name («Совет Федерации»). */
    private static final Pattern AFTER = Pattern.compile(
            "и|а|но|в|во|на|не|за|к|от|для|из|или|что|как|также|уже|лишь|\\p{L}+(?:ет|ит|ут|ют|ат|ят|ла|ли|ло|ал|ил|ся|сь|на|ны|но|ть)");

    private RussianNouns() {}

    /** A noun of these genera as one that points back; null when it does not. */
    static @Nullable Anaphor pointing(Words words, int word, Set<Genus> kinds) {
        int before = Anaphors.before(words, word);
        boolean demonstrative = before >= 0 && isDemonstrative(Anaphors.small(words, before));
        boolean adjective = before >= 0 && !demonstrative && isAdjective(Anaphors.small(words, before));
        boolean capital = words.hasInitialCapital(word);
        boolean organization = kinds.stream().allMatch(kind -> kind.scheme() == Scheme.ORGANIZATION);
        if (!(demonstrative || (capital && !adjective)) || (organization && goesOn(words, word + 1))) {
            return null;
        }
        boolean plural = Genera.isPlural(words.word(word));
        return new Anaphor(
                word,
                kinds,
                true,
                capital,
                plural,
                demonstrative && Anaphors.small(words, before).startsWith("наш"));
    }

    private static boolean goesOn(Words words, int next) {
        return Anaphors.isJoined(words, next)
                && !AFTER.matcher(Anaphors.small(words, next)).matches();
    }

    private static boolean isDemonstrative(String word) {
        return DEMONSTRATIVES.stream().anyMatch(stem -> word.startsWith(stem) && word.length() - stem.length() <= 3);
    }

    private static boolean isAdjective(String word) {
        return word.length() > 4
                && word.matches(".*(ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)");
    }
}
