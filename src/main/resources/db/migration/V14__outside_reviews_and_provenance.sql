-- Reviews by people without an account (page): a link opens one revision of a text, or one in each language.
create table outside_review (
    id              varchar(36)   not null primary key,
    -- Of the secret in the link, which itself is nowhere.
    hash            varchar(64)   not null,
    page_key        varchar(200)  not null references page (page_key),
    -- Language and number of each revision: "lt 3, en 4".
    pins            varchar(100)  not null,
    addressee       varchar(200)  not null,
    note            varchar(2000) not null,
    account         varchar(40)   not null,
    account_name    varchar(200)  not null,
    made            timestamp with time zone not null,
    expires         timestamp with time zone not null,
    revoked         timestamp with time zone,
    first_opened    timestamp with time zone,
    last_opened     timestamp with time zone,
    constraint outside_review_hash unique (hash)
);

create index outside_review_by_page on outside_review (page_key);

-- What a reviewer sent at once.
create table outside_answer (
    id              varchar(36)   not null primary key,
    review_id       varchar(36)   not null references outside_review (id),
    language        varchar(2)    not null,
    number          integer       not null,
    reviewer        varchar(200)  not null,
    verdict         varchar(12)   not null,
    content         character varying(20000) not null,
    received        timestamp with time zone not null,
    done            timestamp with time zone,
    done_by         varchar(200)  not null
);

create index outside_answer_by_review on outside_answer (review_id);

-- What it says of single blocks; the place is that of the block in the revision.
create table outside_comment (
    answer_id       varchar(36)   not null references outside_answer (id),
    place           integer       not null,
    quoted          character varying(2000)  not null,
    content         character varying(10000) not null,
    primary key (answer_id, place)
);

-- How a translation was made: human, machine-reviewed or machine; and who reviewed it when, for the desk alone.
alter table revision add column provenance varchar(20) default 'human' not null;
alter table revision add column reviewed_by varchar(200) default '' not null;
alter table revision add column reviewed_at timestamp with time zone;
