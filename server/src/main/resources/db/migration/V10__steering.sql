-- A hidden line keeps its words; the sequence says what hid it.
alter table chat_line add column hidden_seq bigint;

-- The day's log of 話題の軌道修正: added to, never changed (triggers). Day is the day in Japan.
create table steer_step (
    id text not null primary key,
    space_id text not null references space (id),
    day text not null,
    at bigint not null,
    acted_by text not null,
    hat text,
    step text not null,
    category text,
    person_id text,
    line_seq bigint,
    minutes integer,
    why_sealed ${blob} not null
);
create index steer_step_of_day on steer_step (space_id, day, at);

-- What became of a step, written later.
create table steer_outcome (
    id text not null primary key,
    space_id text not null references space (id),
    step_id text not null references steer_step (id),
    at bigint not null,
    acted_by text not null,
    text_sealed ${blob} not null
);
create index steer_outcome_of_step on steer_outcome (step_id);

-- お休み of somebody's words: the one in force, or the last.
create table speaking_pause (
    space_id text not null references space (id),
    person_id text not null,
    step_id text not null references steer_step (id),
    category text not null,
    from_at bigint not null,
    text_until bigint,
    voice_until bigint,
    primary key (space_id, person_id)
);

-- きょうはここまで, for one opening.
create table today_ending (
    space_id text not null references space (id),
    person_id text not null,
    opening_id text not null,
    step_id text not null references steer_step (id),
    at bigint not null,
    primary key (space_id, person_id, opening_id)
);

-- 場を静かに, for one opening.
create table slow_room (
    space_id text not null primary key references space (id),
    opening_id text not null,
    slow integer not null
);

-- The decision record about a longer time away. The last day is a day in Japan.
create table exclusion (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    until_day text not null,
    why_sealed ${blob} not null,
    next_support_sealed ${blob} not null,
    proposed_by text not null,
    proposed_at bigint not null,
    decided_by text,
    decided_at bigint,
    agreed integer,
    ended_at bigint
);
create index exclusion_of_person on exclusion (space_id, person_id);

-- A promise to get in touch.
create table follow_up (
    id text not null primary key,
    space_id text not null references space (id),
    person_id text not null,
    step_id text not null references steer_step (id),
    how_sealed ${blob} not null,
    who_does text not null,
    due_day text not null,
    done_by text,
    done_at bigint,
    done_how_sealed ${blob}
);
create index follow_up_open on follow_up (space_id, done_at);
