package com.freedom13.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Stands in for the packaged server: it keeps the contract by which the supervisor knows it, and writes a diary.
public final class FakeServer {
    private static final Path DIARY = Path.of("diary");

    private FakeServer() {}

    /// Puts it where a build would put the real one.
    static void install(Path clone) throws IOException {
        Path jar = clone.resolve("server/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeServer.class.getName());
        String entry = FakeServer.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(entry));
            try (var in = FakeServer.class.getResourceAsStream("/" + entry)) {
                in.transferTo(out);
            }
            out.closeEntry();
        }
    }

    static List<String> diary(Path clone) {
        try {
            return Files.readAllLines(clone.resolve(DIARY));
        } catch (IOException none) {
            return List.of();
        }
    }

    /// `FAKE_EXIT` is the code with which the word in `FAKE_EXIT_ON` ends; no words mean serving.
    public static void main(String[] words) throws IOException {
        String what = words.length == 0 ? "serve" : String.join(" ", words);
        note(what + " " + ProcessHandle.current().pid());
        if (what.equals(System.getenv("FAKE_EXIT_ON"))) {
            System.exit(Integer.parseInt(System.getenv("FAKE_EXIT")));
        }
        if (!what.equals("serve")) {
            return;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> note("stopped " + (databaseAnswers() ? "before" : "after"))));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("PORT"))), 0);
        server.createContext("/api/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static boolean databaseAnswers() {
        URI database = URI.create(System.getenv("DATABASE_URL"));
        try (Socket socket = new Socket(database.getHost(), database.getPort())) {
            return socket.isConnected();
        } catch (IOException gone) {
            return false;
        }
    }

    private static void note(String line) {
        try {
            Files.writeString(DIARY, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
