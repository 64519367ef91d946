-- Validated again at each use; kept so that the same sources always give the same model.
create table llm_answer (
    tenant text not null,
    sha256 text not null,
    model  text not null,
    prompt text not null,
    answer text not null,
    primary key (tenant, sha256, model, prompt)
);
