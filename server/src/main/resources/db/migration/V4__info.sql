-- Cards of the 情報コーナー, edited by staff.
create table info_card (
    id text not null primary key,
    space_id text not null references space (id),
    position bigint not null,
    kind text not null,
    title text not null,
    text text not null,
    phone text,
    url text,
    hours text not null,
    checked_on text not null,
    unique (space_id, position)
);

-- Where the first help cards have been laid out: cards that staff took away do not come back.
create table info_laid_out (
    space_id text not null primary key references space (id),
    laid_out_at bigint not null
);
