--liquibase formatted sql

-- Who likes what. No time: it would tell when somebody was here.
--changeset freedom13:0007-reaction
CREATE TABLE reaction (
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    post_id uuid NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, post_id)
);
CREATE INDEX idx_reaction_post_id ON reaction (post_id);
--rollback DROP TABLE reaction;
