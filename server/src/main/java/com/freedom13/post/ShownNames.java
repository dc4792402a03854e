package com.freedom13.post;

import com.freedom13.account.AccountListener;
import com.freedom13.platform.cache.ReadyAnswers;
import com.freedom13.platform.cache.Topic;
import jakarta.enterprise.context.ApplicationScoped;

/// Drops the answers that are kept ready when somebody in them is shown under another name.
@ApplicationScoped
class ShownNames implements AccountListener {
    private final ReadyAnswers ready;

    ShownNames(ReadyAnswers ready) {
        this.ready = ready;
    }

    @Override
    public void shownDifferently() {
        ready.drop(Topic.POSTS);
        ready.drop(Topic.POPULAR);
    }
}
