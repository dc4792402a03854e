package com.freedom13.account;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.Language;
import com.freedom13.kernel.NsfwChoice;
import com.freedom13.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person as the site knows them.
///
/// @param displayName null means that the person goes by the user name
/// @param adult whether the person said to be of age; no date of birth is ever kept
public record Account(
        AccountId id,
        String username,
        @Nullable String displayName,
        String bio,
        Language language,
        Theme theme,
        NsfwChoice nsfw,
        boolean adult,
        Role role,
        Instant createdAt) {

    /// The name to show: the chosen one, else the user name.
    public String shownName() {
        return displayName == null ? username : displayName;
    }

    Account withRole(Role another) {
        return new Account(id, username, displayName, bio, language, theme, nsfw, adult, another, createdAt);
    }
}
