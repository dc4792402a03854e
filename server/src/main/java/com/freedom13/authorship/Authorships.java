package com.freedom13.authorship;

import com.freedom13.kernel.AccountId;
import com.freedom13.platform.crypto.Bytes;
import com.freedom13.platform.crypto.Keyed;
import com.freedom13.platform.crypto.Keys;
import com.freedom13.platform.crypto.Sealed;
import com.freedom13.platform.db.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The closed link between people and what they wrote anonymously.
///
/// The tag of an account's n-th anonymous thing is HMAC(key, account ‖ n). Whoever holds the key finds an account's
/// own things by computing tags until one is missing; whoever holds only the tables finds nothing. Thread-safe.
public final class Authorships {
    /// Most requests find nothing new, so the first look is a short one.
    private static final int PROBED_FIRST = 2;

    private static final int PROBED_AT_ONCE = 64;
    private static final int VOICE_BYTES = 16;

    private final AuthorshipStore store;
    private final Keyed tags;
    private final Keyed voices;
    private final Sealed sealed;
    private final Cache<Owner, List<UUID>> found =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public Authorships(Database database, Keys anonymityKeys) {
        store = new AuthorshipStore(database);
        tags = new Keyed(anonymityKeys.derive("authorship"));
        voices = new Keyed(anonymityKeys.derive("voice"));
        sealed = new Sealed(anonymityKeys.derive("authorship/sealed"));
    }

    /// Notes, in the transaction of the thing itself, whose it is. Parallel claims of one account wait for each
    /// other and take the next number, so that the numbers have no gap.
    public void claim(AccountId author, Kind kind, UUID subject) {
        byte[] closed = sealed.seal(Bytes.of(author.value()));
        int number = own(author, kind).size();
        while (!store.insert(tag(author, kind, number), subject, closed)) {
            number++;
        }
    }

    /// What the account wrote anonymously, oldest first: for its author's eyes and for the one visibility rule.
    /// Never after a claim in the same transaction, which might still be taken back.
    public List<UUID> own(AccountId author, Kind kind) {
        Owner owner = new Owner(author, kind);
        List<UUID> known = found.get(owner, fresh -> List.of());
        List<UUID> all = new ArrayList<>(known);
        int count = PROBED_FIRST;
        for (boolean more = true; more; count = PROBED_AT_ONCE) {
            List<UUID> next = probe(owner, all.size(), count);
            all.addAll(next);
            more = next.size() == count;
        }
        if (all.size() > known.size()) {
            found.put(owner, List.copyOf(all));
        }
        return all;
    }

    /// The author of an anonymous thing. Only for rules that the author would meet anyway; never for an answer or a
    /// log.
    public @Nullable AccountId open(UUID subject) {
        byte[] closed = store.sealed(subject);
        if (closed == null) {
            return null;
        }
        return new AccountId(Bytes.uuid(sealed.open(closed)));
    }

    /// What one thread knows an account by; in every other thread it is another.
    public byte[] voice(AccountId author, UUID thread) {
        byte[] mark = voices.mark(Bytes.of(author.value()), Bytes.of(thread));
        return java.util.Arrays.copyOf(mark, VOICE_BYTES);
    }

    private List<UUID> probe(Owner owner, int from, int count) {
        List<byte[]> probes = new ArrayList<>(count);
        for (int number = from; number < from + count; number++) {
            probes.add(tag(owner.author, owner.kind, number));
        }
        Map<ByteBuffer, UUID> hits = store.find(probes);
        List<UUID> subjects = new ArrayList<>(hits.size());
        for (byte[] probe : probes) {
            UUID subject = hits.get(ByteBuffer.wrap(probe));
            if (subject == null) {
                break;
            }
            subjects.add(subject);
        }
        return subjects;
    }

    private byte[] tag(AccountId author, Kind kind, int number) {
        return tags.mark(Bytes.of(kind.name()), Bytes.of(author.value()), Bytes.of(number));
    }

    /// What is written anonymously; each kind is counted for itself.
    public enum Kind {
        POST,
        COMMENT
    }

    private record Owner(AccountId author, Kind kind) {}
}
