package com.freedom13.account;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Language;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Role;
import com.freedom13.platform.db.Database;
import com.freedom13.platform.text.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The tables `account` and `account_ban`.
final class AccountStore {
    private static final String COLUMNS = """
            a.id, a.username, a.display_name, a.bio, a.language, a.theme, a.nsfw, a.adult, a.role, a.created_at
            """;
    private static final String BAN = """
            LEFT JOIN account_ban b ON b.account_id = a.id AND (b.until IS NULL OR b.until > :now)
            """;

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    boolean any() {
        return database.with(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM account)")
                .mapTo(Boolean.class)
                .one());
    }

    /// Adds an account, unless one of that name or look is there: then false.
    boolean insert(Account account, Handle handle, String passwordHash) {
        return database.with(handleOf -> handleOf.createUpdate("""
                        INSERT INTO account (id, username, username_lower, username_skeleton, password_hash, language,
                            theme, nsfw, role, created_at)
                        VALUES (:id, :username, :lower, :skeleton, :hash, :language, :theme, :nsfw, :role, :created_at)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", account.id().value())
                        .bind("username", account.username())
                        .bind("lower", handle.key())
                        .bind("skeleton", handle.skeleton())
                        .bind("hash", passwordHash)
                        .bind("language", account.language().word())
                        .bind("theme", account.theme().word())
                        .bind("nsfw", account.nsfw().word())
                        .bind("role", account.role().word())
                        .bind("created_at", account.createdAt())
                        .execute()
                == 1);
    }

    /// Whether somebody has this name, or one that looks like it.
    boolean isTaken(Handle name) {
        return database.with(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM account
                            WHERE username_lower = :lower OR username_skeleton = :skeleton)
                        """)
                .bind("lower", name.key())
                .bind("skeleton", name.skeleton())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Account> find(AccountId id) {
        return database.with(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM account a WHERE a.id = :id")
                .bind("id", id.value())
                .map(AccountStore::account)
                .findOne());
    }

    Optional<Account> findByKey(String key) {
        return database.with(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM account a WHERE a.username_lower = :key")
                        .bind("key", key)
                        .map(AccountStore::account)
                        .findOne());
    }

    Optional<String> findPasswordHash(AccountId id) {
        return database.with(handle -> handle.createQuery("SELECT password_hash FROM account WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
    }

    /// Replaces a hash unless somebody else just did.
    boolean replacePasswordHash(AccountId id, String before, String now) {
        return database.with(handle -> handle.createUpdate("""
                        UPDATE account SET password_hash = :now WHERE id = :id AND password_hash = :before
                        """)
                        .bind("id", id.value())
                        .bind("before", before)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    void update(Account account) {
        database.use(handle -> handle.createUpdate("""
                        UPDATE account SET display_name = :display_name, bio = :bio, language = :language,
                            theme = :theme, nsfw = :nsfw, adult = :adult, role = :role
                        WHERE id = :id
                        """)
                .bind("id", account.id().value())
                .bind("display_name", account.displayName())
                .bind("bio", account.bio())
                .bind("language", account.language().word())
                .bind("theme", account.theme().word())
                .bind("nsfw", account.nsfw().word())
                .bind("adult", account.adult())
                .bind("role", account.role().word())
                .execute());
    }

    /// Locks the account until the transaction ends.
    Optional<Account> findForChange(AccountId id) {
        return database.with(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM account a WHERE a.id = :id FOR NO KEY UPDATE")
                        .bind("id", id.value())
                        .map(AccountStore::account)
                        .findOne());
    }

    /// Locks every administrator until the transaction ends, always in one order, so that two of them cannot unmake
    /// each other at the same moment.
    ///
    /// @return those who are not kept out
    List<AccountId> lockAdmins(Instant now) {
        return database.with(handle -> {
            handle.execute("SELECT 1 FROM account WHERE role = 'admin' ORDER BY id FOR NO KEY UPDATE");
            return handle.createQuery("SELECT a.id FROM account a " + BAN + """
                            WHERE a.role = 'admin' AND b.account_id IS NULL
                            """)
                    .bind("now", now)
                    .mapTo(UUID.class)
                    .map(AccountId::new)
                    .list();
        });
    }

    Optional<Ban> findBan(AccountId id, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        SELECT b.reason, b.until, b.banned_at FROM account_ban b
                        WHERE b.account_id = :id AND (b.until IS NULL OR b.until > :now)
                        """)
                .bind("id", id.value())
                .bind("now", now)
                .map((row, context) -> ban(row))
                .findOne());
    }

    void ban(AccountId id, Ban ban, AccountId by) {
        database.use(handle -> handle.createUpdate("""
                        INSERT INTO account_ban (account_id, reason, until, banned_by, banned_at)
                        VALUES (:id, :reason, :until, :by, :at)
                        ON CONFLICT (account_id) DO UPDATE SET reason = EXCLUDED.reason, until = EXCLUDED.until,
                            banned_by = EXCLUDED.banned_by, banned_at = EXCLUDED.banned_at
                        """)
                .bind("id", id.value())
                .bind("reason", ban.reason())
                .bind("until", ban.until())
                .bind("by", by.value())
                .bind("at", ban.bannedAt())
                .execute());
    }

    void unban(AccountId id) {
        database.use(handle -> handle.createUpdate("DELETE FROM account_ban WHERE account_id = :id")
                .bind("id", id.value())
                .execute());
    }

    /// Newest first, those whose name has the words in it.
    List<AccountState> list(String words, Instant now, int limit, int offset) {
        return database.with(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + ", b.reason, b.until, b.banned_at FROM account a " + BAN + """
                        WHERE a.username_lower LIKE :like
                        ORDER BY a.created_at DESC, a.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .bind("now", now)
                .bind("like", like(words))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AccountStore::state)
                .list());
    }

    /// Like [#list], those after a moment and an id.
    List<AccountState> listAfter(String words, Instant now, Instant createdAt, UUID id, int limit) {
        return database.with(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + ", b.reason, b.until, b.banned_at FROM account a " + BAN + """
                        WHERE a.username_lower LIKE :like AND (a.created_at, a.id) < (:created_at, :id)
                        ORDER BY a.created_at DESC, a.id DESC
                        LIMIT :limit
                        """)
                .bind("now", now)
                .bind("like", like(words))
                .bind("created_at", createdAt)
                .bind("id", id)
                .bind("limit", limit)
                .map(AccountStore::state)
                .list());
    }

    long count(String words) {
        return database.with(
                handle -> handle.createQuery("SELECT count(*) FROM account a WHERE a.username_lower LIKE :like")
                        .bind("like", like(words))
                        .mapTo(Long.class)
                        .one());
    }

    private static String like(String words) {
        String escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + escaped.toLowerCase(Locale.ROOT) + "%";
    }

    private static AccountState state(ResultSet row, StatementContext context) throws SQLException {
        return new AccountState(account(row, context), row.getString("reason") == null ? null : ban(row));
    }

    private static Ban ban(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Ban(row.getString("reason"), until == null ? null : until.toInstant(), instant(row, "banned_at"));
    }

    private static Account account(ResultSet row, @Nullable StatementContext context) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("bio"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                Theme.of(row.getString("theme")),
                NsfwChoice.of(row.getString("nsfw")),
                row.getBoolean("adult"),
                Role.of(row.getString("role")),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
