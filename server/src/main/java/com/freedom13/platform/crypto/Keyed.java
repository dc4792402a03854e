package com.freedom13.platform.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Marks that only the holder of the key can make: HMAC-SHA256 over length-prefixed parts.
///
/// The lengths go in first, so `("ab", "c")` and `("a", "bc")` get different marks.
public final class Keyed {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    public Keyed(SecretKey key) {
        this.key = key;
    }

    /// The 32-byte mark of these parts, in this order.
    public byte[] mark(byte[]... parts) {
        Mac mac = mac();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /// Whether the mark belongs to these parts; takes the same time for a near miss as for a far one.
    public boolean marks(byte[] mark, byte[]... parts) {
        return MessageDigest.isEqual(mark, mark(parts));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
        }
    }
}
