-- Files (attachment). Bytes are kept by their SHA-256, in pieces that both databases take and of which a range needs few.
create table file_content (
    hash            varchar(64)   not null primary key,
    size            bigint        not null,
    -- The text of a document for search; empty for a picture.
    words           character varying(1048576) not null
);

create table file_chunk (
    id              varchar(80)   not null primary key,
    hash            varchar(64)   not null references file_content (hash),
    number          integer       not null,
    bytes           bytea         not null
);
create index file_chunk_by_hash on file_chunk (hash);

-- Smaller pictures made of one, each a content of its own.
create table file_variant (
    id              varchar(80)   not null primary key,
    hash            varchar(64)   not null references file_content (hash),
    width           integer       not null,
    height          integer       not null,
    variant_hash    varchar(64)   not null references file_content (hash),
    size            bigint        not null
);
create index file_variant_by_hash on file_variant (hash);

create table attachment (
    file_key        varchar(200)  not null primary key,
    name            varchar(200)  not null,
    type            varchar(10)   not null,
    hash            varchar(64)   not null references file_content (hash),
    size            bigint        not null,
    width           integer       not null,
    height          integer       not null,
    -- What is said of the file, as the content tree has it.
    metadata        character varying(100000) not null,
    version         integer       not null,
    live            boolean       not null,
    -- The checksum of the folder as the content tree last had it; empty for a file that never was in it.
    tree_checksum   varchar(64)   not null,
    edited          boolean       not null,
    recorded        timestamp with time zone not null
);

-- What stood at the address of a file and when: rows are only added.
create table attachment_version (
    id              varchar(220)  not null primary key,
    file_key        varchar(200)  not null references attachment (file_key),
    version         integer       not null,
    name            varchar(200)  not null,
    hash            varchar(64)   not null references file_content (hash),
    size            bigint        not null,
    account_name    varchar(200)  not null,
    recorded        timestamp with time zone not null
);

-- Which files each revision of a page names.
create table revision_file (
    page_key        varchar(200)  not null,
    language        varchar(2)    not null,
    number          integer       not null,
    file_key        varchar(200)  not null,
    primary key (page_key, language, number, file_key),
    foreign key (page_key, language, number) references revision (page_key, language, number)
);
create index revision_by_file on revision_file (file_key);
