package com.freedom13.moderation;

import org.jspecify.annotations.Nullable;

/// A request to report a post or a comment.
public record ReportSomething(
        @Nullable String reason, @Nullable String note) {}
