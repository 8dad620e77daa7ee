-- Times that 相談員 keep for talks, and who has them. The row of a time nobody took goes when it is over, that of
-- one somebody had four weeks later. taken_at, reminder: of whoever has it. agency is public.
create table consult_slot (
    id text not null primary key,
    space_id text not null references space (id),
    counsellor_id text not null,
    from_at bigint not null,
    to_at bigint not null,
    medium text not null,
    agency text not null,
    person_id text,
    taken_at bigint,
    reminder text,
    reminded_day integer not null,
    reminded_soon integer not null,
    room_id text,
    outcome text
);
create index consult_slot_time on consult_slot (space_id, from_at);

-- Who had a time and may choose another. One row for each person, however often: nothing here counts.
create table consult_later (
    space_id text not null references space (id),
    person_id text not null,
    counsellor_id text not null,
    state text not null,
    since_at bigint not null,
    primary key (space_id, person_id)
);

-- 相談会 becomes a kind of opening where kinds were laid out already; it waits until somebody wants it.
insert into opening_kind (id, space_id, position, name, admission, rules, evening, active, version)
select 'fair', space_id, max(position) + 1, '相談会', 'EVERYBODY', '', 0, 0, 1
from opening_kind group by space_id;
