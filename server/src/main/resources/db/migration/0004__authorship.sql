--liquibase formatted sql

-- Who wrote what anonymously, closed: a tag that only the key can compute from an account and a number, and the account
-- sealed with a nonce of its own. Without the key no two rows have anything in common. Rows outlive what they are about,
-- for an account's tags are counted without a gap.
--changeset freedom13:0004-authorship
CREATE TABLE authorship (
    tag bytea PRIMARY KEY,
    subject_id uuid NOT NULL CONSTRAINT authorship_subject_id_key UNIQUE,
    sealed bytea NOT NULL
);
--rollback DROP TABLE authorship;
