package com.freedom13.admin;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.freedom13.account.ChangeAccount;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to happen to a ban: `{reason, until?}` bans, `null` lifts the ban, an absent field leaves it alone.
@JsonDeserialize(using = BanWish.Reader.class)
public record BanWish(ChangeAccount.BanChange change) {
    /// @param until null bans for good
    record NewBan(
            @Schema(required = true) @Nullable String reason,
            @Nullable Instant until) {}

    static final class Reader extends JsonDeserializer<BanWish> {
        @Override
        public BanWish deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            NewBan ban = context.readValue(parser, NewBan.class);
            return new BanWish(new ChangeAccount.Banned(ban.reason() == null ? "" : ban.reason(), ban.until()));
        }

        @Override
        public BanWish getNullValue(DeserializationContext context) {
            return new BanWish(new ChangeAccount.Lifted());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
