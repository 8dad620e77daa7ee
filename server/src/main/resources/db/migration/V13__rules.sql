-- Who was inside, or at work, when a version came into force: they are asked for it only afterwards.
create table rules_later (
    space_id text not null,
    person_id text not null,
    version bigint not null,
    until_at bigint not null,
    primary key (space_id, person_id, version),
    foreign key (space_id, person_id) references person (space_id, id)
);
