-- つらい (X-6). A person has at most one open case. reached: whether anybody on duty could be called.
-- called_again_at: nobody answered within the minute. beside and around: the two parts.
create table care_case (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    kind text not null,
    hint_line bigint,
    at bigint not null,
    rang_at bigint not null,
    reached integer not null,
    called_again_at bigint,
    taken_back_at bigint,
    beside_id text,
    beside_at bigint,
    around_id text,
    around_at bigint,
    level text,
    how ${blob},
    closed_by text,
    closed_at bigint
);

create unique index care_case_open on care_case (space_id, person_id) where closed_at is null;
create index care_case_time on care_case (space_id, at);

-- What happened to a case, in order. Never edited, never deleted. What people wrote is sealed.
create table care_event (
    seq ${identity},
    id text not null,
    case_id text not null references care_case (id),
    space_id text not null references space (id),
    at bigint not null,
    kind text not null,
    by_id text,
    part text,
    step text,
    words ${blob}
);

create index care_event_case on care_event (case_id, seq);

-- Which press found which case: a retry finds it again, even when it was closed meanwhile.
create table care_press (
    space_id text not null references space (id),
    person_id text not null,
    press_key text not null,
    case_id text not null references care_case (id),
    at bigint not null,
    primary key (space_id, person_id, press_key)
);

-- The private line between one person and staff (room-29). Sealed; nobody's reading is kept.
-- quiet_reason: why somebody on そっと was spoken to first.
create table private_word (
    seq ${identity},
    id text not null unique,
    space_id text not null references space (id),
    person_id text not null,
    by_id text not null,
    from_staff integer not null,
    at bigint not null,
    word_key text not null,
    words ${blob} not null,
    template text,
    quiet_reason ${blob},
    unique (space_id, by_id, word_key)
);

create index private_word_line on private_word (space_id, person_id, seq);

-- Staff among themselves, day by day: talk, hand-over notes, debrief. Sealed.
create table back_word (
    seq ${identity},
    id text not null unique,
    space_id text not null references space (id),
    day text not null,
    kind text not null,
    by_id text not null,
    at bigint not null,
    word_key text not null,
    words ${blob} not null,
    unique (space_id, by_id, word_key)
);

create index back_word_day on back_word (space_id, day, seq);

-- 技術の困りごと (M-3.2.ウ). The symptom is sealed; the self-test is null when the device was not asked.
create table tech_ticket (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    asked_at bigint not null,
    ask_key text not null,
    symptom ${blob} not null,
    browser text,
    system text,
    line text,
    round_trip_millis integer,
    storage text,
    sound text,
    microphone text,
    taken_by text,
    taken_at bigint,
    closed_by text,
    closed_at bigint,
    unique (space_id, person_id, ask_key)
);

create index tech_ticket_time on tech_ticket (space_id, asked_at);

create table tech_answer (
    seq ${identity},
    id text not null unique,
    space_id text not null references space (id),
    ticket_id text not null references tech_ticket (id),
    by_id text not null,
    at bigint not null,
    answer_key text not null,
    words ${blob} not null,
    unique (space_id, by_id, answer_key)
);

create index tech_answer_ticket on tech_answer (ticket_id, seq);
