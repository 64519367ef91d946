-- Systems to judge again because the catalogue changed; one row a system, the newest catalogue wins.
create table rejudge (
    system_id    text        primary key references judged_system,
    tenant       text        not null,
    catalogue    text        not null,
    priority     integer     not null,
    state        text        not null,
    attempts     integer     not null,
    -- also the end of a lease: whoever took the row and died loses it then
    not_before   timestamptz not null,
    message      text,
    created_at   timestamptz not null,
    finished_at  timestamptz
);
create index rejudge_next on rejudge (priority desc, created_at) where state = 'waiting';
