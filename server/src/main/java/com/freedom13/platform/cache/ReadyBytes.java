package com.freedom13.platform.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Bytes that many answers share. Once they are asked for again they lie outside the heap, from where they go to the
/// network without being copied for each answer; what is asked for once never leaves the heap. Thread-safe.
public final class ReadyBytes {
    private final byte[] bytes;
    private volatile @Nullable Buffer direct;

    /// @param bytes must not be changed any more
    public ReadyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public int length() {
        return bytes.length;
    }

    /// For the end of an answer; may be sent as often as one likes. The garbage collector frees it.
    public Buffer buffer() {
        Buffer known = direct;
        if (known != null) {
            return known;
        }
        ByteBuffer outside = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        Buffer made = BufferImpl.buffer(Unpooled.wrappedBuffer(outside));
        direct = made;
        return made;
    }
}
