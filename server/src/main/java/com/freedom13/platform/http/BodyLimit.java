package com.freedom13.platform.http;

import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Stops reading a body that is larger than it may be. [FrontDoor] refuses those that say their length; this is for
/// those that come in pieces.
@Provider
public class BodyLimit implements ReaderInterceptor {
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Limited(context.getInputStream()));
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {
        private long left = FrontDoor.MAX_BODY;

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
