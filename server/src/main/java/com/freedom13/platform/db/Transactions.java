package com.freedom13.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Visible blocks of work that happen whole or not at all.
///
/// A block inside a block joins it. The transaction is committed when the outermost block ends normally and rolled
/// back when it throws. Thread-safe; a transaction belongs to one thread.
public final class Transactions {
    private final Database database;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, and there is one database
    private final ThreadLocal<@Nullable List<Runnable>> afterCommit = new ThreadLocal<>();

    public Transactions(Database database) {
        this.database = database;
    }

    public <T extends @Nullable Object> T call(Supplier<T> block) {
        if (database.open() != null) {
            return block.get();
        }
        List<Runnable> followers = new ArrayList<>();
        T result = database.jdbi().inTransaction(handle -> inside(handle, followers, block));
        followers.forEach(Runnable::run);
        return result;
    }

    public void run(Runnable block) {
        call(() -> {
            block.run();
            return 0;
        });
    }

    /// Runs something once the open transaction is committed, or at once when none is open. For what the database
    /// does not hold, such as caches; it must not throw.
    public void afterCommit(Runnable follower) {
        List<Runnable> followers = afterCommit.get();
        if (followers == null) {
            follower.run();
        } else {
            followers.add(follower);
        }
    }

    private <T extends @Nullable Object> T inside(Handle handle, List<Runnable> followers, Supplier<T> block) {
        database.setOpen(handle);
        afterCommit.set(followers);
        try {
            return block.get();
        } finally {
            afterCommit.remove();
            database.setOpen(null);
        }
    }
}
