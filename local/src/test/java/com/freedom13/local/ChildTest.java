package com.freedom13.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// As below a container's first process that reaps nobody: the shell becomes a sleep which never asks for its
    /// child.
    @Test
    void aZombieIsGone() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & exec sleep 60").start();
        try {
            assertThat(Child.until(PATIENCE, () -> parent.children().count() == 1))
                    .isTrue();
            ProcessHandle child = parent.children().findFirst().orElseThrow();

            assertThat(Child.until(PATIENCE, () -> Child.isGone(child))).isTrue();
            assertThat(Child.isGone(parent.toHandle())).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aProcessThatIgnoresSignalsIsKilledInTheEnd() throws IOException {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");

        Child.stop(stubborn.toHandle(), Duration.ofMillis(300), List.of("TERM"));

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aServerLeavesTheTerminalAndKeepsItsProcessId() throws IOException {
        Process child = Child.inOwnSession(List.of("sh", "-c", "echo $$; ps -o sid= -p $$"))
                .start();

        String pid = Long.toString(child.pid());
        assertThat(child.inputReader().lines().map(String::strip)).containsExactly(pid, pid);
    }
}
