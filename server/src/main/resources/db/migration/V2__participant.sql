-- One person as the rooms may know them: no real name, no contact, no address (X-1).
create table person (
    space_id text not null references space (id),
    id text not null,
    staff boolean not null,
    robot boolean not null,
    state text not null,
    nickname text,
    nickname_fold text,
    avatar_style text,
    avatar_seed text,
    entered_at bigint not null,
    assigned_to text,
    secret_later boolean not null,
    pledged_at bigint,
    asked_for_help_at bigint,
    primary key (space_id, id),
    unique (space_id, nickname_fold)
);

-- Roles are a set on a person.
create table person_role (
    space_id text not null,
    person_id text not null,
    role text not null,
    primary key (space_id, person_id, role),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- A change of roles: proposed by one, decided by another.
create table role_proposal (
    space_id text not null,
    id text not null,
    person_id text not null,
    roles text not null,
    proposed_by text not null,
    at bigint not null,
    decided_by text,
    decided_at bigint,
    accepted boolean,
    primary key (space_id, id),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- Suspending, readmitting, leaving; the reason is sealed.
create table standing_change (
    space_id text not null,
    id text not null,
    person_id text not null,
    state text not null,
    reason_sealed ${blob},
    changed_by text not null,
    at bigint not null,
    primary key (space_id, id),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- Sign-in name and secret (Argon2id, PHC text).
create table secret (
    space_id text not null,
    person_id text not null,
    sign_in_name text not null,
    sign_in_fold text not null,
    hash text not null,
    set_at bigint not null,
    primary key (space_id, person_id),
    unique (space_id, sign_in_fold),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- Authenticator app: the secret is sealed; pending_sealed waits for its first code.
create table totp (
    space_id text not null,
    person_id text not null,
    sealed ${blob},
    pending_sealed ${blob},
    last_step bigint not null,
    primary key (space_id, person_id),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- Passkeys: public halves only.
create table passkey (
    space_id text not null,
    id text not null,
    person_id text not null,
    credential_id text not null,
    credential text not null,
    sign_count bigint not null,
    verified_person boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    label text not null,
    since bigint not null,
    primary key (space_id, id),
    unique (space_id, credential_id),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- Who is signed in where. Only the hash of the token is here; an ended session leaves no row.
create table session (
    space_id text not null,
    id text not null,
    person_id text not null,
    token_hash text not null,
    way text not null,
    device text not null,
    remembered boolean not null,
    since bigint not null,
    last_seen bigint not null,
    expires_at bigint not null,
    primary key (space_id, id),
    unique (token_hash),
    foreign key (space_id, person_id) references person (space_id, id)
);
create index session_by_person on session (space_id, person_id);
create index session_by_expiry on session (expires_at);

-- Devices on which somebody chose to be remembered, by the hash of their mark.
create table known_device (
    space_id text not null,
    person_id text not null,
    mark_hash text not null,
    last_seen bigint not null,
    primary key (space_id, person_id, mark_hash),
    foreign key (space_id, person_id) references person (space_id, id)
);

-- One-time links, each bound to one person. Only the hash of the token is here.
create table invitation (
    space_id text not null,
    id text not null,
    person_id text not null,
    kind text not null,
    token_hash text not null,
    made_by text,
    made_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    withdrawn_at bigint,
    primary key (space_id, id),
    unique (token_hash),
    foreign key (space_id, person_id) references person (space_id, id)
);
create index invitation_by_person on invitation (space_id, person_id);

-- Quiet notes to one person, until read.
create table notice (
    space_id text not null,
    id text not null,
    person_id text not null,
    kind text not null,
    device text not null,
    about_session text not null,
    at bigint not null,
    primary key (space_id, id),
    foreign key (space_id, person_id) references person (space_id, id)
);
create index notice_by_person on notice (space_id, person_id);

-- The rules of the 居場所, version by version; lines and paragraphs are separated by line feeds.
create table rules_version (
    space_id text not null references space (id),
    version bigint not null,
    short_lines text not null,
    full_text text not null,
    in_force_from bigint not null,
    primary key (space_id, version)
);

-- Who accepted which version, when.
create table rules_acceptance (
    space_id text not null,
    person_id text not null,
    version bigint not null,
    at bigint not null,
    primary key (space_id, person_id, version),
    foreign key (space_id, person_id) references person (space_id, id)
);
