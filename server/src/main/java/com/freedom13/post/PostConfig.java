package com.freedom13.post;

/// @param anonymousStrikes after how many removed anonymous posts an account's anonymous work waits
public record PostConfig(ModerationPolicy policy, int anonymousStrikes) {}
