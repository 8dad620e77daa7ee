-- Sessions of the expert panel (相談会). Of the matter there is no link to a person, only what was written without names,
-- sealed field by field. panel_key: the key of what is said, wrapped; null once it is over.
create table panel (
    id text not null primary key,
    space_id text not null references space (id),
    made_by text not null,
    plan_key text not null,
    made_at bigint not null,
    from_at bigint not null,
    until_at bigint not null,
    panel_key ${blob},
    title ${blob} not null,
    facts ${blob} not null,
    question ${blob} not null,
    closing ${blob} not null,
    begun_at bigint,
    ended_at bigint,
    unique (space_id, made_by, plan_key)
);
create index panel_time on panel (space_id, from_at);

-- The roster. link_hash: of the one link that is good now; null when it was used. place: the order.
create table panel_member (
    panel_id text not null references panel (id),
    space_id text not null references space (id),
    person_id text not null,
    place integer not null,
    part text not null,
    knocked_at bigint,
    admitted_at bigint,
    link_hash text,
    link_until bigint,
    primary key (panel_id, person_id)
);
create index panel_member_link on panel_member (space_id, link_hash);

-- The words of sessions, sealed with the key of their session; the same columns as side_word.
create table panel_word (
    seq ${identity},
    id text not null unique,
    room_id text not null references panel (id),
    space_id text not null references space (id),
    by_id text not null,
    at bigint not null,
    word_key text not null,
    words ${blob} not null,
    unique (room_id, by_id, word_key)
);
create index panel_word_of on panel_word (room_id, seq);

-- Who was inside from when to when, and as what: whether it was 成立.
create table panel_presence (
    seq ${identity},
    panel_id text not null references panel (id),
    space_id text not null references space (id),
    person_id text not null,
    part text not null,
    from_at bigint not null,
    until_at bigint not null
);
create index panel_presence_of on panel_presence (panel_id, person_id);

-- 指名: whose turn it was.
create table panel_turn (
    seq ${identity},
    panel_id text not null references panel (id),
    space_id text not null references space (id),
    person_id text not null,
    by_id text not null,
    from_at bigint not null,
    until_at bigint
);
create index panel_turn_of on panel_turn (panel_id);

-- Notes of professions; a version is never edited (triggers).
create table panel_note (
    panel_id text not null references panel (id),
    space_id text not null references space (id),
    part text not null,
    version integer not null,
    by_id text not null,
    at bigint not null,
    words ${blob} not null,
    primary key (panel_id, part, version)
);
