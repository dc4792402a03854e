package com.freedom13.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Servers of ours that outlived their supervisor. They are known by their command lines, which name our own folder
/// or file as a whole argument; a process id in a file could belong to anybody by now.
final class Orphans {
    private Orphans() {}

    static List<ProcessHandle> naming(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(argument))
                        .orElse(false))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .toList();
    }

    /// Stops them with the signal that their kind understands as "finish and go".
    static void stop(String argument, List<String> signals) {
        for (ProcessHandle orphan : naming(argument)) {
            Child.signal("CONT", orphan.pid());
            Child.stop(orphan, Duration.ofSeconds(10), signals);
        }
    }
}
