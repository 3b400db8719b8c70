-- Who did what (audit): rows are only ever added.
create sequence audit_number start with 1 increment by 1;

create table audit (
    number          bigint        not null primary key,
    who             varchar(40)   not null,
    who_name        varchar(200)  not null,
    what            varchar(80)   not null,
    subject         varchar(300)  not null,
    language        varchar(2),
    from_revision   integer,
    to_revision     integer,
    details         varchar(2000) not null,
    at              timestamp with time zone not null
);

create index audit_by_who on audit (who, number);

create index audit_by_subject on audit (subject, number);

-- Accounts of the desk (security). Roles and languages are codes with spaces between them.
create table account (
    id              varchar(36)   not null primary key,
    login           varchar(100)  not null,
    name            varchar(200)  not null,
    password        varchar(300)  not null,
    roles           varchar(200)  not null,
    languages       varchar(40)   not null,
    organisation    varchar(120),
    desk_language   varchar(2)    not null,
    suspended       boolean       not null,
    -- The secret of the second factor, closed with the key of the desk, and the step of its last code.
    totp            varchar(300),
    totp_step       bigint        not null,
    created         timestamp with time zone not null,
    constraint account_login unique (login)
);

-- Links that work once: to set the portal up, to make an account, to choose a new password.
create table account_link (
    hash            varchar(64)   not null primary key,
    purpose         varchar(20)   not null,
    account_id      varchar(36)   references account (id),
    roles           varchar(200)  not null,
    languages       varchar(40)   not null,
    organisation    varchar(120),
    note            varchar(200)  not null,
    made_by         varchar(40)   not null,
    made            timestamp with time zone not null,
    expires         timestamp with time zone not null,
    used            timestamp with time zone
);

create table account_recovery (
    account_id      varchar(36)   not null references account (id),
    hash            varchar(64)   not null,
    used            timestamp with time zone,
    primary key (account_id, hash)
);

create table account_session (
    hash            varchar(64)   not null primary key,
    account_id      varchar(36)   not null references account (id),
    complete        boolean       not null,
    browser         varchar(300)  not null,
    opened          timestamp with time zone not null,
    seen            timestamp with time zone not null,
    ended           timestamp with time zone
);

create index account_session_by_account on account_session (account_id);
