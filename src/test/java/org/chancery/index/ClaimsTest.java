package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.corpus.Hashes;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void whoGivesAnIdentityFirstAndWhoAgainIsKnownForManyOfThem() {
        Claims claims = new Claims();
        for (int i = 0; i < 50_000; i++) {
            claims.add(Hashes.sha256("document " + i), i);
        }
        claims.add(Hashes.sha256("document 17"), 17);
        claims.add(Hashes.sha256("document 18"), 49_000);
        claims.add(Hashes.sha256("document 18"), 49_001);
        assertThat(claims.size()).isEqualTo(50_000);
        int wrong = 0;
        for (int i = 0; i < 50_000; i++) {
            String identity = Hashes.sha256("document " + i);
            boolean contested = i == 17 || i == 18;
            wrong += claims.has(identity) && claims.first(identity) == i && claims.isContested(identity) == contested
                    ? 0
                    : 1;
        }
        assertThat(wrong).isZero();
        assertThat(claims.second(Hashes.sha256("document 17"))).isEqualTo(17);
        assertThat(claims.second(Hashes.sha256("document 18"))).isEqualTo(49_000);
        assertThat(claims.has(Hashes.sha256("document 50000"))).isFalse();
    }
}
