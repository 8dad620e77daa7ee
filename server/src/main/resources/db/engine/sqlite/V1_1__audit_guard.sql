create trigger audit_entry_never_edited before update on audit_entry
begin
    select raise(abort, 'audit_entry: never edited');
end;

create trigger audit_entry_never_deleted before delete on audit_entry
begin
    select raise(abort, 'audit_entry: never deleted');
end;

-- "insert or replace" would delete without asking the trigger above
create trigger audit_entry_never_replaced before insert on audit_entry
when exists (select 1 from audit_entry where space_id = new.space_id and seq = new.seq)
begin
    select raise(abort, 'audit_entry: never replaced');
end;

create trigger audit_head_never_deleted before delete on audit_head
begin
    select raise(abort, 'audit_head: never deleted');
end;

create trigger audit_head_only_grows before update on audit_head
when new.space_id <> old.space_id or new.seq not in (old.seq, old.seq + 1)
begin
    select raise(abort, 'audit_head: only grows');
end;
