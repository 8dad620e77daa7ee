-- One 居場所 (contract) on this server; every stored row belongs to one.
create table space (
    id text not null primary key,
    name text not null,
    created_at bigint not null
);

-- What was done, by whom, in a chain of hashes (one chain for each 居場所). Never edited, never
-- deleted: triggers refuse it.
create table audit_entry (
    space_id text not null references space (id),
    seq bigint not null,
    at bigint not null,
    acted_by text,
    act text not null,
    about text,
    details text not null,
    prev_hash text not null,
    hash text not null,
    primary key (space_id, seq)
);

-- The newest link of each chain: a cut tail is missed here.
create table audit_head (
    space_id text not null primary key references space (id),
    seq bigint not null,
    hash text not null
);

-- What the key file was when it was made: finds a missing or a wrong key before anything is read.
create table cipher_check (
    id integer not null primary key,
    sealed ${blob} not null
);

-- One row that the writer touches to find out whether commits work.
create table store_probe (
    id integer not null primary key,
    commits bigint not null
);
insert into store_probe (id, commits) values (1, 0);
