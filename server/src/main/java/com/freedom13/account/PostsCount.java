package com.freedom13.account;

import com.freedom13.kernel.AccountId;

/// Counts what a person published under their name. The room `post` answers: it alone knows what everybody may see.
public interface PostsCount {
    long of(AccountId author);
}
