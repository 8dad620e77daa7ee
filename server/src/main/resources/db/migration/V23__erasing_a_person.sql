-- Erasing all of one person on request (case-05): asked by one, agreed by another, done days later.
-- pieces: what was erased, as LEDGER=1 TALK=12. The reason is sealed, and goes with the person.
create table person_erasure (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    reference text not null,
    asked_by text not null,
    asked_at bigint not null,
    why_sealed ${blob} not null,
    agreed_by text,
    agreed_at bigint,
    due_at bigint,
    stopped_by text,
    stopped_at bigint,
    erased_at bigint,
    pieces text not null
);
create unique index person_erasure_waiting on person_erasure (space_id, person_id)
    where stopped_at is null;
