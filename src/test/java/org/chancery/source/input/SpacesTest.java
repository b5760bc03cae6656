package org.chancery.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacesTest {

    @Test
    void whatWouldBreakOrTurnALineIsMadeVisible() {
        assertThat(Spaces.visible("a\nb\tc\u202etxt.exe\u2028\ud800\u0000"))
                .isEqualTo("a\\nb\\tc\\u202etxt.exe\\u2028\\ud800\\u0000");
        assertThat(Spaces.visible("Переговоры в Порт-Альбе, é 😀")).isEqualTo("Переговоры в Порт-Альбе, é 😀");
    }

    @Test
    void aMessageIsOneLineWhateverTheName() {
        assertThat(new RejectedInput("a\nb.txt", 3, "\"x\r\ny\" is not a date"))
                .hasMessage("a\\nb.txt, line 3: \"x\\r\\ny\" is not a date");
    }
}
