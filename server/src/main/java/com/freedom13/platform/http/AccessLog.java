package com.freedom13.platform.http;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// One line for each request: its id, method, route, status and time. No name, address, path, text or token, ever.
///
/// Lines are gathered and written ten times a second, for a write per line would cost more than an answer.
/// Thread-safe.
public final class AccessLog implements AutoCloseable {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int EAGER_BYTES = 64 * 1024;

    private final boolean json;
    private final InstantSource clock;
    private final ZoneId zone = ZoneId.systemDefault();
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-log").factory());
    private StringBuilder lines = new StringBuilder(EAGER_BYTES);
    private long shownMillisecond = -1;
    private String shownTime = "";

    /// @param json one JSON object a line, for programs; otherwise for eyes
    public AccessLog(boolean json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::flush, 100, 100, TimeUnit.MILLISECONDS);
    }

    /// Notes a finished request.
    void note(Exchange exchange, String method, int status, long nanoseconds) {
        long tenths = nanoseconds / 100_000;
        synchronized (this) {
            if (json) {
                lines.append("{\"timestamp\":\"")
                        .append(time())
                        .append("\",\"level\":\"INFO\",\"message\":\"Request answered\",\"request\":\"")
                        .append(exchange.id())
                        .append("\",\"method\":\"")
                        .append(method)
                        .append("\",\"route\":\"")
                        .append(exchange.route())
                        .append("\",\"status\":")
                        .append(status)
                        .append(",\"ms\":");
                milliseconds(tenths).append("}\n");
            } else {
                lines.append(time())
                        .append(" INFO  ")
                        .append(method)
                        .append(' ')
                        .append(exchange.route())
                        .append(' ')
                        .append(status)
                        .append(' ');
                milliseconds(tenths).append(" ms ").append(exchange.id()).append('\n');
            }
            if (lines.length() < EAGER_BYTES) {
                return;
            }
        }
        flush();
    }

    /// Written anew when it has changed: many requests share a millisecond.
    private String time() {
        long now = clock.millis();
        if (now != shownMillisecond) {
            Instant instant = Instant.ofEpochMilli(now);
            shownMillisecond = now;
            shownTime = json ? instant.toString() : CLOCK.format(instant.atZone(zone));
        }
        return shownTime;
    }

    private StringBuilder milliseconds(long tenths) {
        return lines.append(tenths / 10).append('.').append(tenths % 10);
    }

    private void flush() {
        String text;
        synchronized (this) {
            if (lines.isEmpty()) {
                return;
            }
            text = lines.toString();
            lines = new StringBuilder(EAGER_BYTES);
        }
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            // A log that cannot be written must not stop the site; the next lines try again.
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        flush();
    }
}
