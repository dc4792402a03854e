package com.freedom13.platform.http;

import com.freedom13.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// First answers, until nobody can ask for them again.
@ApplicationScoped
public class RepeatStore {
    private final Database database;

    public RepeatStore(Database database) {
        this.database = database;
    }

    /// Waits for a parallel request with the same id to end, then says whether this one is the first.
    boolean claim(byte[] id, byte[] fingerprint, Instant expiresAt) {
        return database.with(handle -> handle.createUpdate("""
                        INSERT INTO repeat (id, fingerprint, expires_at)
                        VALUES (:id, :fingerprint, :expiresAt)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .bind("id", id)
                        .bind("fingerprint", fingerprint)
                        .bind("expiresAt", expiresAt)
                        .execute())
                == 1;
    }

    void answer(byte[] id, byte[] answer) {
        database.use(handle -> handle.createUpdate("UPDATE repeat SET answer = :answer WHERE id = :id")
                .bind("id", id)
                .bind("answer", answer)
                .execute());
    }

    Optional<Kept> find(byte[] id) {
        return database.with(handle -> handle.createQuery(
                        "SELECT fingerprint, answer FROM repeat WHERE id = :id AND answer IS NOT NULL")
                .bind("id", id)
                .map((row, context) -> new Kept(row.getBytes("fingerprint"), row.getBytes("answer")))
                .findOne());
    }

    public int forgetExpired(Instant now) {
        return database.with(handle -> handle.createUpdate("DELETE FROM repeat WHERE expires_at < :now")
                .bind("now", now)
                .execute());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Kept(byte[] fingerprint, byte[] answer) {}
}
