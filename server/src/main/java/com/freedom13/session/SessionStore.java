package com.freedom13.session;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Role;
import com.freedom13.kernel.SessionId;
import com.freedom13.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/// The tables `session` and `session_captcha`.
final class SessionStore {
    private static final String COLUMNS = "id, account_id, device, turn, turned_at, created_at, expires_at";

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    /// What a living session says of its person at this moment.
    record Known(Role role, NsfwChoice nsfw, boolean banned) {}

    void insert(Session session) {
        database.use(handle -> handle.createUpdate("""
                        INSERT INTO session (id, account_id, device, turn, turned_at, created_at, expires_at)
                        VALUES (:id, :account, :device, :turn, :turned_at, :created_at, :expires_at)
                        """)
                .bind("id", session.id().value())
                .bind("account", session.account().value())
                .bind("device", session.device())
                .bind("turn", session.turn())
                .bind("turned_at", session.turnedAt())
                .bind("created_at", session.createdAt())
                .bind("expires_at", session.expiresAt())
                .execute());
    }

    /// Asked once for each request that carries an access token: the one place where bans and log-outs act.
    Optional<Known> findKnown(SessionId session, AccountId account, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        SELECT a.role, a.nsfw, b.account_id IS NOT NULL AS banned
                        FROM session s
                        JOIN account a ON a.id = s.account_id
                        LEFT JOIN account_ban b ON b.account_id = a.id AND (b.until IS NULL OR b.until > :now)
                        WHERE s.id = :session AND s.account_id = :account AND s.expires_at > :now
                        """)
                .bind("session", session.value())
                .bind("account", account.value())
                .bind("now", now)
                .map((row, context) -> new Known(
                        Role.of(row.getString("role")), NsfwChoice.of(row.getString("nsfw")), row.getBoolean("banned")))
                .findOne());
    }

    /// Locks the session until the transaction ends: two tabs that refresh at once take turns.
    Optional<Session> findForTurn(SessionId id, Instant now) {
        return database.with(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM session WHERE id = :id AND expires_at > :now FOR UPDATE")
                .bind("id", id.value())
                .bind("now", now)
                .map(SessionStore::session)
                .findOne());
    }

    void turn(Session turned) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE session SET turn = :turn, turned_at = :turned_at, expires_at = :expires_at WHERE id = :id
                        """)
                .bind("id", turned.id().value())
                .bind("turn", turned.turn())
                .bind("turned_at", turned.turnedAt())
                .bind("expires_at", turned.expiresAt())
                .execute());
    }

    void delete(SessionId id) {
        database.use(handle -> handle.createUpdate("DELETE FROM session WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    /// Ends a session of this person: false when the person has no such session.
    boolean deleteOf(AccountId account, SessionId id) {
        return database.with(
                handle -> handle.createUpdate("DELETE FROM session WHERE id = :id AND account_id = :account")
                                .bind("id", id.value())
                                .bind("account", account.value())
                                .execute()
                        == 1);
    }

    void deleteAllOf(AccountId account) {
        database.use(handle -> handle.createUpdate("DELETE FROM session WHERE account_id = :account")
                .bind("account", account.value())
                .execute());
    }

    void deleteAllBut(AccountId account, SessionId kept) {
        database.use(handle -> handle.createUpdate("DELETE FROM session WHERE account_id = :account AND id <> :kept")
                .bind("account", account.value())
                .bind("kept", kept.value())
                .execute());
    }

    /// Newest first.
    List<Session> list(AccountId account, Instant now, int limit, int offset) {
        return database.with(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM session WHERE account_id = :account AND expires_at > :now
                        ORDER BY created_at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .bind("account", account.value())
                .bind("now", now)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(SessionStore::session)
                .list());
    }

    /// Like [#list], those after a moment and an id.
    List<Session> listAfter(AccountId account, Instant now, Instant createdAt, UUID id, int limit) {
        return database.with(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM session WHERE account_id = :account AND expires_at > :now
                            AND (created_at, id) < (:created_at, :id)
                        ORDER BY created_at DESC, id DESC
                        LIMIT :limit
                        """)
                .bind("account", account.value())
                .bind("now", now)
                .bind("created_at", createdAt)
                .bind("id", id)
                .bind("limit", limit)
                .map(SessionStore::session)
                .list());
    }

    long count(AccountId account, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        SELECT count(*) FROM session WHERE account_id = :account AND expires_at > :now
                        """)
                .bind("account", account.value())
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /// Marks a captcha as used: false when it was already.
    boolean useCaptcha(String challenge, Instant expiresAt) {
        return database.with(handle -> handle.createUpdate("""
                        INSERT INTO session_captcha (challenge, expires_at) VALUES (:challenge, :expires_at)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("challenge", challenge)
                        .bind("expires_at", expiresAt)
                        .execute()
                == 1);
    }

    void deleteExpired(Instant now) {
        database.use(handle -> {
            handle.createUpdate("DELETE FROM session WHERE expires_at <= :now")
                    .bind("now", now)
                    .execute();
            handle.createUpdate("DELETE FROM session_captcha WHERE expires_at <= :now")
                    .bind("now", now)
                    .execute();
        });
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("device"),
                row.getInt("turn"),
                instant(row, "turned_at"),
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
