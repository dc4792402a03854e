package com.freedom13.reaction;

import com.freedom13.kernel.AccountId;
import com.freedom13.kernel.PostId;
import com.freedom13.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LikeStore {
    private final Database database;

    LikeStore(Database database) {
        this.database = database;
    }

    /// @return whether it is a new one
    boolean insert(AccountId account, PostId post) {
        return database.with(handle -> handle.createUpdate("""
                        INSERT INTO reaction (account_id, post_id) VALUES (:account, :post)
                        ON CONFLICT (account_id, post_id) DO NOTHING
                        """)
                        .bind("account", account.value())
                        .bind("post", post.value())
                        .execute())
                == 1;
    }

    /// @return whether there was one
    boolean delete(AccountId account, PostId post) {
        return database.with(handle -> handle.createUpdate(
                                "DELETE FROM reaction WHERE account_id = :account AND post_id = :post")
                        .bind("account", account.value())
                        .bind("post", post.value())
                        .execute())
                == 1;
    }

    List<UUID> liked(AccountId account, List<UUID> posts) {
        return database.with(handle -> handle.createQuery("""
                        SELECT post_id FROM reaction WHERE account_id = :account AND post_id = ANY(:posts)
                        """)
                .bind("account", account.value())
                .bindArray("posts", UUID.class, posts)
                .mapTo(UUID.class)
                .list());
    }
}
