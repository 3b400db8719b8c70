-- Proposed changes of registers and datasets (proposal): files of the content tree as they would be.
create table change_set (
    id              varchar(36)  not null primary key,
    folder          varchar(40)  not null,
    title           varchar(300) not null,
    state           varchar(20)  not null,
    account         varchar(64)  not null,
    account_name    varchar(300) not null,
    note            varchar(2000) not null,
    decided_by      varchar(64)  not null,
    decided_name    varchar(300) not null,
    -- Applied by an administrator without a second pair of eyes, until somebody else has approved.
    forced          boolean      not null,
    begun           timestamp with time zone not null,
    moved           timestamp with time zone not null
);

create index change_set_moved on change_set (moved);

create table change_set_file (
    change_set      varchar(36)  not null references change_set (id),
    path            varchar(300) not null,
    -- Null where the file would be gone.
    text            character varying(1048576),
    base            varchar(64)  not null,
    primary key (change_set, path)
);

create index change_set_file_path on change_set_file (path);

-- Files that the desk has changed since the content tree was taken over.
create table edited_file (
    path            varchar(300) not null primary key,
    text            character varying(1048576),
    tree            varchar(64)  not null,
    account_name    varchar(300) not null,
    edited          timestamp with time zone not null
);

-- Locked while changes are applied, so that one looks at what the other left.
create table change_set_turn (
    id              integer      not null primary key
);

insert into change_set_turn (id) values (1);
