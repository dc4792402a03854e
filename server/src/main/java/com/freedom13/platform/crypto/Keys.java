package com.freedom13.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// One secret of the site and the many keys that grow from it (HKDF-SHA256, RFC 5869).
///
/// Each purpose has a label of its own, so a key that leaks or is misused in one place opens nothing in another.
/// The secret itself is never a key.
public final class Keys {
    private static final int SHORTEST_SECRET = 32;
    private static final int KEY_BYTES = 32;
    private static final byte[] SALT = "freedom13".getBytes(UTF_8);

    private final byte[] secret;

    public Keys(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("A secret needs at least " + SHORTEST_SECRET + " characters.");
        }
        this.secret = secret.getBytes(UTF_8);
    }

    /// The 256-bit key for one purpose; the same label always gives the same key.
    public SecretKey derive(String label) {
        try {
            var expansion = HKDFParameterSpec.ofExtract()
                    .addSalt(SALT)
                    .addIKM(secret)
                    .thenExpand(label.getBytes(UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", expansion);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256.", e);
        }
    }

    @Override
    public String toString() {
        return "Keys[***]";
    }
}
