-- Packs that a tenant has put on top of the catalogue the service ships with. A row is never changed but for its end.
create table catalogue_pack (
    position     bigint      generated always as identity primary key,
    tenant       text        not null,
    name         text        not null,
    text         text        not null,
    review_id    uuid,
    accepted_by  text        not null,
    accepted_at  timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz
);
create unique index catalogue_pack_in_force on catalogue_pack (tenant, name) where withdrawn_at is null;

-- Proposals to change the catalogue, with what they would touch as it was when they were made.
create table catalogue_review (
    id         uuid        primary key,
    tenant     text        not null,
    kind       text        not null,
    title      text        not null,
    document   bytea       not null,
    pack       text        not null,
    state      text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    decided_by text,
    decided_at timestamptz
);
create index catalogue_review_of_tenant on catalogue_review (tenant, created_at desc);

-- The event that told of the new catalogue: what is judged again because of it names it as its cause.
alter table rejudge add column caused_by text;
