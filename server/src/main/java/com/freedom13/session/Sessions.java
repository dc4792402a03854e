package com.freedom13.session;

import com.freedom13.account.Account;
import com.freedom13.account.AccountState;
import com.freedom13.account.Accounts;
import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Caller;
import com.freedom13.kernel.Page;
import com.freedom13.kernel.PageRequest;
import com.freedom13.kernel.Role;
import com.freedom13.kernel.SessionId;
import com.freedom13.platform.db.Database;
import com.freedom13.platform.db.Transactions;
import com.freedom13.platform.http.CallerSource;
import com.freedom13.platform.problem.Checks;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The log-ins of the people here. Each lives in one row; without its row no token is worth anything.
@ApplicationScoped
public class Sessions implements CallerSource {
    static final Duration LIFE = Duration.ofDays(30);
    /// How long the refresh token of the turn before gets the answer of this turn: for two tabs that ask at once.
    static final Duration GRACE = Duration.ofSeconds(10);

    private final SessionStore store;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Captcha captcha;
    private final FailedLogIns failures;
    private final InstantSource clock;

    public Sessions(
            Database database,
            Transactions transactions,
            Accounts accounts,
            Tokens tokens,
            Captcha captcha,
            FailedLogIns failures,
            InstantSource clock) {
        this.store = new SessionStore(database);
        this.transactions = transactions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.captcha = captcha;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Caller.Person find(String accessToken) {
        Tokens.Access access = tokens.readAccess(accessToken).orElseThrow(Sessions::notSignedIn);
        SessionStore.Known known = store.findKnown(access.session(), access.account(), clock.instant())
                .orElseThrow(Sessions::notSignedIn);
        if (known.banned()) {
            throw new Problem(CommonProblem.BANNED);
        }
        return new Caller.Person(access.account(), known.role(), access.session(), known.nsfw());
    }

    @Override
    public boolean isCsrfValue(SessionId session, String value) {
        return tokens.isCsrf(session, value);
    }

    /// Makes an account and signs its person in. A captcha is used up once the rest of the request is in order.
    ///
    /// @throws Problem 422 with everything that is wrong, 409 `username-taken`
    public SignedIn register(Register request, String device) {
        Checks checks = new Checks();
        String username = required(checks, "/username", request.username());
        String password = required(checks, "/password", request.password());
        if (request.username() != null && request.password() != null) {
            accounts.check(checks, username, password);
        }
        Captcha.Verdict verdict = captcha.verify(required(checks, "/captcha", request.captcha()));
        if (request.captcha() != null) {
            checks.that(verdict != Captcha.Fault.WRONG, "/captcha", "bad-captcha");
            checks.that(verdict != Captcha.Fault.EXPIRED, "/captcha", "expired-captcha");
        }
        checks.done();
        if (!(verdict instanceof Captcha.Solved solved) || !store.useCaptcha(solved.challenge(), solved.expiresAt())) {
            throw Problem.at("/captcha", "used-captcha");
        }
        return open(accounts.create(username, password, Role.USER), device);
    }

    /// Signs a person in. Who does not exist and who has another password get the same answer at the same cost.
    ///
    /// @param address where the request came from, to keep guessers out; it is not kept
    /// @throws Problem 401 `bad-credentials`, 401 `banned` after the right password, 429 after too many wrong ones
    public SignedIn logIn(LogIn request, String device, String address) {
        Checks checks = new Checks();
        String username = required(checks, "/username", request.username());
        String password = required(checks, "/password", request.password());
        checks.done();
        failures.require(username, address);
        Optional<AccountState> found = accounts.authenticate(username, password);
        if (found.isEmpty()) {
            failures.count(username, address);
            throw new Problem(SessionProblem.BAD_CREDENTIALS);
        }
        if (found.get().ban() != null) {
            throw new Problem(CommonProblem.BANNED);
        }
        return open(found.get().account(), device);
    }

    /// Turns a session on: a new pair of tokens for the refresh token of its turn. The token of the turn before
    /// gets the same pair for ten seconds; later it is a stolen one, and the session ends.
    ///
    /// @throws Problem 401 for a token that is not ours, used or ended; 403 `csrf`; 401 `banned`
    public SignedIn refresh(@Nullable String refreshToken, @Nullable String csrfValue) {
        Tokens.Refresh token = readRefresh(refreshToken, csrfValue);
        Instant now = now();
        Session session = transactions
                .call(() -> store.findForTurn(token.session(), now)
                        .flatMap(found -> turn(found, token.turn(), now))
                        .filter(this::isAlive))
                .orElseThrow(Sessions::notSignedIn);
        return signedIn(accounts.get(session.account()), session, now);
    }

    /// Ends the session of these tokens; one that has ended already stays so.
    ///
    /// @throws Problem 401 without a token of ours, 403 `csrf` for a refresh token without its CSRF value
    public void logOut(@Nullable String accessToken, @Nullable String refreshToken, @Nullable String csrfValue) {
        SessionId session = accessToken == null
                ? readRefresh(refreshToken, csrfValue).session()
                : tokens.readAccess(accessToken)
                        .orElseThrow(Sessions::notSignedIn)
                        .session();
        store.delete(session);
    }

    /// A person's living sessions, the latest log-in first.
    public Page<SessionView> page(Caller.Person person, PageRequest request) {
        Instant now = clock.instant();
        Page<Session> page = switch (request) {
            case PageRequest.Numbered numbered ->
                Page.numbered(
                        store.list(person.id(), now, numbered.perPage(), numbered.offset()),
                        numbered,
                        store.count(person.id(), now));
            case PageRequest.After after -> Page.after(following(person.id(), now, after), after, Sessions::position);
        };
        return page.map(session -> new SessionView(
                session.id().value(),
                session.device(),
                session.createdAt(),
                session.turnedAt(),
                session.expiresAt(),
                session.id().equals(person.session())));
    }

    /// Ends one of a person's own sessions.
    ///
    /// @throws Problem 404 when it is not one of them
    public void end(AccountId account, SessionId session) {
        if (!store.deleteOf(account, session)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }

    /// Logs a person out everywhere, here too.
    public void endAll(AccountId account) {
        store.deleteAllOf(account);
    }

    /// Changes the person's password and ends all sessions but the one that asks.
    ///
    /// @throws Problem 422 when the current password is another one, or the new one is no good
    public void changePassword(Caller.Person person, ChangePassword request) {
        Checks checks = new Checks();
        String current = required(checks, "/current_password", request.currentPassword());
        String wanted = required(checks, "/new_password", request.newPassword());
        checks.done();
        accounts.changePassword(person.id(), current, wanted, () -> store.deleteAllBut(person.id(), person.session()));
    }

    /// Sweeps out what is over.
    public void forgetExpired() {
        store.deleteExpired(clock.instant());
    }

    private SignedIn open(Account account, String device) {
        Instant now = now();
        Session session = new Session(SessionId.random(), account.id(), device, 0, now, now, now.plus(LIFE));
        store.insert(session);
        return signedIn(account, session, now);
    }

    private SignedIn signedIn(Account account, Session session, Instant now) {
        return new SignedIn(
                account,
                tokens.access(account.id(), session.id(), session.turnedAt()),
                Duration.between(now, session.turnedAt().plus(Tokens.ACCESS_LIFE)),
                tokens.refresh(session.id(), session.turn()),
                Duration.between(now, session.expiresAt()),
                tokens.csrf(session.id()));
    }

    private Tokens.Refresh readRefresh(@Nullable String refreshToken, @Nullable String csrfValue) {
        Tokens.Refresh token =
                tokens.readRefresh(refreshToken == null ? "" : refreshToken).orElseThrow(Sessions::notSignedIn);
        if (csrfValue == null || !tokens.isCsrf(token.session(), csrfValue)) {
            throw new Problem(CommonProblem.CSRF);
        }
        return token;
    }

    /// The session to answer with; nothing when the token was used too long ago, and then the session is over.
    private Optional<Session> turn(Session session, int turn, Instant now) {
        if (turn == session.turn()) {
            Session turned = session.turned(now, now.plus(LIFE));
            store.turn(turned);
            return Optional.of(turned);
        }
        if (turn == session.turn() - 1 && !now.isAfter(session.turnedAt().plus(GRACE))) {
            return Optional.of(session);
        }
        store.delete(session.id());
        return Optional.empty();
    }

    /// @throws Problem 401 `banned`, and then the session was not turned on either
    private boolean isAlive(Session session) {
        find(tokens.access(session.account(), session.id(), session.turnedAt()));
        return true;
    }

    private List<Session> following(AccountId account, Instant now, PageRequest.After after) {
        int limit = after.perPage() + 1;
        if (after.position() == null) {
            return store.list(account, now, limit, 0);
        }
        int slash = after.position().indexOf('/');
        Instant createdAt = Instant.parse(after.position().substring(0, slash));
        UUID id = UUID.fromString(after.position().substring(slash + 1));
        return store.listAfter(account, now, createdAt, id, limit);
    }

    private static String position(Session last) {
        return last.createdAt() + "/" + last.id();
    }

    /// As precise as the database keeps it, so that a token made now and one made from the row are the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String required(Checks checks, String pointer, @Nullable String text) {
        checks.that(text != null, pointer, "required");
        return text == null ? "" : text;
    }

    private static Problem notSignedIn() {
        return new Problem(CommonProblem.NOT_SIGNED_IN);
    }
}
