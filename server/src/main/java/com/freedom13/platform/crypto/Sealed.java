package com.freedom13.platform.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Bytes that only the holder of the key can read or change: AES-256-GCM.
///
/// Every sealing takes a fresh random nonce, so the same bytes sealed twice have nothing in common to look at.
/// Layout: nonce (12 bytes), then the ciphertext with its tag (16 bytes more than the plain bytes).
public final class Sealed {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public Sealed(SecretKey key) {
        this.key = new SecretKeySpec(key.getEncoded(), "AES");
    }

    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }

    /// The plain bytes; refuses with [IllegalArgumentException] what was not sealed with this key or was changed
    /// since.
    public byte[] open(byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new IllegalArgumentException("This is too short to be a sealed thing.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer bytes = ByteBuffer.wrap(sealed).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, bytes.position(), bytes.remaining());
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("This was not sealed with this key, or was changed since.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Opening failed.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}
