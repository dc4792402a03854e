--liquibase formatted sql

-- People. A name is stored as written, as looked up (lower case) and as seen (its look-alike skeleton, Unicode TS 39).
--changeset freedom13:0001-account
CREATE TABLE account (
    id uuid PRIMARY KEY,
    username text NOT NULL,
    username_lower text NOT NULL CONSTRAINT account_username_lower_key UNIQUE,
    username_skeleton text NOT NULL CONSTRAINT account_username_skeleton_key UNIQUE,
    password_hash text NOT NULL,
    display_name text,
    bio text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT 'uk' CHECK (language IN ('uk', 'en')),
    theme text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    nsfw text NOT NULL DEFAULT 'cover' CHECK (nsfw IN ('hide', 'cover', 'show')),
    adult boolean NOT NULL DEFAULT false,
    role text NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'moderator', 'admin')),
    created_at timestamptz NOT NULL
);
--rollback DROP TABLE account;

-- A ban is a row of its own with its actor; lifting it deletes the row.
--changeset freedom13:0001-account-ban
CREATE TABLE account_ban (
    account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    reason text NOT NULL,
    until timestamptz,
    banned_by uuid REFERENCES account (id) ON DELETE SET NULL,
    banned_at timestamptz NOT NULL
);
--rollback DROP TABLE account_ban;
