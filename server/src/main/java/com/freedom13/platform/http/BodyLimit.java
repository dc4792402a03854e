package com.freedom13.platform.http;

import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// How large a body may be. [FrontDoor] refuses those that say their length before any of it is read; those that come
/// in pieces are read no further than this.
@Provider
public class BodyLimit implements ReaderInterceptor {
    /// The largest body of a JSON request, in bytes: the longest post, escaped, with room to spare.
    private static final long MAX_BODY = 256 * 1024;

    private static final long LINGER_MILLIS = 5_000;

    /// Whether it says itself that it is too large.
    static boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.length() < 19 && Long.parseLong(length) > MAX_BODY;
    }

    /// Takes what is still being sent, for a while: who is cut off while sending does not hear why.
    static void throwAway(RoutingContext context) {
        HttpServerRequest request = context.request();
        long patience = context.vertx()
                .setTimer(LINGER_MILLIS, over -> request.connection().close());
        request.handler(nothing -> {});
        request.endHandler(over -> {
            context.vertx().cancelTimer(patience);
            request.connection().close();
        });
        request.resume();
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Limited(context.getInputStream()));
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {
        private long left = MAX_BODY;

        private Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(1, one);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return count < 0 ? count : counted(count, count);
        }

        private int counted(int count, int result) {
            left -= count;
            if (left < 0) {
                throw new Problem(CommonProblem.BODY_TOO_LARGE);
            }
            return result;
        }
    }
}
