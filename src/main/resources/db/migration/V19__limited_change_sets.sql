-- Change sets (proposal) on which, until they are published, the people of one institution alone work; '' for everybody.
alter table change_set add column organisation varchar(100) default '' not null;
