-- Datasets (dataset): the two files of each as they were last good.
create table dataset (
    name            varchar(100) not null primary key,
    csv             character varying(1048576) not null,
    metadata        character varying(1048576) not null,
    live            boolean      not null
);
