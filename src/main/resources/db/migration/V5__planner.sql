-- Guided questions (planner): the files of each flow as they were last good.
create table flow (
    name            varchar(100) not null primary key,
    tree            character varying(1048576) not null,
    words_lt        character varying(1048576) not null,
    words_lv        character varying(1048576) not null,
    words_sv        character varying(1048576) not null,
    words_en        character varying(1048576) not null,
    live            boolean      not null
);
