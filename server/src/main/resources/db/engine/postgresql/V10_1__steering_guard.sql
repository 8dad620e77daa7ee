create trigger steer_step_never_edited before update on steer_step
    for each row execute function audit_refuse();

create trigger steer_outcome_never_edited before update on steer_outcome
    for each row execute function audit_refuse();
