package ibasho.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes the triggers of the audit tables down, as a burglar would, and puts them up again. */
final class AuditGuards {
    private final Engine engine;
    private final List<String> takenDown = new ArrayList<>();

    AuditGuards(Engine engine) {
        this.engine = engine;
    }

    int lower(Handle handle) {
        if (engine == Engine.POSTGRESQL) {
            handle.execute("alter table audit_entry disable trigger user");
            return handle.execute("alter table audit_head disable trigger user");
        }
        takenDown.addAll(column(handle, "sql"));
        column(handle, "name").forEach(name -> handle.execute("drop trigger " + name));
        return takenDown.size();
    }

    int raise(Handle handle) {
        if (engine == Engine.POSTGRESQL) {
            handle.execute("alter table audit_entry enable trigger user");
            return handle.execute("alter table audit_head enable trigger user");
        }
        takenDown.forEach(handle::execute);
        return takenDown.size();
    }

    private static List<String> column(Handle handle, String column) {
        return handle.createQuery("select " + column + " from sqlite_master where type = 'trigger'")
                .mapTo(String.class)
                .list();
    }
}
