package org.chancery.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;

class TextLimitsTest {

    @Test
    void aTextThatIsNoSingleDocumentIsRefusedBeforeItIsDecoded() {
        assertThatThrownBy(() -> read("We met in Port Alba.", 10, 100))
                .isInstanceOf(RejectedInput.class)
                .hasMessage(
                        "talks.txt: the text has 20 bytes; one document may have 10 (cut it, or write its texts as JSON lines)");
    }

    @Test
    void aTextOfTooManyLinesIsRefused() {
        assertThatThrownBy(() -> read("We met.\n".repeat(11), 1000, 10))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("talks.txt: the text has more than 10 lines");
    }

    @Test
    void aTextUpToTheLimitsIsRead() throws Exception {
        assertThat(read("We met.\n".repeat(10), 80, 10)).hasSize(1);
    }

    private static List<Draft> read(String text, int largest, int mostLines) throws RejectedInput {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Draft> drafts = new ArrayList<>();
        Transcript.read(
                Input.of("talks.txt", bytes, "test", null),
                bytes,
                new Drafts() {
                    @Override
                    public void draft(Draft draft) {
                        drafts.add(draft);
                    }

                    @Override
                    public void fault(RejectedInput fault) {
                        throw new AssertionError(fault);
                    }

                    @Override
                    public void repair(String repair) {
                        throw new AssertionError(repair);
                    }
                },
                largest,
                mostLines);
        return drafts;
    }
}
