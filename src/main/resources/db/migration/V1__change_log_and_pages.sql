-- The one numbered log that everything public follows (change).
create table change_counter (
    id          integer      not null primary key,
    last_number bigint       not null,
    origin      varchar(40)  not null
);

create table change_log (
    number      bigint       not null primary key,
    kind        varchar(40)  not null,
    subject     varchar(200) not null,
    at          timestamp with time zone not null
);

-- Pages (page): a page has up to four translations, each live in one of its revisions.
create table page (
    page_key        varchar(200) not null primary key,
    type            varchar(20)  not null,
    section         varchar(200) not null,
    sort_order      integer      not null,
    published       date         not null,
    metadata        character varying(1048576) not null,
    checksum        varchar(64)  not null,
    live            boolean      not null
);

create table translation (
    page_key        varchar(200) not null references page (page_key),
    language        varchar(2)   not null,
    slug            varchar(200) not null,
    live_revision   integer      not null,
    checksum        varchar(64)  not null,
    live            boolean      not null,
    primary key (page_key, language)
);

create table revision (
    page_key        varchar(200)  not null,
    language        varchar(2)    not null,
    number          integer       not null,
    title           varchar(500)  not null,
    summary         varchar(2000) not null,
    keywords        varchar(4000) not null,
    body            character varying(1048576) not null,
    links           character varying(1048576) not null,
    updated         date          not null,
    recorded        timestamp with time zone not null,
    primary key (page_key, language, number),
    foreign key (page_key, language) references translation (page_key, language)
);

-- Every address a page has or had in a language; those that are not its slug now are redirects.
create table address (
    language        varchar(2)   not null,
    slug            varchar(200) not null,
    page_key        varchar(200) not null references page (page_key),
    primary key (language, slug)
);

create index translation_by_slug on translation (slug);

create index page_by_section on page (section);

create index address_by_page on address (page_key);

-- The portal's name and sections, as content/site.yaml had them when it was last good.
create table site_text (
    id          integer                    not null primary key,
    yaml        character varying(1048576) not null
);
