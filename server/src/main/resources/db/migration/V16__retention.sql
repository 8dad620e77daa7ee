-- Up to this sequence things were erased from the log: who knows less of it begins anew.
alter table room add column erased_up_to bigint not null default 0;

-- Erasing a line takes what happened to it along.
create index chat_event_line on chat_event (room_id, line_seq);

-- What was erased because its time had come: the certificate. One row for each day and kind, grown
-- in the same write that erases. noted: how many of the pieces are in the record of acts.
create table erasure (
    space_id text not null references space (id),
    day text not null,
    what text not null,
    before_at bigint not null,
    pieces bigint not null,
    noted bigint not null,
    erased_at bigint not null,
    primary key (space_id, day, what)
);

-- When erasing was last brought to its end.
create table erasure_run (
    space_id text not null primary key references space (id),
    day text not null,
    ended_at bigint not null
);
