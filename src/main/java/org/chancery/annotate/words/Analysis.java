package org.chancery.annotate.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts texts into words, with the tokenizer of the search schema (ICU: Unicode's word boundaries, so a hyphen parts words), cut further at dots and underscores
 * ("U.S." is U and S, "end.Washington" two words), possessives taken off. Stems are numbered: those of the labels first, by {@link #learn}; then any number
 * of threads may {@link #read}.
 */
public final class Analysis {

    private final CharArrayMap<Integer> numbers = new CharArrayMap<>(8192, false);
    private final Analyzer tokenizer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new ICUTokenizer());
        }
    };
    private final ThreadLocal<Stemmer> stemmer = ThreadLocal.withInitial(Stemmer::new);

    /** How many stems have a number. */
    public int stems() {
        return numbers.size();
    }

    /** The words of a label: new stems get a number. */
    public Words learn(String label) {
        return words(label, true);
    }

    /** The words of a text: stems that stand in no label are {@link Words#UNKNOWN}. */
    public Words read(String text) {
        return words(text, false);
    }

    /** A word, folded and not stemmed. */
    public String folded(String text, int from, int to) {
        return stemmer.get().folded(text, from, to);
    }

    private Words words(String text, boolean learn) {
        boolean common = PlainWords.knows(text);
        String unmixed = common ? text : LookAlikes.unmixed(text);
        Words words = new Words(unmixed);
        Stemmer stems = stemmer.get();
        if (common || PlainWords.knows(unmixed)) {
            PlainWords.cut(unmixed, (start, end) -> add(words, stems, start, end, learn));
        } else {
            cutByIcu(words, stems, learn);
        }
        return words;
    }

    private void cutByIcu(Words words, Stemmer stems, boolean learn) {
        try (TokenStream tokens = tokenizer.tokenStream("", words.text())) {
            OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                cut(words, stems, offsets.startOffset(), offsets.endOffset(), learn);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
    }

    private void cut(Words words, Stemmer stems, int start, int end, boolean learn) {
        String text = words.text();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || isCut(text.charAt(i))) {
                if (i > from) {
                    add(words, stems, from, i, learn);
                }
                from = i + 1;
            }
        }
    }

    private void add(Words words, Stemmer stems, int start, int rawEnd, boolean learn) {
        int end = hasPossessive(words.text(), start, rawEnd) ? rawEnd - 2 : rawEnd;
        int length = stems.stem(words.text(), start, end);
        if (length > 0) {
            words.add(start, end, rawEnd, number(stems.buffer(), length, learn));
        }
    }

    private int number(char[] stem, int length, boolean learn) {
        Integer number = numbers.get(stem, 0, length);
        if (number == null && learn) {
            number = numbers.size();
            numbers.put(new String(stem, 0, length), number);
        }
        return number == null ? Words.UNKNOWN : number;
    }

    private static boolean isCut(char c) {
        return c == '.' || c == '_' || c == ':' || c == '·';
    }

    private static boolean hasPossessive(String text, int start, int end) {
        if (end - start < 3) {
            return false;
        }
        char s = text.charAt(end - 1);
        char apostrophe = text.charAt(end - 2);
        return (s == 's' || s == 'S') && (apostrophe == '\'' || apostrophe == '’' || apostrophe == '＇');
    }
}
