-- How somebody likes things shown and heard: with the person, so that it is the same on every
-- device. No row until something is chosen; the row goes when the person leaves for good.
create table person_settings (
    space_id text not null,
    person_id text not null,
    language text not null check (language in ('JA', 'JA_EASY', 'EN')),
    furigana boolean not null,
    text_size text not null check (text_size in ('NORMAL', 'LARGE', 'LARGER', 'LARGEST')),
    theme text not null check (theme in ('AUTO', 'LIGHT', 'DARK')),
    contrast boolean not null,
    motion text not null check (motion in ('AUTO', 'CALM')),
    view_as text not null check (view_as in ('AUTO', 'LIST', 'MAP')),
    sounds text not null check (length(sounds) <= 100),
    saving boolean not null,
    set_at bigint not null,
    primary key (space_id, person_id),
    foreign key (space_id, person_id) references person (space_id, id)
);
