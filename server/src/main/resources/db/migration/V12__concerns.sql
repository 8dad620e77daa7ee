-- What staff should look at. A card names a line or a person, never their words; how it ended is
-- sealed. line_words is the sequence of the wording that raised it.
create table concern_card (
    id text not null primary key,
    space_id text not null references space (id),
    kind text not null,
    urgency text not null,
    category text,
    line_seq bigint,
    line_words bigint,
    about_person text,
    raised_by text,
    times bigint not null,
    raised_at bigint not null,
    last_at bigint not null,
    taken_by text,
    taken_at bigint,
    closed_by text,
    closed_at bigint,
    closed_how ${blob}
);

create index concern_card_open on concern_card (space_id, closed_at, raised_at);
create index concern_card_line on concern_card (space_id, line_seq);

-- One press of one person: its key makes a retry find its card. Own words are sealed.
create table concern_voice (
    space_id text not null references space (id),
    said_by text not null,
    said_key text not null,
    card_id text not null references concern_card (id),
    line_seq bigint,
    words ${blob} not null,
    at bigint not null,
    primary key (space_id, said_by, said_key)
);

create index concern_voice_card on concern_voice (card_id, at);

-- Who has hidden whom for themselves (X-15).
create table aside (
    space_id text not null references space (id),
    who text not null,
    hidden text not null,
    since bigint not null,
    primary key (space_id, who, hidden)
);

-- The deck of 話のたね; those that came with the program are laid out once.
create table topic_card (
    id text not null primary key,
    space_id text not null references space (id),
    position bigint not null,
    words text not null,
    removed integer not null,
    version bigint not null
);

create index topic_card_space on topic_card (space_id, position);

create table topic_laid_out (
    space_id text not null primary key references space (id),
    laid_out_at bigint not null
);

-- Word lists as staff saved them, version by version; the newest counts. Entries by line breaks.
create table word_list (
    space_id text not null references space (id),
    topic text not null,
    version bigint not null,
    entries text not null,
    saved_by text not null,
    saved_at bigint not null,
    primary key (space_id, topic, version)
);
