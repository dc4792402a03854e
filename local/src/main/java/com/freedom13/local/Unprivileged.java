package com.freedom13.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How PostgreSQL, which refuses root, is started by root: in a user namespace where root has no name, or as the
/// user who owns its folder. For everybody else there is nothing to do.
record Unprivileged(List<String> prefix, @Nullable String owner) {

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /// Decides by the owner of the folder, if it exists: what one user began no other may continue.
    static Unprivileged over(Path folder) {
        if (!isRoot()) {
            return new Unprivileged(List.of(), null);
        }
        int owner = ownerOf(folder);
        if (owner != 0) {
            return as(Integer.toString(owner), folder);
        }
        if (works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), null);
        }
        return as("nobody", folder);
    }

    /// Hands a file or a folder to the user that PostgreSQL will run as.
    void give(Path path) {
        if (owner != null && !works("chown", owner, path.toString())) {
            throw new Refusal("PostgreSQL does not run as root, and " + path + " could not be given to " + owner
                    + ": start as an ordinary user.");
        }
    }

    /// Below a closed home, such as root's own, the user needs the capability to pass through.
    private static Unprivileged as(String user, Path folder) {
        List<String> passing = List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override");
        for (List<String> capabilities : List.of(List.<String>of(), passing)) {
            List<String> prefix = new ArrayList<>(
                    List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups"));
            prefix.addAll(capabilities);
            prefix.add("--");
            if (reaches(prefix, folder.resolveSibling("."))) {
                return new Unprivileged(List.copyOf(prefix), user);
            }
        }
        throw new Refusal("PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                + " start as an ordinary user.");
    }

    private static boolean reaches(List<String> prefix, Path parent) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "cd \"$0\"", parent.toString()));
        return works(command.toArray(String[]::new));
    }

    private static String groupOf(String user) {
        return Child.outputOf("id", "-g", user).strip();
    }

    private static int ownerOf(Path folder) {
        try {
            return Files.exists(folder) ? (Integer) Files.getAttribute(folder, "unix:uid") : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static boolean works(String... command) {
        try {
            return Child.await(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
