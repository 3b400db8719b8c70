-- What somebody is writing and has not saved (page): one text an account, page and language. No revision, no history.
create table unsaved_text (
    account         varchar(40)   not null,
    page_key        varchar(200)  not null references page (page_key),
    language        varchar(2)    not null,
    based_on        integer       not null,
    title           character varying(1000)    not null,
    slug            varchar(200)  not null,
    summary         character varying(4000)    not null,
    keywords        character varying(100000)  not null,
    body            character varying(1048576) not null,
    kept            timestamp with time zone   not null,
    primary key (account, page_key, language)
);

create index unsaved_text_by_age on unsaved_text (kept);

-- Who has a text open; a row counts for as long as it was renewed lately.
create table presence (
    account         varchar(40)   not null,
    page_key        varchar(200)  not null references page (page_key),
    language        varchar(2)    not null,
    account_name    varchar(200)  not null,
    since           timestamp with time zone not null,
    seen            timestamp with time zone not null,
    primary key (account, page_key, language)
);

create index presence_by_page on presence (page_key);
create index presence_by_time on presence (seen);
