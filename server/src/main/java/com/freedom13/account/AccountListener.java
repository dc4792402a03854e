package com.freedom13.account;

/// Hears what happens to accounts, after it happened.
public interface AccountListener {
    /// Somebody is shown under another name from now on.
    void shownDifferently();
}
