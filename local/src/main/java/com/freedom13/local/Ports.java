package com.freedom13.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Loopback ports: the one of last time while it is free, else another.
final class Ports {
    private Ports() {}

    static int keptOrFree(Path file) {
        int kept = kept(file);
        int port = kept > 0 && isFree(kept) ? kept : free();
        if (port != kept) {
            try {
                DataFolder.writePrivately(file, Integer.toString(port));
            } catch (IOException failure) {
                throw new Refusal("A port cannot be noted: " + Disk.explain(failure, file) + ".", failure);
            }
        }
        return port;
    }

    /// The port in the file, or 0 when there is none: a damaged note costs a new port and nothing else.
    static int kept(Path file) {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port > 0 && port < 65_536 ? port : 0;
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Refusal("There is no free port on this computer: " + none.getMessage() + ".", none);
        }
    }
}
