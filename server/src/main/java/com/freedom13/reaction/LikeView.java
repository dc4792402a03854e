package com.freedom13.reaction;

/// Whether the caller likes the post now, and how many do.
public record LikeView(boolean liked, int likesCount) {}
