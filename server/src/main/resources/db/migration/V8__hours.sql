-- Who was admitted to which opening: one row for each pair, whatever the devices and cuts (X-4).
-- first_at: when the room was first displayed. joined_at: when the person first did more than watch.
create table attendance (
    opening_id text not null references opening (id),
    person_id text not null,
    space_id text not null references space (id),
    first_at bigint not null,
    joined_at bigint,
    primary key (opening_id, person_id)
);

create index attendance_of_person on attendance (space_id, person_id, first_at);

-- 開設日誌: every version stays as it was written. What people wrote is sealed. facts: the drafted
-- facts as they stood when this version was signed off.
create table diary_version (
    opening_id text not null references opening (id),
    version bigint not null,
    space_id text not null references space (id),
    written_by text not null,
    written_at bigint not null,
    good ${blob} not null,
    concern ${blob} not null,
    handover ${blob} not null,
    correction ${blob} not null,
    facts ${blob},
    signed_by text,
    signed_at bigint,
    primary key (opening_id, version)
);

-- Devices of staff that may be called. The address is sealed; its hash finds it again.
create table push_device (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    address ${blob} not null,
    address_hash text not null,
    added_at bigint not null,
    unique (space_id, address_hash)
);

-- The key by which push services know a 居場所; the private half is sealed.
create table push_key (
    space_id text not null primary key references space (id),
    public_key text not null,
    private_key ${blob} not null,
    made_at bigint not null
);
