-- What editors do with pages (page): where each revision stands, from what it was made, and when it went live.
alter table page add column source_language varchar(2) default '' not null;
-- The metadata as the content tree last had them; null for a page that never was in it.
alter table page add column file_metadata character varying(1048576);
alter table page add column keeper varchar(40) default '' not null;
alter table page add column organisation varchar(100) default '' not null;
alter table page add column review_due date;
alter table page add column expires date;
update page set file_metadata = metadata;
-- Read again once: the source language stands in the folder.
update page set checksum = '';

alter table translation add column latest_revision integer default 0 not null;
-- The checksum of the file as the content tree last had it; empty for a text that never was in it.
alter table translation add column file_checksum varchar(64) default '' not null;
-- Set where an editor took the text from the public: withdrawn or unpublished.
alter table translation add column taken varchar(12) default '' not null;
alter table translation add column taken_on date;
alter table translation add column reason varchar(2000) default '' not null;
alter table translation add column onward varchar(200) default '' not null;
update translation set latest_revision = live_revision, file_checksum = checksum;

alter table revision add column slug varchar(200) default '' not null;
alter table revision add column front_matter character varying(100000) default '' not null;
alter table revision add column author varchar(40) default '' not null;
alter table revision add column author_name varchar(200) default '' not null;
alter table revision add column based_on integer default 0 not null;
alter table revision add column stage varchar(12) default 'superseded' not null;
alter table revision add column made_from integer default 0 not null;
alter table revision add column note varchar(2000) default '' not null;
alter table revision add column minor boolean default false not null;
update revision set stage = 'published' where exists (
    select 1 from translation t where t.page_key = revision.page_key and t.language = revision.language
    and t.live_revision = revision.number and t.live = true);
update revision set slug = (
    select t.slug from translation t where t.page_key = revision.page_key and t.language = revision.language);

create index revision_by_stage on revision (stage);

-- Each time a text went live by an editor's hand: rows are only added, and an approval that was missing is noted.
create table publication (
    page_key        varchar(200)  not null,
    language        varchar(2)    not null,
    number          integer       not null,
    published_on    date          not null,
    at              timestamp with time zone not null,
    account         varchar(40)   not null,
    account_name    varchar(200)  not null,
    note            varchar(2000) not null,
    minor           boolean       not null,
    forced          boolean       not null,
    approved_by     varchar(200)  default '' not null,
    primary key (page_key, language, number, at),
    foreign key (page_key, language, number) references revision (page_key, language, number)
);

-- Revisions that go live together or not at all, at a time or when somebody says so.
create table release_set (
    id              varchar(36)   not null primary key,
    title           varchar(200)  not null,
    due             timestamp with time zone,
    zone            varchar(60)   not null,
    account         varchar(40)   not null,
    account_name    varchar(200)  not null,
    state           varchar(12)   not null
);

create table release_item (
    set_id          varchar(36)   not null references release_set (id),
    page_key        varchar(200)  not null,
    language        varchar(2)    not null,
    number          integer       not null,
    primary key (set_id, page_key, language),
    foreign key (page_key, language, number) references revision (page_key, language, number)
);
