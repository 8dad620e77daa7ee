-- 「相談したい」. One open wish for each person; what was wished in words is sealed. The row goes with the wish.
create table consult_wish (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    asked_at bigint not null,
    medium text not null,
    wished_time text not null,
    words ${blob} not null,
    taken_by text,
    promised_at bigint,
    note ${blob} not null,
    room_id text,
    unique (space_id, person_id)
);

-- Side rooms. talk_key: the key of this talk, wrapped; the row goes when nothing is kept, or at kept_until.
-- closing_at: when the door had closed over the talk. empty_since: nobody is inside.
create table side_room (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    counsellor_id text not null,
    medium text not null,
    opened_at bigint not null,
    talk_key ${blob} not null,
    keep_days integer not null,
    keep_wished integer not null,
    closing_at bigint,
    extended_until bigint,
    ended_at bigint,
    kept_until bigint
);
create index side_room_of on side_room (space_id, counsellor_id);

-- Who belongs to a side room. answered_at: the person said yes to a third; null while they are asked.
create table side_member (
    room_id text not null references side_room (id),
    space_id text not null references space (id),
    person_id text not null,
    part text not null,
    added_at bigint not null,
    answered_at bigint,
    primary key (room_id, person_id)
);

-- The words of talks, sealed with the key of their talk. In no history and no search of any room.
create table side_word (
    seq ${identity},
    id text not null unique,
    room_id text not null references side_room (id),
    space_id text not null references space (id),
    by_id text not null,
    at bigint not null,
    word_key text not null,
    words ${blob} not null,
    unique (room_id, by_id, word_key)
);
create index side_word_of on side_word (room_id, seq);

-- Time of talks after the door had closed, apart from the opening hours; of nobody but staff.
create table side_overtime (
    id text not null primary key,
    space_id text not null references space (id),
    talk text not null,
    staff_id text not null,
    from_at bigint not null,
    until_at bigint,
    extended_by text,
    why ${blob} not null
);
create index side_overtime_time on side_overtime (space_id, from_at);

-- Emergency entries: asked for by one 管理者, agreed to by another. The reason is sealed.
create table side_entry (
    id text not null primary key,
    space_id text not null references space (id),
    room_id text not null,
    staff_id text not null,
    by_id text not null,
    at bigint not null,
    why ${blob} not null,
    confirmed_by text,
    confirmed_at bigint
);
create index side_entry_time on side_entry (space_id, at);
