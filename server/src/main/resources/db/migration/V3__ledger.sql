-- The ledger of real identities. What says who somebody is, is sealed field by field; the ids and
-- the reference number say nothing by themselves.
create table ledger_person (
    person_id text not null primary key,
    space_id text not null references space (id),
    reference text not null,
    real_name ${blob} not null,
    reading ${blob} not null,
    email ${blob},
    phone ${blob},
    contact_note ${blob} not null,
    entered_by text,
    entered_at bigint not null,
    assigned_to text,
    unique (space_id, reference)
);

-- The newest reference number of each 居場所.
create table ledger_counter (
    space_id text not null primary key references space (id),
    newest bigint not null
);
