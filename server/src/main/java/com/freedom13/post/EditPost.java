package com.freedom13.post;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request to change a post; an absent field stays.
public record EditPost(
        @JsonSetter(nulls = Nulls.FAIL) @Nullable String content,
        @JsonSetter(nulls = Nulls.FAIL) @Nullable List<@Nullable String> tags,
        @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean isNsfw) {}
