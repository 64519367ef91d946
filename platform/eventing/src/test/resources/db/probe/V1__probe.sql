-- One row for each commit of the handler: a repeat that is not dropped shows as a second row.
create table handled (
    n           bigint generated always as identity primary key,
    subject     text   not null,
    sequence    bigint not null,
    message     text,
    trace_id    text
);
