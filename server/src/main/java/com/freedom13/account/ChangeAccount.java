package com.freedom13.account;

import com.freedom13.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an administrator changes about somebody; what is null stays.
public record ChangeAccount(@Nullable Role role, @Nullable BanChange ban) {

    /// What happens to a ban.
    public sealed interface BanChange {}

    /// To keep out.
    ///
    /// @param until null means for good
    public record Banned(String reason, @Nullable Instant until) implements BanChange {}

    /// To let in again.
    public record Lifted() implements BanChange {}
}
