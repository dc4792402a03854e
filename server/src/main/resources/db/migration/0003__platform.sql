--liquibase formatted sql

-- First answers to requests with an Idempotency-Key. The id is a keyed hash and the answer is sealed: a row names nobody.
--changeset freedom13:0003-repeat
CREATE TABLE repeat (
    id bytea PRIMARY KEY,
    fingerprint bytea NOT NULL,
    answer bytea,
    expires_at timestamptz NOT NULL
);
CREATE INDEX idx_repeat_expires_at ON repeat (expires_at);
--rollback DROP TABLE repeat;
