create table system (
    id                  uuid        primary key,
    tenant              text        not null,
    name                text        not null,
    owner               text        not null,
    team                text        not null,
    criticality         text        not null,
    data_classes        text[]      not null,
    review_cadence_days integer     not null,
    -- moves with every change of what the model is built from; a builder that read an older one starts again
    generation          bigint      not null,
    latest_revision     bigint      not null,
    latest_hash         text,
    created_at          timestamptz not null,
    updated_at          timestamptz not null
);
create unique index system_name on system (tenant, lower(name));

-- Content by its hash, so that a source that comes again unchanged costs nothing.
create table blob (
    tenant text    not null,
    sha256 text    not null,
    size   bigint  not null,
    bytes  bytea   not null,
    primary key (tenant, sha256)
);

create table source (
    id              uuid        primary key,
    tenant          text        not null,
    system_id       uuid        not null references system,
    name            text        not null,
    current_version bigint      not null,
    removed         boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    unique (system_id, name)
);

create table source_version (
    id         uuid        primary key,
    tenant     text        not null,
    source_id  uuid        not null references source,
    number     bigint      not null,
    sha256     text        not null,
    size       bigint      not null,
    created_by text        not null,
    created_at timestamptz not null,
    unique (source_id, number)
);

create table source_file (
    version_id uuid not null references source_version,
    path       text not null,
    tenant     text not null,
    sha256     text not null,
    primary key (version_id, path),
    foreign key (tenant, sha256) references blob
);

create table revision (
    system_id    uuid        not null references system,
    number       bigint      not null,
    tenant       text        not null,
    hash         text        not null,
    size         bigint      not null,
    -- canonical bytes: their SHA-256 is the hash
    model        bytea       not null,
    receipts     bytea       not null,
    cause        text        not null,
    cause_id     text,
    causation_id text,
    created_by   text        not null,
    created_at   timestamptz not null,
    -- capability that lets the reader of an event fetch a large model, see ADR 12
    ticket       text        not null unique,
    primary key (system_id, number)
);

create table import (
    id         uuid        primary key,
    tenant     text        not null,
    system_id  uuid        not null references system,
    revision   bigint      not null,
    hash       text        not null,
    sources    text[]      not null,
    answer     bytea       not null,
    created_by text        not null,
    created_at timestamptz not null
);
create index import_of_system on import (system_id, created_at desc);

-- What is folded on top of the merged sources, in this order: answers to questions and observed changes.
create table statement (
    system_id  uuid        not null references system,
    seq        bigint      not null,
    tenant     text        not null,
    kind       text        not null,
    key        text        not null,
    payload    bytea       not null,
    said_by    text        not null,
    said_at    timestamptz not null,
    primary key (system_id, seq),
    unique (system_id, kind, key)
);
