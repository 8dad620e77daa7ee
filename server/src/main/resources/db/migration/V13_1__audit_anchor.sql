-- The value of the record of acts that left by mail, one a day in Japan.
create table audit_anchor (
    space_id text not null references space (id),
    day text not null,
    seq bigint not null,
    hash text not null,
    mailed_at bigint not null,
    primary key (space_id, day)
);

create index audit_entry_day on audit_entry (space_id, at);
