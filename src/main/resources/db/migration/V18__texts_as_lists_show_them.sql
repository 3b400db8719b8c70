-- What lists of the desk show, sort and narrow by (page), beside each translation: the newest of its revisions, what its
-- page says for all languages, and the numbers by which a translation can be behind its source. ADR 30.
alter table translation add column title varchar(500) default '' not null;
-- Title, key and address in small letters, a line each.
alter table translation add column sought varchar(1000) default '' not null;
alter table translation add column stage varchar(12) default '' not null;
alter table translation add column recorded timestamp with time zone;
alter table translation add column author_name varchar(200) default '' not null;
alter table translation add column section varchar(200) default '' not null;
alter table translation add column sort_order integer default 0 not null;
alter table translation add column keeper varchar(40) default '' not null;
alter table translation add column organisation varchar(100) default '' not null;
alter table translation add column review_due date;
-- From which revision of the source the live text was made; 0 where it is not known or there is none.
alter table translation add column made_from integer default 0 not null;
alter table translation add column source_language varchar(2) default '' not null;
-- The revision in which the source is live; 0 where one of the two is not, or where this is the source.
alter table translation add column source_live integer default 0 not null;

update translation t set (title, sought, stage, recorded, author_name) = (
    select r.title, lower(r.title) || chr(10) || lower(r.page_key) || chr(10) || r.slug, r.stage, r.recorded, r.author_name
    from revision r where r.page_key = t.page_key and r.language = t.language and r.number = t.latest_revision)
    where t.latest_revision > 0;
update translation t set (section, sort_order, keeper, organisation, review_due, source_language) = (
    select p.section, p.sort_order, p.keeper, p.organisation, p.review_due, p.source_language
    from page p where p.page_key = t.page_key);
update translation t set made_from = (
    select r.made_from from revision r
    where r.page_key = t.page_key and r.language = t.language and r.number = t.live_revision)
    where t.live_revision > 0;
update translation t set source_live = (
    select s.live_revision from translation s where s.page_key = t.page_key and s.language = t.source_language)
    where t.live = true and t.source_language <> t.language and exists (
    select 1 from translation s where s.page_key = t.page_key and s.language = t.source_language and s.live = true);

-- One for each order of the lists. What narrows them has none: it would be taken instead, and then all is sorted.
create index translation_by_time on translation (recorded desc, page_key, language);
create index translation_by_title on translation (title, page_key, language);
create index translation_by_stage on translation (stage, page_key, language);
create index translation_by_section on translation (section, sort_order, page_key, language);
create index translation_by_review on translation (review_due asc nulls last, page_key, language);

-- These served the lists before.
drop index revision_by_time;
drop index page_by_keeper;
drop index page_by_review;
