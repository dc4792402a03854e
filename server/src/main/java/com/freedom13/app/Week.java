package com.freedom13.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A believable week of the site, as `seed/week.json` tells it.
///
/// @param people names with their roles and what they say of themselves
record Week(List<Somebody> people, List<Entry> posts) {
    record Somebody(
            String name,
            String role,
            @Nullable String displayName,
            @Nullable String bio) {}

    /// @param day how many days ago
    /// @param time of day in Kyiv, such as `09:30`
    /// @param waits whether it still waits for a moderator at the end of the week
    record Entry(
            int day,
            String time,
            String by,
            boolean anonymous,
            boolean nsfw,
            boolean waits,
            List<String> tags,
            String content,
            List<String> likes,
            List<Reply> comments) {}

    /// @param after minutes after what it answers
    /// @param to the number of the comment that it answers, from 0; null for the post
    record Reply(
            String by,
            int after,
            boolean anonymous,
            @Nullable Integer to,
            String content) {}
}
