package com.freedom13.comment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/// A request to change a comment; an absent field stays.
public record EditComment(
        @JsonSetter(nulls = Nulls.FAIL) @Nullable String content) {}
