create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception '%: append only', tg_table_name;
end;
$$;

create trigger audit_entry_never_edited before update or delete on audit_entry
    for each row execute function audit_refuse();

create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function audit_refuse();

create trigger audit_head_never_deleted before delete on audit_head
    for each row execute function audit_refuse();

create trigger audit_head_never_emptied before truncate on audit_head
    for each statement execute function audit_refuse();

create trigger audit_head_only_grows before update on audit_head
    for each row when (new.space_id <> old.space_id or new.seq not in (old.seq, old.seq + 1))
    execute function audit_refuse();
