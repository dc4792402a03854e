--liquibase formatted sql

-- Comments. `path` sorts a thread depth first: a step for each ancestor and one of its own, made of a time (a coarse one
-- for anonymous comments) and a random end.
--changeset freedom13:0006-comment
CREATE TABLE comment (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    parent_id uuid REFERENCES comment (id) ON DELETE CASCADE,
    author_id uuid REFERENCES account (id) ON DELETE SET NULL,
    anonymous boolean NOT NULL,
    voice bytea,
    voice_number integer,
    content text NOT NULL,
    content_html text NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'approved', 'rejected')),
    gone text CHECK (gone IN ('deleted', 'removed')),
    depth smallint NOT NULL CHECK (depth BETWEEN 0 AND 8),
    path text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    edited_at timestamptz,
    CONSTRAINT comment_path_key UNIQUE (post_id, path),
    CONSTRAINT comment_anonymous_has_no_author CHECK (NOT anonymous OR author_id IS NULL)
);
CREATE INDEX idx_comment_parent_id ON comment (parent_id);
CREATE INDEX idx_comment_author_id ON comment (author_id);
CREATE INDEX idx_comment_moderation ON comment (created_at, id) WHERE status = 'pending' AND gone IS NULL;
--rollback DROP TABLE comment;
