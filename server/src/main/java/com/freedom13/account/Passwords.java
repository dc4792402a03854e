package com.freedom13.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.Problem;
import com.freedom13.platform.text.Text;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCrypt;

/// Hashes passwords with Argon2id and recognises the bcrypt hashes of the site before this one.
///
/// A stored hash says by its prefix what made it: `{argon2}`, `{bcrypt}`, or none for a bare `$2a$`, `$2b$` or
/// `$2y$`. Passwords are hashed in Unicode's composed form (NFC), so that й typed on another machine is the same
/// letter; the old hashes were made from what was typed, and are checked so. At most two are hashed at once, for
/// each takes 19 MiB and a whole processor; who would have to wait too long is told to come back. Thread-safe.
@Singleton
public final class Passwords {
    private static final String ARGON2 = "{argon2}";
    private static final String BCRYPT = "{bcrypt}";
    private static final int BCRYPT_BYTES = 72;
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 150;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /// Made at the first question, for it costs a whole hashing.
    private static final class Nobody {
        static final String HASH = new Passwords().hash("nobody has this password");
    }

    /// What came of comparing a password with a hash.
    public enum Match {
        WRONG,
        RIGHT,
        /// It is right, and the hash is of an old kind: make a new one while the password is at hand.
        RIGHT_BUT_OLD
    }

    /// The hash to store.
    public String hash(String password) {
        return ARGON2 + alone(() -> encoded(password));
    }

    public Match match(String password, String stored) {
        return alone(() -> matched(password, stored));
    }

    /// Costs what a comparison costs, so that a name that nobody has takes as long to refuse as one that somebody
    /// has.
    public void matchNobody(String password) {
        match(password, Nobody.HASH);
    }

    private String encoded(String password) {
        String hash = argon2.encode(composed(password));
        if (hash == null) {
            throw new IllegalStateException("A password was hashed to nothing");
        }
        return hash;
    }

    private Match matched(String password, String stored) {
        if (!Text.isWellFormed(password)) {
            return Match.WRONG; // nobody could choose it, and no algorithm takes it
        }
        if (stored.startsWith(ARGON2)) {
            String hash = stored.substring(ARGON2.length());
            if (!argon2.matches(composed(password), hash)) {
                return Match.WRONG;
            }
            return argon2.upgradeEncoding(hash) ? Match.RIGHT_BUT_OLD : Match.RIGHT;
        }
        String hash = stored.startsWith(BCRYPT) ? stored.substring(BCRYPT.length()) : stored;
        byte[] typed = password.getBytes(UTF_8);
        byte[] counted = Arrays.copyOf(typed, Math.min(typed.length, BCRYPT_BYTES));
        return hash.startsWith("$2") && BCrypt.checkpw(counted, hash) ? Match.RIGHT_BUT_OLD : Match.WRONG;
    }

    private <T> T alone(Supplier<T> work) {
        try {
            boolean mine = free.getQueueLength() < MOST_WAITING
                    && free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Problem(CommonProblem.UNAVAILABLE, Duration.ofSeconds(2));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonProblem.UNAVAILABLE, Duration.ofSeconds(2));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
