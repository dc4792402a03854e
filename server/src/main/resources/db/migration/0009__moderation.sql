--liquibase formatted sql

-- Approved posts that changed since, by authors whose posts would wait: they stay visible and wait for another look.
--changeset freedom13:0009-moderation-change
CREATE TABLE moderation_change (
    subject_id uuid PRIMARY KEY,
    since timestamptz NOT NULL
);
--rollback DROP TABLE moderation_change;
