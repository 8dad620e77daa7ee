-- The public room of a 居場所 and its log. The epoch names the log; sequences count from 1 without
-- a gap and are given inside the write.
create table room (
    id text not null primary key,
    space_id text not null references space (id),
    name text not null,
    epoch text not null,
    last_seq bigint not null,
    opened_at bigint not null
);

-- For now a space has one room.
create unique index room_of_space on room (space_id);

-- A line as it is now. Its key makes a retry find it again.
create table chat_line (
    room_id text not null references room (id),
    seq bigint not null,
    space_id text not null references space (id),
    said_by text not null,
    nickname ${blob} not null,
    badge text,
    robot integer not null,
    place text,
    phrase text,
    reply_to bigint,
    said_at bigint not null,
    said_key text not null,
    words_seq bigint,
    removed_seq bigint,
    primary key (room_id, seq)
);

create unique index chat_line_once on chat_line (room_id, said_by, said_key);

-- Where an opening begins in the log.
create index chat_line_time on chat_line (room_id, said_at, seq);

-- Every wording a line ever had, sealed; words_seq of the line points to the one in force. Earlier
-- ones are never given to participants (room-24).
create table chat_words (
    room_id text not null,
    line_seq bigint not null,
    seq bigint not null,
    space_id text not null references space (id),
    words ${blob} not null,
    primary key (room_id, line_seq, seq),
    foreign key (room_id, line_seq) references chat_line (room_id, seq)
);

-- What happened, in order: one row for each sequence.
create table chat_event (
    room_id text not null references room (id),
    seq bigint not null,
    space_id text not null references space (id),
    kind text not null,
    line_seq bigint not null,
    acted_by text not null,
    reaction text,
    at bigint not null,
    primary key (room_id, seq),
    foreign key (room_id, line_seq) references chat_line (room_id, seq)
);

create table chat_reaction (
    room_id text not null,
    line_seq bigint not null,
    reacted_by text not null,
    reaction text not null,
    space_id text not null references space (id),
    on_seq bigint not null,
    primary key (room_id, line_seq, reacted_by, reaction),
    foreign key (room_id, line_seq) references chat_line (room_id, seq)
);

-- One stay of one person, from coming in to going. What the screen showed of the person is wiped
-- when the stay ends.
create table stay (
    id text not null primary key,
    room_id text not null references room (id),
    space_id text not null references space (id),
    who text not null,
    entered_at bigint not null,
    entry_seq bigint not null,
    presence_mode text not null,
    seat text,
    place text,
    place_since_seq bigint not null,
    nickname ${blob},
    avatar_style text,
    avatar_seed text,
    roles text not null,
    robot integer not null,
    seen_at bigint not null,
    ended_at bigint
);

create index stay_open on stay (room_id, ended_at);
