-- The last day on which something that a page quotes became different (page).
alter table page add column refreshed date default date '0001-01-01' not null;
