-- A system in production that sends its own kind of events, and how it proves itself.
create table change_source (
    tenant     text        not null,
    name       text        not null,
    kind       text        not null,
    hook_id    uuid        not null unique,
    secret     bytea       not null,
    former_secret bytea,
    system_id  text,
    last_at    timestamptz,
    last_error text,
    created_at timestamptz not null,
    primary key (tenant, name)
);
