-- What lies on the table of a side room, sealed with the key of its talk like the words said there:
-- what the person need not talk about, notes, cards handed over (then words is the id of the card).
create table side_paper (
    seq ${identity},
    id text not null unique,
    room_id text not null references side_room (id),
    space_id text not null references space (id),
    kind text not null,
    by_id text not null,
    at bigint not null,
    paper_key text not null,
    words ${blob} not null,
    unique (room_id, by_id, paper_key)
);
create index side_paper_of on side_paper (room_id, seq);
