package com.freedom13.authorship;

import com.freedom13.platform.db.Database;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class AuthorshipStore {
    private final Database database;

    AuthorshipStore(Database database) {
        this.database = database;
    }

    /// Waits for a parallel claim of the same tag to end.
    ///
    /// @return false when the tag is taken
    boolean insert(byte[] tag, UUID subject, byte[] sealed) {
        return database.with(handle -> handle.createUpdate("""
                        INSERT INTO authorship (tag, subject_id, sealed)
                        VALUES (:tag, :subject, :sealed)
                        ON CONFLICT (tag) DO NOTHING
                        """)
                        .bind("tag", tag)
                        .bind("subject", subject)
                        .bind("sealed", sealed)
                        .execute())
                == 1;
    }

    Map<ByteBuffer, UUID> find(List<byte[]> tags) {
        return database.with(handle -> handle.createQuery(
                        "SELECT tag, subject_id FROM authorship WHERE tag = ANY(:tags)")
                .bindByType("tags", tags.toArray(byte[][]::new), byte[][].class)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(
                            ByteBuffer.wrap(row.getColumn("tag", byte[].class)),
                            row.getColumn("subject_id", UUID.class));
                    return found;
                }));
    }

    byte @Nullable [] sealed(UUID subject) {
        return database.with(handle -> handle.createQuery("SELECT sealed FROM authorship WHERE subject_id = :subject")
                .bind("subject", subject)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
    }
}
