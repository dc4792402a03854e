package com.freedom13.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The programs out of the jars, unpacked once per user and version; every clone on the machine shares them.
final class Binaries {
    private final List<Path> homes;
    private final Platform platform = Platform.current();

    Binaries(Path fallback) {
        this.homes = List.of(userCache(), fallback);
    }

    /// The folder that holds `bin/postgres`.
    Path postgres() {
        return unpacked(platform.postgresArchive(), Binaries::untar);
    }

    /// The executable redis-server.
    Path redis() {
        return unpacked(platform.redisServer(), (in, folder) -> {
                    Path program = folder.resolve("redis-server");
                    Files.copy(in, program);
                    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
                })
                .resolve("redis-server");
    }

    private interface Unpack {
        void into(InputStream in, Path folder) throws IOException;
    }

    private Path unpacked(String resource, Unpack unpack) {
        @Nullable URL found = Binaries.class.getResource("/" + resource);
        if (found == null) {
            throw new Refusal(
                    "The build did not bring " + resource + " for this computer: run it again, with a network.");
        }
        List<String> failures = new ArrayList<>();
        for (Path home : homes) {
            try {
                Path folder = home.resolve(resource.replace(".txz", "") + "-" + Long.toHexString(checksum(found)));
                if (!Files.isDirectory(folder)) {
                    unpack(found, folder, unpack);
                }
                return folder;
            } catch (IOException | UncheckedIOException failure) {
                failures.add(Disk.explain(failure, home));
            }
        }
        throw new Refusal("The bundled servers could not be unpacked: " + String.join("; ", failures));
    }

    private static long checksum(URL resource) throws IOException {
        if (resource.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarEntry().getCrc();
        }
        return resource.openConnection().getContentLengthLong();
    }

    /// Unpacks beside the target and renames, so that a folder under the final name is always whole.
    private static void unpack(URL resource, Path folder, Unpack unpack) throws IOException {
        Files.createDirectories(folder.getParent());
        Path unfinished = Files.createTempDirectory(
                folder.getParent(),
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (InputStream in = resource.openStream()) {
            unpack.into(in, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException another) {
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        } finally {
            Disk.delete(unfinished);
        }
    }

    /// The system's tar keeps modes and symbolic links; xz is ours because a small machine may lack it.
    private static void untar(InputStream in, Path folder) throws IOException {
        Process tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (XZInputStream plain = new XZInputStream(in);
                OutputStream out = tar.getOutputStream()) {
            plain.transferTo(out);
        } catch (IOException failure) {
            throw Disk.isFull(folder) ? new IOException("No space left on device", failure) : failure;
        }
        int code = Child.await(tar);
        if (code != 0) {
            throw new IOException("tar ended with " + code);
        }
    }

    /// Root's is a folder that everybody can read, because PostgreSQL may have to run there as another user.
    private static Path userCache() {
        if (Unprivileged.isRoot()) {
            return Path.of("/var/cache/freedom13");
        }
        @Nullable String configured = System.getenv("XDG_CACHE_HOME");
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "freedom13")
                : Path.of(configured, "freedom13");
    }
}
