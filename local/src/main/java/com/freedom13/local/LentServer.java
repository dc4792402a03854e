package com.freedom13.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [Postgres] and [Redis] have in common: a process with a log on a loopback port, which can be started,
/// stopped, frozen and killed.
public abstract sealed class LentServer extends Watched permits Postgres, Redis {
    static final String HOST = "127.0.0.1";
    private static final Duration STARTING = Duration.ofSeconds(60);

    final DataFolder data;
    private final Watchdog watchdog;
    private final Watchdog.Server kind;
    private final Path log;
    private int port;
    private @Nullable Process process;

    LentServer(DataFolder data, Watchdog watchdog, Watchdog.Server kind) {
        this.data = data;
        this.watchdog = watchdog;
        this.kind = kind;
        this.log = data.log(kind.file());
    }

    public final int port() {
        return port;
    }

    public final long pid() {
        return running().pid();
    }

    /// Stops it in the middle of everything (SIGSTOP), with all its processes: connections stay open and nobody
    /// answers.
    public final void freeze() {
        Child.signal("STOP", pid());
        running().descendants().forEach(worker -> Child.signal("STOP", worker.pid()));
    }

    public final void thaw() {
        running().descendants().forEach(worker -> Child.signal("CONT", worker.pid()));
        Child.signal("CONT", pid());
    }

    /// Ends it without a last write (SIGKILL); returns once it is gone.
    public final void kill() {
        running().destroyForcibly();
        Child.until(STARTING, () -> !running().isAlive());
    }

    /// Starts it again on the same port; returns when it answers.
    public final void restart() {
        stop();
        start();
    }

    /// The command line for the port.
    abstract List<String> command() throws IOException;

    abstract boolean answers(Process attempt);

    abstract Failure failureOf(String said);

    abstract List<String> stopSignals();

    /// What a piece of the log says about a start that failed, and what may help.
    record Failure(String reason, Remedy remedy) {}

    enum Remedy {
        NONE,
        ANOTHER_PORT,
        ANOTHER_ATTEMPT
    }

    /// Returns when it answers. A port may be taken between the choice and the start, and what a killed one left
    /// behind may need a moment to go: both are worth another attempt.
    final void start() {
        long end = System.nanoTime() + STARTING.toNanos();
        if (port == 0) {
            port = Ports.keptOrFree(portFile(data, kind));
        }
        while (true) {
            long logged = Child.size(log);
            Process attempt = launch();
            process = attempt;
            watchdog.guard(kind, attempt);
            if (Child.until(STARTING, () -> !attempt.isAlive() || answers(attempt)) && attempt.isAlive()) {
                return;
            }
            Stopped.throwIfAsked();
            attempt.destroyForcibly();
            Failure failure = failureOf(Child.logSince(log, logged));
            if (failure.remedy() == Remedy.NONE || System.nanoTime() > end) {
                throw new Refusal(name() + " did not start: " + failure.reason() + ". Its log is " + log + ".");
            }
            if (failure.remedy() == Remedy.ANOTHER_PORT) {
                port = Ports.keptOrFree(portFile(data, kind));
            }
        }
    }

    final void stop() {
        if (process != null && process.isAlive()) {
            thaw();
            Child.stop(process.toHandle(), Duration.ofSeconds(20), stopSignals());
        }
    }

    @Override
    final Process running() {
        if (process == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return process;
    }

    @Override
    final Path log() {
        return log;
    }

    @Override
    final int again() {
        start();
        return 0;
    }

    static Path portFile(DataFolder data, Watchdog.Server kind) {
        return data.file(kind.file() + ".port");
    }

    private Process launch() {
        try {
            return Child.startLogged(command(), log);
        } catch (IOException failure) {
            throw new Refusal(name() + " did not start: " + Disk.explain(failure, data.root()) + ".", failure);
        }
    }
}
