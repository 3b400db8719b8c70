-- Every slug that a dataset or flow has or had in a language (link); those that are not its slug now are redirects.
create table kept_slug (
    kind            varchar(40)  not null,
    language        varchar(2)   not null,
    slug            varchar(200) not null,
    name            varchar(200) not null,
    primary key (kind, language, slug)
);
