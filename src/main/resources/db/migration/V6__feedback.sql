-- Feedback (feedback): what readers wrote, each text once; it is deleted when it is old.
create table feedback_remark (
    id              varchar(36)   not null primary key,
    kind            varchar(12)   not null,
    subject         varchar(250)  not null,
    language        varchar(2)    not null,
    revision        bigint        not null,
    address         varchar(1000) not null,
    build           varchar(20)   not null,
    searched        varchar(300)  not null,
    content         varchar(2400) not null,
    received        timestamp with time zone not null
);

create index feedback_remark_by_time on feedback_remark (received);

-- How many answered that a page helped and that it did not, by revision and month: no answer stands by itself.
create table feedback_tally (
    subject         varchar(250)  not null,
    language        varchar(2)    not null,
    revision        bigint        not null,
    answered        date          not null,
    helpful         integer       not null,
    unhelpful       integer       not null,
    primary key (subject, language, revision, answered)
);

-- The secret by which the portal knows its own forms again; the same on every node.
create table feedback_key (
    id              integer       not null primary key,
    secret          varchar(64)   not null
);

-- The revision of what somebody saw is its last change up to then.
create index change_log_by_subject on change_log (subject, kind);
