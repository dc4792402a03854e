--liquibase formatted sql

-- One row for each log-in. It holds no token: tokens are computed from the row and a key that is not here.
--changeset freedom13:0002-session
CREATE TABLE session (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    device text NOT NULL,
    turn integer NOT NULL DEFAULT 0,
    turned_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX idx_session_account_id ON session (account_id, created_at DESC);
CREATE INDEX idx_session_expires_at ON session (expires_at);
--rollback DROP TABLE session;

-- Captchas that were used, until they would have expired anyway.
--changeset freedom13:0002-session-captcha
CREATE TABLE session_captcha (
    challenge text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
--rollback DROP TABLE session_captcha;
