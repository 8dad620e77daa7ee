-- In danger of life the ledger was opened: who, whose page, why (sealed). found: something stood there.
create table break_glass (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    by_id text not null,
    at bigint not null,
    why ${blob} not null,
    found integer not null,
    confirmed_by text,
    confirmed_at bigint
);
create index break_glass_time on break_glass (space_id, at);

-- 事故・ヒヤリ (X-8). A drill is one for ever and never counted. origin: the card or the call it began from.
create table incident (
    id text not null primary key,
    space_id text not null references space (id),
    drill integer not null,
    kind text not null,
    severity text not null,
    leak integer not null,
    title ${blob} not null,
    happened_at bigint not null,
    known_at bigint not null,
    begun_by text not null,
    begun_at bigint not null,
    begin_key text not null,
    origin text,
    origin_id text,
    lessons ${blob},
    closed_by text,
    closed_at bigint,
    unique (space_id, begun_by, begin_key)
);
create index incident_time on incident (space_id, happened_at);

-- The time line of an incident. Never edited, never deleted (triggers). The words are sealed.
create table incident_entry (
    seq ${identity},
    id text not null unique,
    incident_id text not null references incident (id),
    space_id text not null references space (id),
    at bigint not null,
    written_at bigint not null,
    by_id text not null,
    kind text not null,
    entry_key text not null,
    words ${blob} not null,
    unique (space_id, by_id, entry_key)
);
create index incident_entry_of on incident_entry (incident_id, at, seq);

-- Until when somebody must be told. reminded: how often 管理者 were called about it.
create table incident_clock (
    incident_id text not null references incident (id),
    space_id text not null references space (id),
    clock text not null,
    due_at bigint not null,
    done_at bigint,
    done_by text,
    reminded integer not null,
    primary key (incident_id, clock)
);

-- Two people who had better not meet; first_id < second_id. The reason is sealed.
create table pair_apart (
    id text not null primary key,
    space_id text not null references space (id),
    first_id text not null,
    second_id text not null,
    why ${blob} not null,
    by_id text not null,
    at bigint not null,
    ended_by text,
    ended_at bigint
);
create unique index pair_apart_kept on pair_apart (space_id, first_id, second_id)
    where ended_at is null;

-- 配慮してほしいこと, in the person's own words (own) or as staff heard it. Sealed.
create table regard (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    by_id text not null,
    own integer not null,
    at bigint not null,
    words ${blob} not null,
    ended_by text,
    ended_at bigint
);
create index regard_of on regard (space_id, person_id, at);
