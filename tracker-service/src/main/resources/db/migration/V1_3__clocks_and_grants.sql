-- Who answers for a system, from model.revised.
alter table known_system
    add column owner text,
    add column team text,
    add column review_cadence_days integer not null default 0,
    -- the catalogue the system was last judged with, to tell a new threat from a new architecture
    add column judged_with text;

-- How long a finding has been open. Deciding stops the clock, ending a decision starts it anew; waiting for somebody
-- outside pauses it, with a reason.
alter table finding
    add column clock_from timestamptz,
    add column paused_since timestamptz,
    add column paused_reason text,
    add column paused_by text,
    add column paused_seconds bigint not null default 0;
update finding set clock_from = first_seen;
alter table finding alter column clock_from set not null;

-- Marks that clocks have come to; each is told once.
create table deadline (
    tenant    text        not null,
    system_id text        not null,
    kind      text        not null,
    about     text        not null,
    due_at    timestamptz not null,
    mark      text        not null,
    stage     text        not null,
    audience  text        not null,
    days_left bigint      not null,
    message   text        not null,
    at        timestamptz not null,
    primary key (tenant, system_id, kind, about, due_at, mark)
);
create index deadline_newest on deadline (tenant, at desc);

-- The profiles a connection had; a link keeps the one its item was made with until somebody migrates it.
create table connection_profile (
    tenant  text    not null,
    name    text    not null,
    version integer not null,
    profile jsonb   not null,
    primary key (tenant, name, version)
);
insert into connection_profile (tenant, name, version, profile)
    select tenant, name, profile_version, profile from connection;

-- How a connection gets its access tokens when it has no lasting one. granted is a sealed access token; the row is
-- locked while it is renewed, because a refresh token can be used only once.
alter table connection
    add column authorization_by jsonb,
    -- where people open items, when that is another address than the interface's
    add column page_url text;
create table connection_grant (
    tenant       text  not null,
    connection   text  not null,
    secrets      bytea not null,
    granted      bytea,
    granted_until timestamptz,
    failed       text,
    primary key (tenant, connection),
    foreign key (tenant, connection) references connection (tenant, name) on delete cascade
);
