package com.freedom13.kernel;

import org.jspecify.annotations.Nullable;

/// Who asks, as far as a rule needs to know.
///
/// @param person the signed-in person, null for a stranger
/// @param language the language in which to answer
public record Caller(@Nullable Person person, Language language) {
    /// A signed-in person, checked against the session row of this very request.
    public record Person(AccountId id, Role role, SessionId session, NsfwChoice nsfw) {}

    public boolean signedIn() {
        return person != null;
    }

    public boolean isModerator() {
        return person != null && person.role().atLeast(Role.MODERATOR);
    }

    public @Nullable AccountId id() {
        return person == null ? null : person.id();
    }

    /// @throws IllegalStateException for a stranger; routes for people only say so with `@RolesAllowed`
    public Person required() {
        if (person == null) {
            throw new IllegalStateException("A stranger came through a door for people");
        }
        return person;
    }
}
