package com.freedom13.account;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Language;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.kernel.Role;
import com.freedom13.platform.db.Database;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Handle;
import com.freedom13.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The people of the site.
@ApplicationScoped
public class Accounts {
    private static final int LONGEST_REASON = 500;
    /// Later years do not fit into an RFC 3339 time.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final AccountStore store;
    private final Transactions transactions;
    private final Passwords passwords;
    private final AccountListener listener;
    private final InstantSource clock;

    public Accounts(
            Database database,
            Transactions transactions,
            Passwords passwords,
            AccountListener listener,
            InstantSource clock) {
        this.store = new AccountStore(database);
        this.transactions = transactions;
        this.passwords = passwords;
        this.listener = listener;
        this.clock = clock;
    }

    /// Notes everything that is wrong with a name and a password that somebody chose, without making anything of
    /// them.
    public void check(Checks checks, String username, String password) {
        Handle name = NameRules.read(checks, "/username", username);
        if (name != null) {
            checks.that(!name.isReserved(), "/username", "reserved-name");
        }
        PasswordRules.check(checks, "/password", password, username);
    }

    /// Makes an account. Names that are reserved and passwords that are common are for [#check] to refuse: the site
    /// itself may give them, to its first administrator and to the cast of its examples.
    ///
    /// @throws Problem 422 for a name that cannot be one, 409 `username-taken` for one that is taken or looks so
    public Account create(String username, String password, Role role) {
        Checks checks = new Checks();
        Handle name = NameRules.read(checks, "/username", username);
        checks.done();
        if (name == null || store.isTaken(name)) {
            throw new Problem(AccountProblem.USERNAME_TAKEN);
        }
        Account account = new Account(
                AccountId.random(),
                name.name(),
                null,
                "",
                Language.UK,
                Theme.SYSTEM,
                NsfwChoice.COVER,
                false,
                role,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!store.insert(account, name, passwords.hash(password))) {
            throw new Problem(AccountProblem.USERNAME_TAKEN);
        }
        return account;
    }

    /// The person of this name and password, or nobody. A name that nobody has costs as much time as a wrong
    /// password. A hash of an old kind is renewed on the way.
    public Optional<AccountState> authenticate(String username, String password) {
        Optional<Account> known = findByName(username);
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        AccountId id = known.get().id();
        String hash = store.findPasswordHash(id).orElse("");
        switch (passwords.match(password, hash)) {
            case WRONG -> {
                return Optional.empty();
            }
            case RIGHT -> {}
            case RIGHT_BUT_OLD -> store.replacePasswordHash(id, hash, passwords.hash(password));
        }
        return Optional.of(
                new AccountState(known.get(), store.findBan(id, clock.instant()).orElse(null)));
    }

    /// @param andThen what else happens with the change, or not at all: `session` ends the person's other sessions
    /// @throws Problem 422 when the current password is another one, or the new one is no good
    public void changePassword(AccountId id, String current, String wanted, Runnable andThen) {
        Account account = get(id);
        Checks checks = new Checks();
        PasswordRules.check(checks, "/new_password", wanted, account.username());
        checks.done();
        String hash = store.findPasswordHash(id).orElse("");
        if (passwords.match(current, hash) == Passwords.Match.WRONG) {
            throw Problem.at("/current_password", "wrong-password");
        }
        String now = passwords.hash(wanted);
        transactions.run(() -> {
            if (!store.replacePasswordHash(id, hash, now)) {
                throw Problem.at("/current_password", "wrong-password");
            }
            andThen.run();
        });
    }

    /// The account of this id.
    ///
    /// @throws Problem 404 when there is none
    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /// Whether the site has any account.
    public boolean any() {
        return store.any();
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /// The person of this name, in any case.
    public Optional<Account> findByName(String username) {
        return Text.isWellFormed(username) ? store.findByKey(Handle.key(username)) : Optional.empty();
    }

    /// The id of the person of this name.
    ///
    /// @throws Problem 404 when nobody has it
    public AccountId idOf(String username) {
        return findByName(username).map(Account::id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /// Changes a person's settings.
    ///
    /// @throws Problem 422 with everything that is wrong with the change
    public Account edit(AccountId id, EditMe change) {
        return transactions.call(() -> {
            Account before = getForChange(id);
            Account changed = change.applyTo(before);
            store.update(changed);
            if (!changed.shownName().equals(before.shownName())) {
                transactions.afterCommit(listener::shownDifferently);
            }
            return changed;
        });
    }

    /// People by name, newest first, each with the ban that holds now.
    public Page<AccountState> page(String words, PageRequest request) {
        Instant now = clock.instant();
        return switch (request) {
            case PageRequest.Numbered numbered ->
                Page.numbered(
                        store.list(words, now, numbered.perPage(), numbered.offset()), numbered, store.count(words));
            case PageRequest.After after -> Page.after(following(words, now, after), after, Accounts::position);
        };
    }

    /// Gives a role, bans, or lifts a ban; what is null stays. It acts with the person's next request.
    ///
    /// @throws Problem 404 for nobody, 422 for a ban that is none, 409 `last-admin` when no administrator remained
    public AccountState change(AccountId by, AccountId id, ChangeAccount change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Ban ban = change.ban() instanceof ChangeAccount.Banned banned ? checked(banned, now) : null;
        return transactions.call(() -> {
            List<AccountId> admins = store.lockAdmins(now);
            Account account = getForChange(id);
            boolean demoted = change.role() != null && change.role() != Role.ADMIN;
            if ((demoted || ban != null) && admins.equals(List.of(id))) {
                throw new Problem(AccountProblem.LAST_ADMIN);
            }
            if (change.role() != null) {
                store.update(account.withRole(change.role()));
            }
            if (ban != null) {
                store.ban(id, ban, by);
            } else if (change.ban() instanceof ChangeAccount.Lifted) {
                store.unban(id);
            }
            return new AccountState(
                    store.find(id).orElseThrow(), store.findBan(id, now).orElse(null));
        });
    }

    private Account getForChange(AccountId id) {
        return store.findForChange(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static Ban checked(ChangeAccount.Banned banned, Instant now) {
        String reason = Text.trim(banned.reason());
        Checks checks = new Checks();
        if (checks.that(Text.isWellFormed(reason), "/ban/reason", "malformed-text")) {
            checks.that(Text.isVisible(reason), "/ban/reason", "empty");
            checks.that(Text.length(reason) <= LONGEST_REASON, "/ban/reason", "too-long", LONGEST_REASON);
        }
        Instant until = banned.until();
        checks.that(until == null || until.isAfter(now), "/ban/until", "not-in-the-future");
        checks.that(until == null || until.isBefore(LATEST), "/ban/until", "too-far");
        checks.done();
        return new Ban(reason, banned.until(), now);
    }

    private List<AccountState> following(String words, Instant now, PageRequest.After after) {
        int limit = after.perPage() + 1;
        if (after.position() == null) {
            return store.list(words, now, limit, 0);
        }
        int slash = after.position().indexOf('/');
        Instant createdAt = Instant.parse(after.position().substring(0, slash));
        UUID id = UUID.fromString(after.position().substring(slash + 1));
        return store.listAfter(words, now, createdAt, id, limit);
    }

    private static String position(AccountState last) {
        return last.account().createdAt() + "/" + last.account().id();
    }
}
