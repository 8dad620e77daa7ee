-- 支援経験 (M-3.2.ア-2): who may be 管理者. The content is sealed; confirmed_by may be the person's own
-- id when there was nobody else to confirm it.
create table support_experience (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    content_sealed ${blob} not null,
    years bigint not null,
    entered_by text not null,
    entered_at bigint not null,
    confirmed_by text,
    confirmed_on text,
    withdrawn integer not null
);

create index support_experience_space on support_experience (space_id, entered_at);

-- Who is planned for an opening, from when to when, with which hats (names, by commas).
create table duty_shift (
    id text not null primary key,
    space_id text not null references space (id),
    opening_id text not null,
    person_id text not null,
    hats text not null,
    from_at bigint not null,
    to_at bigint not null,
    removed integer not null,
    version bigint not null
);

create index duty_shift_opening on duty_shift (space_id, opening_id);

-- Who came on duty and went off, who offered and who accepted, when no 管理者 could be reached.
-- Never edited, never deleted. person_id is null where nobody was there; since is for a loss.
create table duty_event (
    id ${identity},
    space_id text not null references space (id),
    opening_id text not null,
    at bigint not null,
    kind text not null,
    person_id text,
    other_id text,
    nickname text not null,
    robot integer not null,
    hats text not null,
    state text,
    since bigint
);

create index duty_event_opening on duty_event (space_id, opening_id, id);

-- What became of the door. Never edited, never deleted. by_id is null where the clock decided;
-- other_at: the new end of an extension, the last sign of life before a gap, the time before a step
-- of the clock.
create table door_event (
    id ${identity},
    space_id text not null references space (id),
    opening_id text not null,
    at bigint not null,
    kind text not null,
    by_id text,
    reason text not null,
    other_at bigint
);

create index door_event_opening on door_event (space_id, opening_id, id);

-- When the door was last known to be watched over by a running server.
create table door_heartbeat (
    space_id text not null primary key references space (id),
    alive_at bigint not null
);
