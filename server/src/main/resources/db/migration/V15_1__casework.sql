-- Case records. What is written lies in versions; the row says whose it is and how far it has come.
-- attended: ids of those who were there beside the person, divided by blanks.
create table case_record (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    author_id text not null,
    state text not null,
    begin_key text,
    begun_at bigint not null,
    from_at bigint not null,
    to_at bigint not null,
    medium text not null,
    kind text not null,
    attended text not null,
    reminded_at bigint not null,
    done_at bigint,
    unique (space_id, author_id, begin_key)
);
create index case_record_of on case_record (space_id, person_id, from_at);

-- Versions are never edited and never deleted by hand (triggers). Every field is sealed by itself.
create table case_version (
    record_id text not null references case_record (id),
    version integer not null,
    space_id text not null references space (id),
    at bigint not null,
    by_id text not null,
    from_at bigint not null,
    to_at bigint not null,
    medium text not null,
    kind text not null,
    facts ${blob} not null,
    words ${blob} not null,
    seen ${blob} not null,
    next ${blob} not null,
    reason ${blob} not null,
    primary key (record_id, version)
);

-- Who looked at which record, or was refused; a look at the list of a person has no record.
create table case_look (
    seq ${identity},
    space_id text not null references space (id),
    person_id text not null,
    record_id text,
    at bigint not null,
    by_id text not null,
    looked_as text not null
);
create index case_look_of on case_look (record_id, seq);

-- A 管理者 asks to read the records of a person; another agrees. The reason is sealed.
create table case_glass (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    by_id text not null,
    at bigint not null,
    why ${blob} not null,
    confirmed_by text,
    until_at bigint
);
create index case_glass_time on case_glass (space_id, at);
