package org.gongkai.office.inward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class InwardEnvelopeTest {
    private static final String ID = "W20220110-abcdefghjk";
    private static final byte[] WORDS = "门牌号写错了".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair = pair();
    private final byte[] sealed =
            InwardEnvelope.seal(new InwardKey("one", pair.getPublic().getEncoded()), ID, WORDS);

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] open(String key, KeyPair with, String id, byte[] bytes) {
        return InwardEnvelope.open(key, with.getPrivate().getEncoded(), id, bytes);
    }

    @Test
    void the_holder_of_the_private_half_reads_it_and_nobody_else() {
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("门牌号");
        assertThat(open("one", pair, ID, sealed)).isEqualTo(WORDS);
        assertThatThrownBy(() -> open("one", pair(), ID, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open("two", pair, ID, sealed)).hasMessageContaining("another key");
    }

    @Test
    void it_stands_in_for_no_other_and_no_byte_of_it_can_be_changed() {
        assertThatThrownBy(() -> open("one", pair, "W20220110-bbbbbbbbbb", sealed))
                .isInstanceOf(IllegalStateException.class);
        for (var n = 0; n < sealed.length; n++) {
            var changed = sealed.clone();
            changed[n] ^= 1;
            assertThatThrownBy(() -> open("one", pair, ID, changed))
                    .as("byte %d", n)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> open("one", pair, ID, new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_words_are_never_sealed_alike() {
        assertThat(InwardEnvelope.seal(new InwardKey("one", pair.getPublic().getEncoded()), ID, WORDS))
                .isNotEqualTo(sealed);
    }
}
