-- A step is never edited, but its reason may be taken out when the person is erased.
drop trigger steer_step_never_edited;

create trigger steer_step_never_edited
before update of id, space_id, day, at, acted_by, hat, step, category, person_id, line_seq, minutes
on steer_step
begin
    select raise(abort, 'steer_step: never edited');
end;

create trigger steer_step_reason_only_taken_out before update of why_sealed on steer_step
when length(new.why_sealed) > 0
begin
    select raise(abort, 'steer_step: never edited');
end;
