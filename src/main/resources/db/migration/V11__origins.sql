-- Where the text of a revision was taken from: a file or a page of somebody else, with what can be checked about it.
create table revision_origin (
    page_key        varchar(200)  not null,
    language        varchar(2)    not null,
    number          integer       not null,
    name            varchar(300)  not null,
    checksum        varchar(64)   not null,
    address         varchar(2000) not null,
    taken_on        date          not null,
    primary key (page_key, language, number)
);
