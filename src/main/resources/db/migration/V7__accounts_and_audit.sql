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
