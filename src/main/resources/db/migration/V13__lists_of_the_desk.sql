-- A set that failed because who gave it its time could not publish any more (page).
alter table release_set add column orphaned boolean default false not null;

-- What the lists of the desk are sorted and narrowed by.
create index revision_by_time on revision (recorded);

create index page_by_keeper on page (keeper);

create index page_by_review on page (review_due);

-- Views of the list of pages that people keep (page).
create table desk_view (
    account_id      varchar(36)   not null references account (id),
    name            varchar(80)   not null,
    filters         varchar(1000) not null,
    is_first        boolean       not null,
    primary key (account_id, name)
);

-- How often a text was asked for and found first by a search on a day (page): numbers, nothing about anybody.
create table page_reads (
    page_key        varchar(200)  not null,
    language        varchar(2)    not null,
    read_on         date          not null,
    times_read      bigint        not null,
    times_found     bigint        not null,
    primary key (page_key, language, read_on)
);

create index page_reads_by_day on page_reads (read_on);
