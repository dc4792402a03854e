--liquibase formatted sql

-- Posts. An anonymous one has no author here: `voice` is what its own thread knows the author by. A post that is gone keeps
-- its row without a word of its text, so that its thread, its authorship and the count of removals stay true.
--changeset freedom13:0005-post
CREATE TABLE post (
    id uuid PRIMARY KEY,
    author_id uuid REFERENCES account (id) ON DELETE SET NULL,
    anonymous boolean NOT NULL,
    voice bytea,
    content text NOT NULL,
    content_html text NOT NULL,
    language text NOT NULL,
    tags text[] NOT NULL,
    tag_keys text[] NOT NULL,
    nsfw boolean NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'approved', 'rejected')),
    gone text CHECK (gone IN ('deleted', 'removed')),
    likes_count integer NOT NULL DEFAULT 0 CHECK (likes_count >= 0),
    comments_count integer NOT NULL DEFAULT 0 CHECK (comments_count >= 0),
    hot_rank double precision NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    published_at timestamptz,
    edited_at timestamptz,
    CONSTRAINT post_anonymous_has_no_author CHECK (NOT anonymous OR author_id IS NULL),
    CONSTRAINT post_approved_is_published CHECK (status <> 'approved' OR published_at IS NOT NULL)
);
--rollback DROP TABLE post;

-- Each index serves one list: newest; a person's own and public posts; the moderators' queue; hot; popular; by tag.
--changeset freedom13:0005-post-indexes
CREATE INDEX idx_post_created_at ON post (published_at DESC, id DESC) WHERE status = 'approved' AND gone IS NULL;
CREATE INDEX idx_post_user_id ON post (author_id, created_at DESC, id DESC) WHERE gone IS NULL;
CREATE INDEX idx_post_moderation ON post (created_at, id) WHERE status = 'pending' AND gone IS NULL;
CREATE INDEX idx_post_likes ON post (hot_rank DESC, id DESC) WHERE status = 'approved' AND gone IS NULL;
CREATE INDEX idx_post_popular ON post (likes_count DESC, published_at DESC, id DESC)
    WHERE status = 'approved' AND gone IS NULL;
CREATE INDEX idx_post_tags ON post USING gin (tag_keys) WHERE status = 'approved' AND gone IS NULL;
--rollback DROP INDEX idx_post_created_at, idx_post_user_id, idx_post_moderation, idx_post_likes, idx_post_popular, idx_post_tags;

-- Tags by their one key, in the form first used, with the count of posts that everybody sees.
--changeset freedom13:0005-post-tag
CREATE TABLE post_tag (
    key text PRIMARY KEY,
    name text NOT NULL,
    posts_count integer NOT NULL DEFAULT 0
);
CREATE INDEX idx_post_tag_posts_count ON post_tag (posts_count DESC, key) WHERE posts_count > 0;
--rollback DROP TABLE post_tag;
