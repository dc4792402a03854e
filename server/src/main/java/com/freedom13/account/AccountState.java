package com.freedom13.account;

import org.jspecify.annotations.Nullable;

/// An account and whether its person is kept out at this moment.
public record AccountState(Account account, @Nullable Ban ban) {}
