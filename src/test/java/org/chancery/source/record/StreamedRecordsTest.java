package org.chancery.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;

/** Files that are made while they are read: nobody could hold them, so whoever reads them does not. */
class StreamedRecordsTest {
    private static final int RECORDS = 20_000;
    private static final String WORDS =
            "The parties agree to go on talking about arms, trade and friendship. ".repeat(15);

    /** Pieces of a file, each made when its turn comes. */
    private record Generated(IntFunction<String> piece, int pieces, String stamp) implements Content {
        @Override
        public long size() {
            return (long) pieces * WORDS.length();
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private InputStream now = InputStream.nullInputStream();
                private int next;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] to, int from, int length) throws IOException {
                    int count = now.read(to, from, length);
                    while (count < 0 && next < pieces) {
                        now = new ByteArrayInputStream(piece.apply(next++).getBytes(StandardCharsets.UTF_8));
                        count = now.read(to, from, length);
                    }
                    return count;
                }
            };
        }
    }

    /** Reads every draft when it comes, and forgets it. */
    private static final class Counting implements Drafts {
        private int documents;
        private long heaviest;
        private long allWeights;
        private int faults;

        @Override
        public void draft(Draft draft) {
            heaviest = Math.max(heaviest, draft.weight());
            allWeights += draft.weight();
            try {
                documents += documents % 100 == 0
                                && draft.read().document().paragraphs().isEmpty()
                        ? 0
                        : 1;
            } catch (RejectedInput | IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void fault(RejectedInput fault) {
            faults++;
        }

        @Override
        public void repair(String repair) {}
    }

    private static Counting read(String name, IntFunction<String> piece) throws RejectedInput {
        Counting counting = new Counting();
        Content content = new Generated(piece, RECORDS, "");
        Sources.read(new Input(name, content, "test", new About(Facts.NONE, Facts.NONE, Map.of())), counting);
        return counting;
    }

    private static String object(int i) {
        return "{\"id\":" + i + ",\"title\":\"Talks\",\"text\":\"" + WORDS + "\"}";
    }

    private static void isOneAtATime(Counting counting) {
        assertThat(counting.documents).isEqualTo(RECORDS);
        assertThat(counting.faults).isZero();
        assertThat(counting.allWeights).isGreaterThan(20L << 20);
        assertThat(counting.heaviest).isLessThan(10L * WORDS.length());
    }

    @Test
    void linesAreReadOneAtATime() throws Exception {
        isOneAtATime(read("big.jsonl", i -> object(i) + "\n"));
    }

    @Test
    void anArrayOnOneLineIsReadOneRecordAtATime() throws Exception {
        isOneAtATime(read("big.json", i -> (i == 0 ? "[" : ",") + object(i) + (i == RECORDS - 1 ? "]" : "")));
    }

    @Test
    void aListWithinAnObjectIsReadOneRecordAtATime() throws Exception {
        isOneAtATime(
                read("big.json", i -> (i == 0 ? "{\"items\":[" : ",") + object(i) + (i == RECORDS - 1 ? "]}" : "")));
    }

    @Test
    void rowsAreReadOneAtATime() throws Exception {
        isOneAtATime(read("big.csv", i -> (i == 0 ? "id,title,text\n" : "") + i + ",Talks,\"" + WORDS + "\"\n"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSwallowsNoMemory() throws Exception {
        Counting counting = new Counting();
        Content endless = new Generated(i -> i == 0 ? "id,title,text\n1,A,\"" : WORDS, 40_000, "");
        Input input = new Input("open.csv", endless, "test", About.NOTHING);
        assertThatThrownBy(() -> Sources.read(input, counting))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("more than 32 MB without the end of a record");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNamed() throws Exception {
        Counting counting = new Counting();
        int[] asked = {0};
        Content growing = new Content() {
            @Override
            public long size() {
                return 1;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream((object(1) + "\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String stamp() {
                return "stamp " + asked[0]++;
            }
        };
        Sources.read(new Input("growing.jsonl", growing, "test", About.NOTHING), counting);
        assertThat(counting.documents).isEqualTo(1);
        assertThat(counting.faults).isEqualTo(1);
    }
}
