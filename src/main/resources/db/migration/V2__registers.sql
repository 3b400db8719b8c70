-- Registers (register): declarations, subjects, and facts that are only ever added or ended.
create table register (
    name            varchar(40)  not null primary key,
    yaml            character varying(1048576) not null,
    checksum        varchar(64)  not null,
    folder_checksum varchar(64)  not null,
    live            boolean      not null
);

create table register_subject (
    register        varchar(40)  not null references register (name),
    subject_key     varchar(120) not null,
    also            varchar(2000) not null,
    pages           varchar(2000) not null,
    checksum        varchar(64)  not null,
    changed         date         not null,
    live            boolean      not null,
    -- The keys come first, because they are what is looked up, a hundred at a time.
    primary key (subject_key, register)
);

-- A source as it was when facts named it; found by what it says, so that it never changes under them.
create table register_source (
    digest          varchar(32)  not null primary key,
    content         character varying(100000) not null
);

-- valid_from and valid_until are days, months or years; recorded and superseded are days of the portal's knowledge.
create table register_fact (
    register        varchar(40)  not null,
    subject_key     varchar(120) not null,
    number          integer      not null,
    digest          varchar(32)  not null,
    field           varchar(120) not null,
    content         character varying(100000) not null,
    localized       boolean      not null,
    valid_from      varchar(10),
    valid_until     varchar(10),
    sources         varchar(2000) not null,
    as_of           varchar(10),
    confidence      varchar(12)  not null,
    note            character varying(100000),
    recorded        date         not null,
    superseded      date,
    in_file         boolean      not null,
    stored          timestamp with time zone not null,
    primary key (subject_key, register, number),
    foreign key (subject_key, register) references register_subject (subject_key, register)
);
