package com.freedom13.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Just enough of Redis's protocol to ask one thing.
final class Resp {
    private Resp() {}

    static String ask(Redis redis, String command) throws IOException {
        return talk(redis, "AUTH " + redis.password() + "\r\n" + command + "\r\nQUIT\r\n")
                .replaceFirst("^\\+OK\r\n", "");
    }

    static String askAnonymously(Redis redis, String command) throws IOException {
        return talk(redis, command + "\r\nQUIT\r\n");
    }

    private static String talk(Redis redis, String said) throws IOException {
        try (Socket socket = new Socket(redis.host(), redis.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
