package com.freedom13.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/// The one way in which values become bytes before they are marked or sealed.
public final class Bytes {
    private static final int UUID_BYTES = 16;

    private Bytes() {}

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static byte[] of(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    public static byte[] of(String text) {
        return text.getBytes(UTF_8);
    }

    /// The id that [#of(UUID)] made these bytes from.
    public static UUID uuid(byte[] bytes) {
        if (bytes.length != UUID_BYTES) {
            throw new IllegalArgumentException("An id has " + UUID_BYTES + " bytes, not " + bytes.length + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
