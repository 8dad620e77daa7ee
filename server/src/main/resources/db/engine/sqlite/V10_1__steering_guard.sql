create trigger steer_step_never_edited before update on steer_step
begin
    select raise(abort, 'steer_step: never edited');
end;

create trigger steer_step_never_replaced before insert on steer_step
when exists (select 1 from steer_step where id = new.id)
begin
    select raise(abort, 'steer_step: never replaced');
end;

create trigger steer_outcome_never_edited before update on steer_outcome
begin
    select raise(abort, 'steer_outcome: never edited');
end;

create trigger steer_outcome_never_replaced before insert on steer_outcome
when exists (select 1 from steer_outcome where id = new.id)
begin
    select raise(abort, 'steer_outcome: never replaced');
end;
