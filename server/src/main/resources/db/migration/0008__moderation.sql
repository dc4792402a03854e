--liquibase formatted sql

-- Reports that wait for a decision. One for each person and subject.
--changeset freedom13:0008-moderation-report
CREATE TABLE moderation_report (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('post', 'comment')),
    subject_id uuid NOT NULL,
    reporter_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    reason text NOT NULL CHECK (reason IN ('spam', 'abuse', 'illegal', 'private_data', 'nsfw', 'other')),
    note text NOT NULL,
    created_at timestamptz NOT NULL,
    decided boolean NOT NULL DEFAULT false,
    CONSTRAINT moderation_report_once UNIQUE (subject_id, reporter_id)
);
CREATE INDEX idx_moderation_report_open ON moderation_report (subject_id, created_at) WHERE NOT decided;
CREATE INDEX idx_moderation_report_reporter_id ON moderation_report (reporter_id);
--rollback DROP TABLE moderation_report;

-- Every decision, for the public log.
--changeset freedom13:0008-moderation-decision
CREATE TABLE moderation_decision (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('post', 'comment')),
    subject_id uuid NOT NULL,
    decision text NOT NULL CHECK (decision IN ('approve', 'reject', 'remove', 'keep', 'mark_nsfw')),
    reason text NOT NULL,
    moderator_id uuid REFERENCES account (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX idx_moderation_decision_created_at ON moderation_decision (created_at DESC, id DESC);
CREATE INDEX idx_moderation_decision_moderator_id ON moderation_decision (moderator_id);
--rollback DROP TABLE moderation_decision;
