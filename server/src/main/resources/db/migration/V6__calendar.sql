-- Kinds of opening. Admission: EVERYBODY, or GROUP (those in opening_guest, and staff).
create table opening_kind (
    id text not null,
    space_id text not null references space (id),
    position bigint not null,
    name text not null,
    admission text not null,
    rules text not null,
    evening integer not null,
    active integer not null,
    version bigint not null,
    primary key (space_id, id)
);

-- Who may enter a kind whose admission is GROUP.
create table opening_guest (
    space_id text not null,
    kind_id text not null,
    person_id text not null,
    primary key (space_id, kind_id, person_id),
    foreign key (space_id, kind_id) references opening_kind (space_id, id)
);

-- A rule in the words of RFC 5545 (an RRULE or RDATE line). Hours are local time in Asia/Tokyo.
create table opening_rule (
    id text not null primary key,
    space_id text not null,
    kind_id text not null,
    name text not null,
    recurrence text not null,
    first_date text not null,
    last_date text,
    from_time text not null,
    to_time text not null,
    overnight integer not null,
    on_holiday text not null,
    ask_first integer not null,
    ended integer not null,
    version bigint not null,
    foreign key (space_id, kind_id) references opening_kind (space_id, id)
);

-- One planned date. The id is stable for ever; a row is never deleted. planned_date is the day the
-- rule gave, date the day it is held. by_hand: staff decided on this one, rules leave it alone.
create table opening (
    id text not null primary key,
    space_id text not null,
    kind_id text not null,
    rule_id text references opening_rule (id),
    planned_date text not null,
    date text not null,
    from_at bigint not null,
    to_at bigint not null,
    name text not null,
    status text not null,
    cause text not null,
    reason text not null,
    public_note text not null,
    by_hand integer not null,
    version bigint not null,
    foreign key (space_id, kind_id) references opening_kind (space_id, id)
);

create unique index opening_once on opening (rule_id, planned_date);

create index opening_time on opening (space_id, from_at);

-- Summer, year end: no rule opens from first_date to last_date, both included.
create table opening_break (
    id text not null primary key,
    space_id text not null references space (id),
    first_date text not null,
    last_date text not null,
    name text not null,
    ended integer not null,
    version bigint not null
);

-- Who changed what, when; never edited, never deleted.
create table opening_history (
    id ${identity},
    space_id text not null references space (id),
    at bigint not null,
    changed_by text,
    act text not null,
    subject text not null,
    was text not null,
    became text not null,
    reason text not null
);

create index opening_history_subject on opening_history (space_id, subject, id);

-- 祝日 that staff imported; they win over the built-in ones in the years they cover.
create table holiday (
    space_id text not null references space (id),
    date text not null,
    name text not null,
    primary key (space_id, date)
);

-- What the contract asks (M-3.1.a, M-3.1.b); minutes.
create table opening_target (
    space_id text not null primary key references space (id),
    contract_from text,
    contract_to text,
    weekly_min bigint not null,
    weekly_minutes bigint not null,
    weekly_tolerance bigint not null,
    evening_min bigint not null,
    evening_earliest text not null,
    evening_minutes bigint not null,
    evening_tolerance bigint not null,
    evening_counts_as_weekly integer not null,
    version bigint not null
);
