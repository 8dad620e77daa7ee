create trigger incident_entry_never_edited before update on incident_entry
begin
    select raise(abort, 'incident_entry: never edited');
end;

create trigger incident_entry_never_replaced before insert on incident_entry
when exists (select 1 from incident_entry where id = new.id)
begin
    select raise(abort, 'incident_entry: never replaced');
end;

create trigger break_glass_never_deleted before delete on break_glass
begin
    select raise(abort, 'break_glass: never deleted');
end;
